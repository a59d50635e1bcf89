/** Reads a piece's imports. A stretch needs only what it names: the imports of other code in its file stay behind. */
export function needsOf(piece, functions, facts) {
    const { graph, workspace } = facts;
    const module = graph.modulesByFile.get(piece.file);
    const text = module ? module.text.slice(...(piece.range ?? [0])) : '';
    const words = piece.range && new Set(wordsIn(text));
    const isAttached = (layer) => workspace.functions.every(({ id, layers }) => !functions.includes(id) || layers.some((reference) => reference.kind === 'local' && reference.layer === layer));
    const modules = [];
    const packages = [];
    let complete = module !== undefined && !(module.hasDynamicImports && (!piece.range || /\b(require|import)\s*\(/.test(text)));
    for (const { target, names } of runtimeImports(piece, words, functions, facts)) {
        if (target.kind === 'builtin' || target.kind === 'declared')
            continue;
        if (target.kind === 'unresolved' || target.kind === 'asset')
            complete = false;
        else if (target.layer !== undefined && isAttached(target.layer))
            continue;
        else if (target.kind === 'module')
            modules.push({ file: target.file, names });
        else
            packages.push({ name: target.name, ...(target.version !== undefined && { version: target.version }) });
    }
    return { modules, packages, complete };
}
function* runtimeImports(piece, words, functions, { graph }) {
    const module = graph.modulesByFile.get(piece.file);
    for (const edge of module ? (graph.edgesByFile.get(piece.file) ?? []) : []) {
        if (edge.site.typeOnly || (edge.functions && !edge.functions.some((unit) => functions.includes(unit))))
            continue;
        const names = module && words ? namesTaken(module.text, edge.site.range) : [];
        if (!words || isWithin(edge.site.range, piece.range) || names.some((name) => words.has(name)))
            yield { target: edge.target, names };
    }
}
const isWithin = (inner, outer) => outer !== undefined && outer[0] <= inner[0] && inner[1] <= outer[1];
/** Whether code outside `moved` still uses what an import brings; so does an import that names nothing. */
export function isUsedBeyond(specifier, moved, text) {
    const names = namesTaken(text, specifier);
    const gaps = [...moved, [importStart(text, specifier), specifier[1]]].sort((a, b) => b[0] - a[0]);
    const rest = new Set(wordsIn(gaps.reduce((left, [start, end]) => `${left.slice(0, start)} ${left.slice(end)}`, text)));
    return names.length === 0 || names.some((name) => rest.has(name));
}
/** What the stretches that move name, and their file declares outside of them. */
export function namesLeftBehind(file, moved, facts) {
    const text = facts.graph.modulesByFile.get(file)?.text ?? '';
    const declarations = text.matchAll(/^(?:export\s+)?(?:const|let|var|class|(?:async\s+)?function\*?)\s+([\w$]+)(?!.*\brequire\()/gm);
    const words = new Set(moved.flatMap((range) => wordsIn(text.slice(...range))));
    const isLeft = (at) => !moved.some(([start, end]) => start <= at && at < end);
    return [...declarations]
        .filter(({ index, 1: name = '' }) => words.has(name) && isLeft(index))
        .map((match) => match[1] ?? '');
}
/** The words between the start of an import's statement and its specifier: a few too many, and never too few. */
function namesTaken(text, specifier) {
    const words = wordsIn(text.slice(importStart(text, specifier), specifier[0]));
    return words.filter((word) => !/^(import|export|const|let|var|from|require|await|as|type)$/.test(word));
}
function importStart(text, [specifier]) {
    const from = Math.max(0, specifier - 2000);
    const starts = [...text.slice(from, specifier).matchAll(/(?:^|;)\s*(?:import|export|const|let|var)\b/gm)];
    return from + (starts.at(-1)?.index ?? 0);
}
const wordsIn = (text) => text.match(/[\p{L}_$][\p{L}\p{N}_$]*/gu) ?? [];
//# sourceMappingURL=needs.js.map