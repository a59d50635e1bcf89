import { isTestFile } from "../parse/index.js";
import { byText, sortedSet } from "../sorted.js";
import { needsOf } from "./needs.js";
import { zipsOf } from "./zips.js";
/**
 * Modules and clone classes with equal reach belong together, as a bundler puts modules with the same entries into one
 * chunk: a layer of exactly these adds nothing unused to any function.
 *
 *   money.ts    reached by orders, refunds  ┐ one candidate
 *   formatDate  copied in orders, refunds   ┘ for orders and refunds
 *   stock.ts    reached by orders             nobody shares it
 *
 * Then each candidate is closed under imports. A module brings along what it imports; a copy whose imports are not
 * copied with it stays where it is, because each function may mean another file by the same specifier.
 */
export function findCandidates(facts, minFunctions) {
    const zips = zipsOf(facts);
    const least = Math.max(2, minFunctions);
    const groups = new Map();
    const groupOf = (functions) => {
        const key = functions.join('\n');
        const group = groups.get(key) ?? { functions, modules: [], classes: [] };
        groups.set(key, group);
        return group;
    };
    const isShared = (functions) => functions.length >= least && zips.count(functions) >= 2;
    for (const { file, generated } of facts.graph.modules) {
        const functions = facts.graph.reach.get(file) ?? [];
        const stays = generated || isTestFile(file) || zips.isLayered(file) || zips.isEntry(file);
        if (!stays && isShared(functions) && functions.every(zips.attaching))
            groupOf(functions).modules.push(file);
    }
    for (const found of facts.clones) {
        const clone = copiesInFunctions(found, zips);
        const functions = sortedSet(clone?.fragments.flatMap(({ units }) => units) ?? []);
        if (clone && isShared(functions))
            groupOf(functions).classes.push(clone);
    }
    const ordered = [...groups].sort(([a], [b]) => byText(a, b)).map(([, group]) => group);
    return ordered
        .map((group) => closed(group, zips, facts))
        .filter(({ modules, classes }) => modules.length + classes.length > 0);
}
/** The class without copies that no layer would replace; undefined when what is left could as well share a file. */
function copiesInFunctions(clone, zips) {
    const fragments = clone.fragments.flatMap((fragment) => {
        const units = fragment.units.filter(zips.attaching);
        return units.length === 0 || zips.isLayered(fragment.file) || isTestFile(fragment.file)
            ? []
            : [{ ...fragment, units }];
    });
    const carriers = new Set(fragments.map(({ units }) => units.join('\n')));
    return carriers.size < 2 ? undefined : { ...clone, fragments };
}
function closed(group, zips, facts) {
    const { functions } = group;
    const closures = new Map(group.modules.map((file) => [file, closureOf(file, functions, zips, facts)]));
    const modules = group.modules.filter((file) => closures.get(file) !== undefined);
    const pulled = sortedSet([...closures.values()].flatMap((closure) => closure ?? [])).filter((file) => !modules.includes(file));
    return {
        functions,
        modules: sortedSet(modules),
        pulled,
        classes: closedClasses(group.classes, new Set([...modules, ...pulled]), functions, facts),
    };
}
/** A module and all that it imports; undefined when some of it cannot move: an entry, or what lies in a layer that not all attach. */
function closureOf(start, functions, zips, facts) {
    const queue = [start];
    const seen = new Set(queue);
    for (const file of queue) {
        for (const need of needsOf({ file }, functions, facts).modules) {
            if (zips.isEntry(need.file) || zips.isLayered(need.file))
                return undefined;
            if (seen.has(need.file))
                continue;
            seen.add(need.file);
            queue.push(need.file);
        }
    }
    return queue;
}
/** Drops classes that need what does not move with them, until nothing more has to go. */
function closedClasses(classes, moving, functions, facts) {
    for (let kept = classes;;) {
        const fragments = kept.flatMap((clone) => clone.fragments);
        const next = kept.filter((clone) => clone.fragments.every((fragment) => isCovered(fragment, { fragments, moving }, functions, facts)));
        if (next.length === kept.length)
            return kept;
        kept = next;
    }
}
/** Whether the names a piece takes from other modules stand in code that moves too. */
export function isCovered(piece, by, functions, facts) {
    return needsOf(piece, functions, facts).modules.every(({ file, names }) => {
        if (by.moving.has(file))
            return true;
        const text = facts.graph.modulesByFile.get(file)?.text ?? '';
        const copied = by.fragments
            .filter((fragment) => fragment.file === file)
            .map(({ range }) => text.slice(...(range ?? [0])));
        return copied.length > 0 && names.some((name) => copied.some((part) => part.includes(name)));
    });
}
//# sourceMappingURL=group.js.map