/** The export name of what a stack stores under a parameter of Systems Manager; no export of CloudFormation holds a space. */
export const parameterExport = (parameter) => `parameter ${parameter}`;
//# sourceMappingURL=reader.js.map