export {};
//# sourceMappingURL=binary.js.map