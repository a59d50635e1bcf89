import { namesOf } from "../listed.js";
/** JavaScript that no bundler packs goes into the zip as it lies there. TypeScript means a build, and we cannot see what it copies. */
export const shipsAsItIs = ({ bundled, entry }) => !bundled && entry !== undefined && isJavaScript(entry);
/** The functions for which an import holds, and which run the file it stands in just as it is written. */
export function runAsWritten({ from, functions }, facts) {
    if (!isJavaScript(from))
        return [];
    const reaching = facts.graph.reach.get(from) ?? [];
    return facts.workspace.functions.filter((unit) => reaching.includes(unit.id) &&
        (functions?.includes(unit.id) ?? true) &&
        (shipsAsItIs(unit) || liesInLayer(from, unit, facts)));
}
/** What a finding about an import from a layer holds, whichever rule makes it; nothing when it concerns nobody. */
export function failingImport({ from, site, target }, units, facts) {
    const [first] = units;
    if (!first || !('layer' in target) || target.layer === undefined)
        return [];
    const functions = units.map((unit) => unit.id);
    const data = {
        specifier: site.specifier,
        runtime: first.runtime?.value ?? '',
        functions: namesOf(facts, functions),
        layer: namesOf(facts, [target.layer]),
    };
    return [
        { file: from, range: site.range, functions, severity: site.lazy ? 'warning' : 'error', data },
    ];
}
/** A bundler packs the function; the layers it attaches stay as they are. */
export function liesInLayer(file, { layers }, { graph }) {
    const holders = graph.heldBy.get(file) ?? [];
    return layers.some((reference) => reference.kind === 'local' && holders.includes(reference.layer));
}
const isJavaScript = (file) => /\.[cm]?js$/.test(file);
//# sourceMappingURL=as-written.js.map