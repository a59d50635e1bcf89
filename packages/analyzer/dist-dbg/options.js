export const defaultOptions = {
    rules: {},
    include: [],
    exclude: [],
    variables: {},
    layers: {},
    duplicates: { minTokens: 50, minLines: 5 },
    proposals: { minFunctions: 2, minLines: 10 },
};
//# sourceMappingURL=options.js.map