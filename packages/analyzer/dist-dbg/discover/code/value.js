export const textValue = (value, at) => ({ kind: 'text', value, at });
export const numberValue = (value, at) => ({ kind: 'number', value, at });
export const booleanValue = (value, at) => ({ kind: 'boolean', value, at });
export const nothing = (at) => ({ kind: 'nothing', at });
export const listValue = (items, at, complete = true) => ({
    kind: 'list',
    items,
    complete,
    at,
});
export const objectValue = (members, at, complete = true) => ({
    kind: 'object',
    members: new Map(members),
    complete,
    at,
});
export const held = (value, at = value.at) => ({ value, at });
/** The text behind a value; undefined where it is none, or not known. */
export const textOfValue = (value) => value?.kind === 'text' ? value.value : undefined;
/** A member of an object by its name; undefined where it has none. */
export function memberOf(value, name) {
    return value?.kind === 'object' || value?.kind === 'construct' ? value.members.get(name) : undefined;
}
/** Whether a condition holds; undefined where only a run would tell. */
export function truthOf(value) {
    switch (value.kind) {
        case 'text':
        case 'number':
        case 'boolean':
            return Boolean(value.value);
        case 'nothing':
            return false;
        case 'list':
        case 'object':
        case 'callable':
        case 'module':
            return true;
        case 'construct':
            return value.made === 'new' ? true : undefined;
        case 'reference':
            return value.module !== undefined && value.path.length > 0 ? true : undefined;
        case 'unknown':
            return undefined;
        default:
            return value;
    }
}
/** Whether two values are the same; undefined where only a run would tell. */
export function sameValue(a, b) {
    if (a === b && a.kind !== 'unknown')
        return true;
    if (isPlain(a) && isPlain(b))
        return a.kind === b.kind && plainOf(a) === plainOf(b);
    if (a.kind === 'reference' && b.kind === 'reference' && a.module === b.module && a.of === b.of)
        return a.path.join('.') === b.path.join('.') ? true : undefined;
    const [definite, other] = a.kind === 'nothing' ? [a, b] : [b, a];
    if (definite.kind === 'nothing' && truthOf(other) !== undefined)
        return false;
    return undefined;
}
const isPlain = (value) => ['text', 'number', 'boolean', 'nothing'].includes(value.kind);
const plainOf = (value) => value.kind === 'nothing' ? undefined : value.value;
//# sourceMappingURL=value.js.map