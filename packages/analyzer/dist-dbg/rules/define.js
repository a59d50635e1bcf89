export function defineRule(rule) {
    return rule;
}
//# sourceMappingURL=define.js.map