const EDGE = 6;
const NONE = -1;
/** Values by number, each once. */
function numbering(keyOf) {
    const numbers = new Map();
    const values = [];
    return {
        values,
        of(value) {
            if (value === undefined)
                return NONE;
            const key = keyOf(value);
            const known = numbers.get(key);
            if (known !== undefined)
                return known;
            numbers.set(key, values.length);
            return values.push(value) - 1;
        },
    };
}
export function toStored(graph) {
    const targets = numbering((target) => JSON.stringify(target));
    const units = numbering((list) => list.join('\n'));
    const texts = numbering((text) => text);
    const edges = new Int32Array(EDGE * graph.edges.length);
    const rowsByFile = new Map(graph.modules.map(({ file }, row) => [file, row]));
    graph.edges.forEach(({ from, site, target, functions, bare }, index) => {
        const row = rowsByFile.get(from); // edges begin at modules
        const imports = graph.modules[row].imports;
        // A pattern has one edge for each file that fits; they stand where the pattern does.
        const place = imports.findIndex(({ range, kind }) => range[0] === site.range[0] && range[1] === site.range[1] && kind === site.kind);
        const filled = imports[place]?.specifier === site.specifier ? undefined : site.specifier;
        edges.set([row, place, targets.of(target), units.of(functions), texts.of(bare), texts.of(filled)], index * EDGE);
    });
    const numbered = (lists) => [...lists].map(([file, list]) => [file, units.of(list)]);
    return {
        files: graph.modules.map(({ file }) => file),
        reach: numbered(graph.reach),
        heldBy: numbered(graph.heldBy),
        targets: targets.values,
        units: units.values,
        texts: texts.values,
        edges,
        systems: graph.systems,
        cycles: graph.cycles,
        configProblems: graph.configProblems,
    };
}
/** The same graph over these modules, whose imports are those it was made of, wherever they stand now. */
export function fromStored(stored, modules) {
    const { edges: numbers, targets, units, texts, systems, cycles, configProblems } = stored;
    const edges = [];
    for (let at = 0; at < numbers.length; at += EDGE) {
        // All are numbers that `toStored` gave, so what they name is there.
        const module = modules[numbers[at]];
        const site = module.imports[numbers[at + 1]];
        const [functions, bare, filled] = [units[numbers[at + 3]], texts[numbers[at + 4]], texts[numbers[at + 5]]];
        edges.push({
            from: module.file,
            site: filled === undefined ? site : { ...site, specifier: filled },
            target: targets[numbers[at + 2]],
            ...(functions && { functions }),
            ...(bare !== undefined && { bare }),
        });
    }
    const listed = (lists) => new Map(lists.map(([file, number]) => [file, units[number]]));
    return {
        modules,
        edges,
        reach: listed(stored.reach),
        heldBy: listed(stored.heldBy),
        systems,
        cycles,
        configProblems,
    };
}
/** Whether two readings of a file import the same, wherever it stands. */
export const importsAlike = (a, b) => a !== undefined &&
    a.hasDynamicImports === b.hasDynamicImports &&
    a.generated === b.generated &&
    a.imports.length === b.imports.length &&
    a.imports.every((site, index) => isSameImport(site, b.imports[index]));
const isSameImport = (a, b) => a.specifier === b?.specifier &&
    a.kind === b.kind &&
    a.typeOnly === b.typeOnly &&
    a.lazy === b.lazy &&
    a.computed === b.computed &&
    a.mock === b.mock;
//# sourceMappingURL=graph-columns.js.map