export {};
//# sourceMappingURL=graph.js.map