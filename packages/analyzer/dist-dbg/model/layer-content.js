export {};
//# sourceMappingURL=layer-content.js.map