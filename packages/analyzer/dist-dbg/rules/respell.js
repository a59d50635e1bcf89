/** The edit that writes another specifier between the same quotes; none where the text is not the specifier letter for letter. */
export function respell({ graph }, file, { specifier, range }, wanted) {
    const text = graph.modulesByFile.get(file)?.text.slice(range[0] + 1, range[1] - 1);
    const isSafe = text === specifier && !/["'`\\$]/.test(wanted);
    return isSafe ? [{ range: [range[0] + 1, range[1] - 1], text: wanted }] : undefined;
}
//# sourceMappingURL=respell.js.map