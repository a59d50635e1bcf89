import { isNull, listOf, mapOf, scalar, textOf } from "./values.js";
/** A value as a variable's `type` makes it: above all, with the defaults of `optional(type, default)`. */
export function constrained(value, type, evaluated) {
    if (value.kind === 'scalar' && type?.kind === 'name')
        return converted(value, type.name);
    if (type?.kind !== 'call' || isNull(value))
        return value;
    const [inner] = type.items;
    switch (type.name) {
        case 'list':
        case 'set':
            return value.kind === 'list'
                ? listOf(value.items.map((item) => constrained(item, inner, evaluated)), value.at, value.open)
                : value;
        case 'map':
            return value.kind === 'map'
                ? mapOf([...value.entries].map(([key, item]) => [key, constrained(item, inner, evaluated)]), value.at, value.open)
                : value;
        case 'object':
            return value.kind === 'map' && inner?.kind === 'object' ? withMembers(value, inner, evaluated) : value;
        default:
            return value;
    }
}
function withMembers(value, type, evaluated) {
    const entries = new Map(value.entries);
    for (const { key, value: member } of type.entries) {
        const name = key.kind === 'literal' ? String(key.value) : '';
        const isOptional = member.kind === 'call' && member.name === 'optional';
        const [memberType, fallback] = isOptional ? member.items : [member];
        const given = entries.get(name);
        const missing = given === undefined || (isOptional && isNull(given));
        if (!missing)
            entries.set(name, constrained(given, memberType, evaluated));
        else if (isOptional)
            entries.set(name, fallback ? constrained(evaluated(fallback), memberType, evaluated) : scalar(null, value.at));
    }
    return mapOf(entries, value.at, value.open);
}
/** `"3"` is a number where one is asked for: values from our config are texts. */
function converted(value, type) {
    const text = textOf(value);
    if (text === undefined)
        return value;
    if (type === 'string')
        return { ...value, value: text };
    if (type === 'bool' && /^(?:true|false)$/.test(text))
        return { ...value, value: text === 'true' };
    return type === 'number' && text.trim() !== '' && !Number.isNaN(Number(text))
        ? { ...value, value: Number(text) }
        : value;
}
//# sourceMappingURL=type-constraint.js.map