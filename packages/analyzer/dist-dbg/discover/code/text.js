import { textValue } from "./value.js";
/** Texts, numbers and booleans joined to one text; unknown, with its parts, where one of them is. */
export function joinText(parts, at, source) {
    const flat = parts.flatMap((part) => (part.kind === 'unknown' && part.parts ? part.parts : [part]));
    const texts = flat.map(asText);
    if (texts.every((text) => text !== undefined))
        return textValue(texts.join(''), at);
    return { kind: 'unknown', text: source, at, parts: flat };
}
function asText(value) {
    if (value.kind === 'text')
        return value.value;
    return value.kind === 'number' || value.kind === 'boolean' ? String(value.value) : undefined;
}
//# sourceMappingURL=text.js.map