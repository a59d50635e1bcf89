import { inspectBinaries } from "./binaries/index.js";
import { openCache } from "./cache/index.js";
import { discover, QUESTIONS } from "./discover/index.js";
import { findClones } from "./duplicates/index.js";
import { findParts, graphOf } from "./graph/index.js";
import { diskHost, matchingFiles } from "./host/disk.js";
import { studyLayers } from "./layers/index.js";
import { createParser, syntaxOf } from "./parse/index.js";
import { propose } from "./propose/index.js";
import { check } from "./rules/check.js";
import { createJudge, unjudgedSources } from "./rules/judged.js";
import { mayMatchSomeRule } from "./rules/may-match.js";
import { suppress } from "./rules/suppress.js";
/** Reads the workspace at `root` and says what it found. Synchronous, because ESLint rules are. Throws only where `root` cannot be listed. */
export function analyze(root, options, run = {}) {
    const begin = run.onStage ?? (() => undefined);
    const { host, parser, workspace, layers, graph, problems, save } = readGraph(root, options, run, mayMatchSomeRule(options));
    begin('duplicates');
    const clones = findClones(workspace, graph, options.duplicates);
    begin('binaries');
    const binaries = inspectBinaries(workspace, layers, host);
    const facts = { workspace, graph, layers, clones, binaries };
    begin('rules');
    const judged = createJudge(facts, options.include.length > 0 ? matchingFiles(root, options.include) : undefined);
    const all = check(facts, options, {
        judged,
        textOf: host.read,
        syntaxOf: ({ file, text }) => ({ file, text, syntax: parser.syntax(file) ?? syntaxOf(file, text) }),
        ...(run.onRule && { onRule: run.onRule }),
    });
    const { kept, suppressed } = suppress(all, host.read);
    begin('propose');
    const proposals = propose(facts, options.proposals);
    for (const { file } of graph.modules)
        if (judged(file))
            parser.examine(file);
    save();
    const about = [...parser.problems()].filter(([file]) => judged(file)).map(([, problem]) => problem);
    return {
        facts,
        findings: kept,
        suppressed,
        proposals,
        problems: [...host.problems(), ...problems, ...about, ...graph.problems.filter((problem) => !isTold(problem, all))],
        unjudged: unjudgedSources(host.files, facts, judged),
        textOf: host.read,
    };
}
/** The units and the import graph alone, in a fraction of the time: no duplicates, no binaries, no opinions. */
export function analyzeGraph(root, options, run = {}) {
    const { host, workspace, layers, graph, problems, save } = readGraph(root, options, run);
    save();
    return {
        facts: { workspace, graph, layers, clones: [], binaries: [] },
        findings: [],
        suppressed: [],
        proposals: [],
        problems: [...host.problems(), ...problems, ...graph.problems],
        unjudged: [],
        textOf: host.read,
    };
}
function readGraph(root, options, run, keepSyntax) {
    const begin = run.onStage ?? (() => undefined);
    begin('list');
    const host = run.host ?? diskHost(root, options.exclude);
    const cache = run.cache && openCache(host, { ...run.cache, questions: QUESTIONS });
    begin('discover');
    const units = (seen) => {
        const { workspace, problems } = discover(seen, options.variables);
        return { workspace, problems, layers: studyLayers(workspace, seen, options.layers) };
    };
    const { workspace, problems, layers } = cache
        ? cache.stage(`units ${JSON.stringify([options.variables, options.layers])}`, units)
        : units(host);
    begin('graph');
    const parser = createParser(host, { keepSyntax, known: cache?.facts });
    const parts = (seen) => findParts({ workspace, layers, parser, host: seen, declared: options.layers });
    const graph = graphOf(cache ? cache.graph(`graph ${JSON.stringify(options.layers)}`, parser, parts) : parts(host));
    const save = () => {
        const bytes = cache?.encoded();
        if (bytes)
            run.cache?.save(bytes);
    };
    return { host, parser, workspace, layers, graph, problems, save };
}
/** A rule has said the same, and knew more. */
const isTold = ({ code, at }, findings) => code === 'IMPORT_UNRESOLVED' && findings.some(({ file, range }) => file === at?.file && range[0] === at.range?.[0]);
//# sourceMappingURL=analyze.js.map