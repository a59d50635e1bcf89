/** By code unit: the same on every machine, whatever its locale. */
export const byText = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
/** Each value once, in order. */
export const sortedSet = (values) => [...new Set(values)].sort(byText);
/** Adds to the list at `key`, which is made when it is missing. */
export function append(lists, key, value) {
    const list = lists.get(key);
    if (list)
        list.push(value);
    else
        lists.set(key, [value]);
}
//# sourceMappingURL=sorted.js.map