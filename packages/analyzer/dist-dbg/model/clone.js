export {};
//# sourceMappingURL=clone.js.map