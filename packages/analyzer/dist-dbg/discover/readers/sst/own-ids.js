/** A bus may be subscribed to more than once, in words that are the same: the second is called so. */
export function withOwnIds(functions) {
    const counts = new Map();
    return functions.map((declared) => {
        const count = (counts.get(declared.id) ?? 0) + 1;
        counts.set(declared.id, count);
        return count === 1 ? declared : { ...declared, id: `${declared.id} ${count}`, name: `${declared.name} ${count}` };
    });
}
//# sourceMappingURL=own-ids.js.map