import { byText, sortedSet } from "../sorted.js";
import { findCandidates } from "./group.js";
import { needsOf } from "./needs.js";
import { priceOf } from "./price.js";
import { createVerifier } from "./verify.js";
import { nameOf, reasonsFor, risksOf, titleOf } from "./words.js";
// What a line of source weighs, near enough to compare code that would go with code that would ship once.
const BYTES_PER_LINE = 40;
/** The layers that would pay off, those that save most first. */
export function propose(facts, options) {
    const verify = createVerifier(facts);
    const taken = new Map();
    const proposals = findCandidates(facts, options.minFunctions).flatMap((candidate) => {
        const proposal = proposalFor(candidate, verify, facts);
        if (!proposal || Math.max(proposal.saves.lines, proposal.saves.bytes / BYTES_PER_LINE) < options.minLines)
            return [];
        const uses = (taken.get(proposal.id) ?? 0) + 1;
        taken.set(proposal.id, uses);
        return uses === 1 ? [proposal] : [renamed(proposal, `${proposal.id}-${uses}`)];
    });
    return proposals.sort((a, b) => b.saves.lines - a.saves.lines || b.saves.bytes - a.saves.bytes || byText(a.id, b.id));
}
/** Undefined when a limit of Lambda or the closure of imports forbids it. */
function proposalFor(candidate, verify, facts) {
    for (const home of homesFor(candidate, facts)) {
        const { impossible, doubts } = verify(candidate, home);
        const price = priceOf(candidate, home, facts);
        // A layer that many others attach would carry more unused code than the copies ever weighed.
        if (impossible || price.costs.unusedBytes > price.saves.bytes)
            continue;
        return { ...wordsFor(candidate, home, facts, doubts), ...price };
    }
    return undefined;
}
/** Where a candidate may go, best first: into a layer its functions share already, or into one of its own. */
function homesFor(candidate, facts) {
    const common = commonLayer(candidate, facts);
    return common ? [common, undefined] : [undefined];
}
function wordsFor(candidate, home, facts, doubts) {
    const id = nameOf(candidate);
    const { functions, modules, pulled, classes } = candidate;
    return {
        id,
        kind: home ? 'move-to-layer' : 'create-layer',
        title: titleOf(candidate, home, facts),
        layerName: home?.name ?? id,
        functions,
        modules: sortedSet([
            ...modules,
            ...pulled,
            ...classes.flatMap(({ fragments }) => fragments.map(({ file }) => file)),
        ]),
        npmPackages: packagesOf(candidate, facts),
        because: reasonsFor(candidate, facts),
        risks: [...risksOf(candidate, home, facts), ...doubts],
        verified: doubts.length === 0,
    };
}
/** The local layer that all the functions attach; of several the one that fewest others attach. */
function commonLayer({ functions }, { workspace, layers }) {
    const users = (layer) => layers.get(layer.id)?.attachedTo.length ?? 0;
    const common = workspace.layers.filter((layer) => {
        const attachedTo = layers.get(layer.id)?.attachedTo ?? [];
        return layer.mounts.length > 0 && functions.every((unit) => attachedTo.includes(unit));
    });
    return common.sort((a, b) => users(a) - users(b) || byText(a.id, b.id))[0];
}
function packagesOf({ functions, modules, pulled, classes }, facts) {
    const pieces = [
        ...[...modules, ...pulled].map((file) => ({ file })),
        ...classes.flatMap(({ fragments }) => fragments),
    ];
    const found = new Map();
    for (const need of pieces.flatMap((piece) => needsOf(piece, functions, facts).packages)) {
        // One version when all agree on it; where they differ, none is the right one to name.
        const earlier = found.get(need.name);
        found.set(need.name, earlier && earlier.version !== need.version ? { name: need.name } : need);
    }
    return [...found.values()].sort((a, b) => byText(a.name, b.name));
}
function renamed(proposal, id) {
    return { ...proposal, id, layerName: proposal.kind === 'create-layer' ? id : proposal.layerName };
}
//# sourceMappingURL=index.js.map