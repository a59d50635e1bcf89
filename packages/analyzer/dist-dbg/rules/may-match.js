import { rules } from "./registry.js";
/** Whether a module rule that is switched on may find something in a text: then its compiler nodes are worth keeping. */
export function mayMatchSomeRule(options) {
    const patterns = rules.flatMap((rule) => rule.scope === 'module' && options.rules[rule.id]?.severity !== 'off' ? [rule.mayMatch] : []);
    return (text) => patterns.some((pattern) => pattern.test(text));
}
//# sourceMappingURL=may-match.js.map