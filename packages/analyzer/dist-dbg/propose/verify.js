import { limits } from "../aws/limits.js";
import { listed } from "../listed.js";
import { sortedSet } from "../sorted.js";
import { isCovered } from "./group.js";
import { isUsedBeyond, needsOf } from "./needs.js";
/** Checks candidates once more against the facts alone, whatever the code that built them believed. */
export function createVerifier(facts) {
    const functionsById = new Map(facts.workspace.functions.map((unit) => [unit.id, unit]));
    const sourceBytes = sourceBytesByFunction(facts);
    return (candidate, home) => {
        const functions = candidate.functions.flatMap((id) => functionsById.get(id) ?? []);
        const closed = isClosed(candidate, facts);
        const isPossible = closed && functions.length === candidate.functions.length && functions.every((unit) => canTake(unit, home));
        const isTooLarge = candidate.functions.some((id) => (sourceBytes.get(id) ?? 0) > limits.unzippedBytes);
        return {
            impossible: !isPossible || isTooLarge,
            doubts: [...doubtsAbout(functions, home), ...doubtsAboutCode(candidate, functions, facts)],
        };
    };
}
/** Sources are only part of what ships, but when they alone are too large, no layer helps. */
function sourceBytesByFunction({ graph }) {
    const bytes = new Map();
    for (const [file, functions] of graph.reach) {
        const size = graph.modulesByFile.get(file)?.bytes ?? 0;
        for (const unit of functions)
            bytes.set(unit, (bytes.get(unit) ?? 0) + size);
    }
    return bytes;
}
function isClosed(candidate, facts) {
    const { modules, pulled, classes, functions } = candidate;
    const moves = { moving: new Set([...modules, ...pulled]), fragments: classes.flatMap(({ fragments }) => fragments) };
    return piecesOf(candidate).every((piece) => isCovered(piece, moves, functions, facts));
}
function canTake(unit, home) {
    if (unit.packageType !== 'Zip' || (unit.runtime && !unit.runtime.value.startsWith('nodejs')))
        return false;
    if (!home)
        return unit.layers.length < limits.layersPerFunction;
    return (unit.layers.length <= limits.layersPerFunction &&
        admits(home, unit) &&
        unit.layers.some((reference) => reference.kind === 'local' && reference.layer === home.id));
}
/** A layer that names no runtimes takes all. */
function admits({ compatibleRuntimes, compatibleArchitectures }, { runtime, architecture }) {
    const hasRuntime = !runtime || compatibleRuntimes.length === 0 || compatibleRuntimes.some(({ value }) => value === runtime.value);
    const hasArchitecture = !architecture ||
        compatibleArchitectures.length === 0 ||
        compatibleArchitectures.some(({ value }) => value === architecture.value);
    return hasRuntime && hasArchitecture;
}
function* doubtsAbout(functions, home) {
    const open = functions.filter((unit) => !unit.layersComplete).map((unit) => unit.name);
    if (open.length > 0 && !home)
        yield `Which layers ${listed(open)} will have is known only at deployment, so there may be five already.`;
    const unknown = functions.filter((unit) => !unit.runtime).map((unit) => unit.name);
    if (unknown.length > 0)
        yield `The runtime of ${listed(unknown)} is not stated where we can read it.`;
}
function* doubtsAboutCode(candidate, functions, facts) {
    const unclear = piecesOf(candidate).filter((piece) => !needsOf(piece, candidate.functions, facts).complete);
    const files = sortedSet(unclear.map((piece) => piece.file));
    if (files.length > 0)
        yield `Not everything that ${listed(files)} needs could be followed.`;
    const packages = packagesThatStay(candidate, facts).filter((name) => !isInRuntime(name, functions));
    if (packages.length > 0) {
        yield `${listed(packages)} would be in the layer and in functions as well, and how large that gets was not measured.`;
    }
}
/** Moving code leaves a function as large as before, unless it keeps a copy of an npm package that the layer needs. */
function packagesThatStay(candidate, facts) {
    const { graph } = facts;
    const pieces = piecesOf(candidate);
    const packages = pieces.flatMap((piece) => needsOf(piece, candidate.functions, facts).packages);
    const wanted = new Set(packages.map(({ name }) => name));
    if (wanted.size === 0)
        return [];
    const moving = new Set([...candidate.modules, ...candidate.pulled]);
    const functions = new Set(candidate.functions);
    const stays = graph.edges.flatMap(({ from, site, target }) => {
        if (target.kind !== 'npm' || !wanted.has(target.name) || site.typeOnly || moving.has(from))
            return [];
        if (!graph.reach.get(from)?.some((unit) => functions.has(unit)))
            return [];
        const moved = pieces.flatMap(({ file, range }) => (file === from && range ? [range] : []));
        return isUsedBeyond(site.range, moved, graph.modulesByFile.get(from)?.text ?? '') ? [target.name] : [];
    });
    return sortedSet(stays);
}
/** Node runtimes bring the SDK's third version since nodejs18.x. */
const isInRuntime = (name, functions) => name.startsWith('@aws-sdk/') &&
    functions.every(({ runtime }) => Number(/^nodejs(\d+)/.exec(runtime?.value ?? '')?.[1] ?? 0) >= 18);
const piecesOf = ({ modules, pulled, classes }) => [
    ...[...modules, ...pulled].map((file) => ({ file })),
    ...classes.flatMap(({ fragments }) => fragments),
];
//# sourceMappingURL=verify.js.map