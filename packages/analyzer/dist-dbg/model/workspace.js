export {};
//# sourceMappingURL=workspace.js.map