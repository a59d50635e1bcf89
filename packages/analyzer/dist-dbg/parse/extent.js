import { Buffer } from 'node:buffer';
/** How long a text is, and the line of each import, counted in one walk over its line breaks. */
export function withExtent(text, seen) {
    const imports = [];
    let [lines, lineEnd] = [1, text.indexOf('\n')];
    const next = () => {
        lines++;
        lineEnd = text.indexOf('\n', lineEnd + 1);
    };
    for (const site of seen) {
        while (lineEnd >= 0 && lineEnd < site.range[0])
            next();
        imports.push({ ...site, line: lines });
    }
    while (lineEnd >= 0)
        next();
    return { bytes: Buffer.byteLength(text), lines: text === '' || text.endsWith('\n') ? lines - 1 : lines, imports };
}
//# sourceMappingURL=extent.js.map