/** Levels below this one are not read: nobody writes them, and whoever walks the nodes may call itself. */
export const DEEPEST = 200;
/** The entry of a map under a key; undefined where the node is no map. */
export function entryOf(node, key) {
    return node?.kind === 'map' ? node.entries.find((entry) => entry.key === key) : undefined;
}
/** The value below a path of keys. */
export function valueOf(node, ...keys) {
    return keys.reduce((at, key) => entryOf(at, key)?.value, node);
}
/** The entries of a map; none where the node is no map. */
export function entriesOf(node) {
    return node?.kind === 'map' ? node.entries : [];
}
/** The items of a list; none where the node is no list. */
export function itemsOf(node) {
    return node?.kind === 'list' ? node.items : [];
}
/** A scalar as text: a number as written, `true` or `false`; undefined for null and everything else. */
export function textOf(node) {
    return node?.kind === 'scalar' && node.value !== null ? String(node.value) : undefined;
}
/** Where a node stands. */
export function placeOf(file, node) {
    return { file, range: node.range };
}
/** Of entries with one key the last counts. */
export function lastOfEachKey(entries) {
    return [...new Map(entries.map((entry) => [entry.key, entry])).values()];
}
//# sourceMappingURL=nodes.js.map