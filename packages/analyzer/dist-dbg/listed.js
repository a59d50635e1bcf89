const SHOWN = 3;
/** Units by name for a message: all of a few, the first of many. */
export function namesOf(facts, ids) {
    const names = new Map([...facts.workspace.functions, ...facts.workspace.layers].map((unit) => [unit.id, unit.name]));
    return listed(ids.map((id) => names.get(id) ?? id));
}
/** `a`, `a and b`, `a, b and c`, `a, b, c and 4 more`; `count` when there are more than the words given. */
export function listed(words, count = words.length) {
    const unique = [...new Set(words)];
    const all = Math.max(unique.length, count - (words.length - unique.length));
    if (all > SHOWN + 1)
        return `${unique.slice(0, SHOWN).join(', ')} and ${all - SHOWN} more`;
    return unique.length < 2 ? unique.join('') : `${unique.slice(0, -1).join(', ')} and ${unique.at(-1) ?? ''}`;
}
//# sourceMappingURL=listed.js.map