export {};
//# sourceMappingURL=syntax.js.map