/** Reads Architect's own format: sections, lines of words, two spaces for what belongs to the line above, `#` for comments. */
export function parseArc(text) {
    const sections = new Map();
    let items = [];
    let properties = [];
    for (const { 0: line, index: start } of text.matchAll(/[^\r\n]+/g)) {
        const [first, ...rest] = wordsOf(line, start);
        if (!first)
            continue;
        const words = [first, ...rest];
        const name = /^@(\S+)$/.exec(first.text)?.[1];
        if (name !== undefined && first.range[0] === start) {
            items = sections.get(name) ?? [];
            sections.set(name, items);
        }
        else if (/^\s/.test(line)) {
            properties.push(words);
        }
        else {
            properties = [];
            items.push({ words: [...words], properties });
        }
    }
    return sections;
}
function wordsOf(line, start) {
    const words = [];
    for (const { 0: written, index } of line.matchAll(/#.*|"[^"]*"|'[^']*'|`[^`]*`|[^\s#][^\s]*/g)) {
        if (written.startsWith('#'))
            break;
        const quoted = /^(["'`])(.*)\1$/.exec(written)?.[2];
        words.push({ text: quoted ?? written, range: [start + index, start + index + written.length] });
    }
    return words;
}
/** The word after a property's name. */
export function propertyOf({ properties }, name) {
    return properties.find(([key]) => key.text === name)?.[1];
}
//# sourceMappingURL=arc-file.js.map