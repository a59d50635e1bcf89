import { append, byText, sortedSet } from "../sorted.js";
import { isPattern } from "./patterns.js";
/** The functions that reach a module, else those that would ship it. */
export function askersOf(file, { reach, heldBy }, targets) {
    const holding = heldBy.get(file) ?? [];
    const functions = reach.get(file) ?? sortedSet(holding.flatMap((unit) => targets.shippers(unit)));
    const byConsumer = new Map();
    for (const unit of functions.length > 0 ? functions : holding) {
        const consumer = targets.consumerOf(unit);
        if (consumer)
            append(byConsumer, consumer, unit);
    }
    return byConsumer;
}
/** What each import of a module means: one edge where all agree, else one for each answer. */
export function edgesOf(module, askers, targets) {
    const edges = [];
    for (const site of targets.sitesOf(module)) {
        const resolution = targets.of(module, site);
        if (resolution.kind === 'fixed') {
            if (!isNoise(module, site, resolution.target))
                edges.push({ from: module.file, site, target: resolution.target });
            continue;
        }
        const answers = answersTo(module, site, askers, targets);
        for (const { target, functions, bare } of answers) {
            if (isNoise(module, site, target))
                continue;
            const byLayers = answers.length > 1 || 'layer' in target || target.kind === 'unresolved';
            edges.push({
                from: module.file,
                site,
                target,
                ...(byLayers && { functions }),
                ...(bare !== undefined && { bare }),
            });
        }
    }
    return edges;
}
function answersTo(module, site, askers, targets) {
    const each = [...askers].map(([consumer, functions]) => ({
        target: targets.forConsumer(module, site, consumer),
        functions,
        bare: targets.bareFor(module, site, consumer),
    }));
    if (each.length < 2)
        return each;
    const byTarget = new Map();
    for (const answer of each)
        append(byTarget, JSON.stringify(answer.target), answer);
    return [...byTarget].sort(([a], [b]) => byText(a, b)).flatMap(([, same]) => united(same));
}
function united([first, ...others]) {
    if (!first)
        return [];
    if (others.length === 0)
        return [first];
    return [
        {
            target: first.target,
            functions: sortedSet([first, ...others].flatMap(({ functions }) => functions)),
            bare: others.every(({ bare }) => bare === first.bare) ? first.bare : undefined,
        },
    ];
}
/**
 * A bundle holds `require` calls of the module system inside it; a path to nothing may be one that the code writes; and of
 * what a pattern could mean, nothing is certain.
 */
const isNoise = ({ generated }, site, target) => target.kind === 'unresolved' && (generated || site.kind === 'asset' || isPattern(site));
//# sourceMappingURL=edges.js.map