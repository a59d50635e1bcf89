export function lineMap(text) {
    const starts = [0];
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1))
        starts.push(at + 1);
    return {
        position(offset) {
            const line = lineAt(starts, offset);
            return { line: line + 1, column: offset - (starts[line] ?? 0) + 1 };
        },
        // A final line break ends the last line, it does not begin another.
        lines: starts.at(-1) === text.length ? starts.length - 1 : starts.length,
    };
}
/** The last line that starts at or before the offset. */
function lineAt(starts, offset) {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((starts[middle] ?? 0) <= offset)
            low = middle;
        else
            high = middle - 1;
    }
    return low;
}
//# sourceMappingURL=lines.js.map