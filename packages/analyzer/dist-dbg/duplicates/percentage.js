import { isTestFile } from "../parse/index.js";
import { append } from "../sorted.js";
/** The lines that stand in some fragment, each once, of all lines of the modules that were compared. */
export function duplication(clones, modules) {
    const fragmentsOf = new Map();
    for (const fragment of clones.flatMap(({ fragments }) => fragments))
        append(fragmentsOf, fragment.file, fragment);
    const compared = modules.filter(({ file, generated }) => !generated && (fragmentsOf.has(file) || !isTestFile(file)));
    const totalLines = compared.reduce((sum, { lines }) => sum + lines, 0);
    const duplicatedLines = [...fragmentsOf.values()].reduce((sum, fragments) => sum + linesIn(fragments), 0);
    return {
        duplicatedLines,
        totalLines,
        percent: totalLines === 0 ? 0 : Math.round((duplicatedLines / totalLines) * 1000) / 10,
    };
}
function linesIn(fragments) {
    let [lines, last] = [0, 0];
    for (const { startLine, endLine } of [...fragments].sort((a, b) => a.startLine - b.startLine)) {
        lines += Math.max(0, endLine - Math.max(last, startLine - 1));
        last = Math.max(last, endLine);
    }
    return lines;
}
//# sourceMappingURL=percentage.js.map