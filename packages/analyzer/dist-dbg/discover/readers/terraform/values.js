export const scalar = (value, at) => ({ kind: 'scalar', value, at });
export const listOf = (items, at, open = false) => ({
    kind: 'list',
    items,
    at,
    ...(open && { open }),
});
export const mapOf = (entries, at, open = false) => ({
    kind: 'map',
    entries: new Map(entries),
    at,
    ...(open && { open }),
});
export const isNull = (value) => value?.kind === 'scalar' && value.value === null;
/** A scalar as text; undefined for null and everything else. */
export const textOf = (value) => value?.kind === 'scalar' && value.value !== null ? String(value.value) : undefined;
/** A text that is the same in every deployment, and where it stands. */
export function statedText(value) {
    const text = textOf(value);
    return value && text !== undefined ? { value: text, at: value.at } : undefined;
}
/** Whether nothing in it is left to a deployment. */
export function isKnown(value) {
    if (value.kind === 'list')
        return !value.open && value.items.every(isKnown);
    if (value.kind === 'map')
        return !value.open && [...value.entries.values()].every(isKnown);
    return value.kind === 'scalar';
}
/** The first variable without a value that something in it hangs on. */
export function causeOf(value) {
    if (value?.kind === 'unknown')
        return value.cause;
    const parts = value?.kind === 'list' ? value.items : value?.kind === 'map' ? [...value.entries.values()] : [];
    for (const part of parts) {
        const cause = causeOf(part);
        if (cause)
            return cause;
    }
    return undefined;
}
/** Known values as plain text that equals only for equal values. */
export function plain(value) {
    switch (value.kind) {
        case 'scalar':
            return JSON.stringify(value.value);
        case 'list':
            return `[${value.items.map(plain).join()}]`;
        case 'map':
            return `{${[...value.entries].map(([key, part]) => `${JSON.stringify(key)}:${plain(part)}`).join()}}`;
        case 'resource':
            return `(${value.resource.type} ${value.resource.address})`;
        case 'unknown':
            return `(${value.text})`;
        default:
            return value;
    }
}
//# sourceMappingURL=values.js.map