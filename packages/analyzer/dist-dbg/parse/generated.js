const SHORT_TEXT = 5_000;
const LONG_LINES = 250;
/** Whether a tool wrote the text: its name, its header or its very long lines say so. */
export function isGenerated(file, text) {
    if (/\.min\.[cm]?js$/.test(file))
        return true;
    if (/^[^\n]*(\n[^\n]*){0,9}@generated\b/.test(text.slice(0, 2_000)))
        return true;
    return text.length > SHORT_TEXT && text.length / countLines(text) > LONG_LINES;
}
/** Whether bytes that were read as UTF-8 are no text at all: they hold NUL, or much that no encoding explains. */
export function isBinary(text) {
    const head = text.slice(0, 4_000);
    if (head.includes('\0'))
        return true;
    const broken = head.split('\uFFFD').length - 1;
    return broken > head.length / 20;
}
function countLines(text) {
    let lines = 1;
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1))
        lines++;
    return lines;
}
//# sourceMappingURL=generated.js.map