import { findPlatformPackages, findPrismaEngines, findUnbuiltPackages, inspectBinaries } from './binaries/index.ts';
import { type CacheInput, openCache } from './cache/index.ts';
import { discover, QUESTIONS } from './discover/index.ts';
import { countByKind, findClones, partAccepted } from './duplicates/index.ts';
import { findParts, graphOf } from './graph/index.ts';
import { diskHost, matchingFiles } from './host/disk.ts';
import type { Host } from './host/host.ts';
import { studyLayers } from './layers/index.ts';
import { CLONE_KINDS } from './model/clone.ts';
import type { Facts } from './model/facts.ts';
import type { Finding } from './model/finding.ts';
import type { Path } from './model/place.ts';
import type { Problem } from './model/problem.ts';
import type { Proposal } from './model/proposal.ts';
import { defaultOptions, type Options } from './options.ts';
import { createParser, isSourceFile, syntaxOf } from './parse/index.ts';
import { propose } from './propose/index.ts';
import { check } from './rules/check.ts';
import { createJudge, unjudgedSources } from './rules/judged.ts';
import { rules } from './rules/registry.ts';
import { suppress } from './rules/suppress.ts';
import { notMeasured, studyShipments } from './shipments/index.ts';

/** All that one run found out, before it becomes a report. */
export interface Analysis {
  readonly facts: Facts;
  readonly findings: readonly Finding[];
  /** Findings that a disable comment silenced. */
  readonly suppressed: readonly Finding[];
  readonly proposals: readonly Proposal[];
  readonly problems: readonly Problem[];
  /** Source files that the rules about modules left alone, sorted: they do not ship, or the options leave them out. */
  readonly unjudged: readonly Path[];
  readonly textOf: (file: Path) => string | undefined;
}

export interface Run {
  readonly host?: Host;
  /** What earlier runs found out, and where to leave it for the next one. It changes no result. */
  readonly cache?: Omit<CacheInput, 'questions'> & { readonly save: (bytes: Uint8Array) => void };
  /** Files that duplicates are asked for; only classes with a copy in one of them are looked for. */
  readonly focus?: ReadonlySet<Path>;
  /** Called with a stage's name when it begins. */
  readonly onStage?: (stage: string) => void;
}

/** Reads the workspace at `root` and says what it found. Synchronous, because ESLint rules are. Throws only where `root` cannot be listed. */
export function analyze(root: string, options: Options, run: Run = {}): Analysis {
  const begin = run.onStage ?? (() => undefined);
  const { host, parser, workspace, layers, graph, problems, save } = readGraph(root, options, run);
  begin('duplicates');
  const copies = compare({ root, host, parser, workspace, graph, options, run });
  begin('binaries');
  const around = { workspace, graph, layers, host };
  const facts: Facts = {
    workspace,
    graph,
    layers,
    ...copies.facts,
    binaries: inspectBinaries(workspace, layers, host),
    platformPackages: findPlatformPackages(around),
    unbuiltPackages: findUnbuiltPackages(around),
    prismaEngines: findPrismaEngines(around),
    shipments: studyShipments(workspace, layers, host),
  };
  begin('rules');
  const { judged, all, kept, suppressed } = opinionsOn(facts, options, { root, host, parser });
  begin('propose');
  const proposals = propose(facts, options.proposals);
  for (const { file } of graph.modules) if (judged(file)) parser.examine(file);
  save();
  const about = [...parser.problems()].filter(([file]) => judged(file)).map(([, problem]) => problem);
  const aboutCopies = copies.problems.filter(({ at }) => !at || judged(at.file));
  return {
    facts,
    findings: kept,
    suppressed,
    proposals,
    problems: [
      ...host.problems(),
      ...problems,
      ...about,
      ...aboutCopies,
      ...graph.problems.filter((problem) => !isTold(problem, all)),
    ],
    unjudged: unjudgedSources(host.files, facts, judged),
    textOf: host.read,
  };
}

/** What only the whole report needs. */
const NOT_STUDIED = {
  binaries: [],
  platformPackages: [],
  unbuiltPackages: [],
  prismaEngines: [],
  shipments: notMeasured,
} as const;

/** The units and the import graph alone, in a fraction of the time: no duplicates, no binaries, no opinions. */
export function analyzeGraph(root: string, options: Options, run: Run = {}): Analysis {
  const { host, workspace, layers, graph, problems, save } = readGraph(root, options, run);
  save();
  return {
    facts: {
      workspace,
      graph,
      layers,
      clones: [],
      acceptedClones: [],
      cloneCounts: countByKind([]),
      ...NOT_STUDIED,
    },
    findings: [],
    suppressed: [],
    proposals: [],
    problems: [...host.problems(), ...problems, ...graph.problems],
    unjudged: [],
    textOf: host.read,
  };
}

/** The units, the import graph and the duplicates, with the one rule that is about them. */
export function analyzeDuplicates(root: string, options: Options, run: Run = {}): Analysis {
  const begin = run.onStage ?? (() => undefined);
  const { host, parser, workspace, layers, graph, problems, save } = readGraph(root, options, run);
  begin('duplicates');
  const copies = compare({ root, host, parser, workspace, graph, options, run });
  const facts: Facts = {
    workspace,
    graph,
    layers,
    ...copies.facts,
    ...NOT_STUDIED,
  };
  begin('rules');
  const others = Object.fromEntries(RULES_BUT_DUPLICATES.map((id) => [id, { severity: 'off' as const }]));
  const asked = { ...options, rules: { ...options.rules, ...others } };
  const { judged, kept, suppressed } = opinionsOn(facts, asked, { root, host, parser });
  save();
  return {
    facts,
    findings: kept,
    suppressed,
    proposals: [],
    problems: [
      ...host.problems(),
      ...problems,
      ...[...parser.problems()].filter(([file]) => judged(file)).map(([, problem]) => problem),
      ...copies.problems.filter(({ at }) => !at || judged(at.file)),
      ...graph.problems,
    ],
    unjudged: unjudgedSources(host.files, facts, judged),
    textOf: host.read,
  };
}

const RULES_BUT_DUPLICATES = rules.map(({ id }) => id).filter((id) => id !== 'no-duplicate-code');

/** What the rules say, parted into what stands and what a comment silences. */
function opinionsOn(facts: Facts, options: Options, { root, host, parser }: Judging) {
  const judged = createJudge(facts, options.include.length > 0 ? matchingFiles(root, options.include) : undefined);
  const all = check(facts, options, {
    judged,
    textOf: host.read,
    // What the compiler cannot read counts as empty.
    syntaxOf: ({ file }) => parser.syntax(file) ?? syntaxOf(file, ''),
  });
  return { judged, all, ...suppress(all, host.read) };
}

type Judging = Pick<Comparing, 'root' | 'host' | 'parser'>;

interface Comparing extends Pick<ReturnType<typeof readGraph>, 'host' | 'parser' | 'workspace' | 'graph'> {
  readonly root: string;
  readonly options: Options;
  readonly run: Run;
}

/** Duplicates, parted into those to tell and those that somebody accepted. */
function compare({ root, host, parser, workspace, graph, options: { duplicates }, run }: Comparing) {
  const everyModule = () => host.files.filter(isSourceFile).flatMap((file) => parser.compared(file) ?? []);
  const matching = (globs: readonly string[]) => matchingFiles(root, globs);
  const compared = { workspace, graph, everyModule, matching };
  const found = findClones(compared, duplicates, run.focus);
  const asked = found.filter(({ kind }) => duplicates.kinds.includes(kind));
  const all = duplicates.scope === 'all' ? everyModule() : graph.modules;
  const concerned =
    run.focus && new Set([...run.focus, ...asked.flatMap((clone) => clone.fragments.map(({ file }) => file))]);
  const { told, accepted, problems } = partAccepted(asked, {
    modules: concerned ? all.filter(({ file }) => concerned.has(file)) : all,
    allow: duplicates.allow,
    matching,
    closerLook: () => findClones(compared, closest(duplicates)),
  });
  return { facts: { clones: told, acceptedClones: accepted, cloneCounts: countByKind(found) }, problems };
}

function readGraph(root: string, options: Options, run: Run) {
  const begin = run.onStage ?? (() => undefined);
  begin('list');
  const host = run.host ?? diskHost(root, options.exclude);
  const cache = run.cache && openCache(host, { ...run.cache, questions: QUESTIONS });
  begin('discover');
  const units = (seen: Host) => {
    const { workspace, problems } = discover(seen, options.variables);
    return { workspace, problems, layers: studyLayers(workspace, seen, options.layers) };
  };
  const { workspace, problems, layers } = cache
    ? cache.stage(`units ${JSON.stringify([options.variables, options.layers])}`, units)
    : units(host);
  begin('graph');
  const parser = createParser(host, { known: cache?.facts, knownTokens: cache?.tokens });
  const parts = (seen: Host) => findParts({ workspace, layers, parser, host: seen, declared: options.layers });
  const graph = graphOf(cache ? cache.graph(`graph ${JSON.stringify(options.layers)}`, parser, parts) : parts(host));
  const save = () => {
    const bytes = cache?.encoded();
    if (bytes) run.cache?.save(bytes);
    cache?.tokens?.save();
  };
  return { host, parser, workspace, layers, graph, problems, save };
}

/** The widest that can be looked: what this run was told to leave out may be what somebody accepted. */
function closest(asked: Options['duplicates']): Options['duplicates'] {
  const { minTokens, minLines, minSimilarity } = defaultOptions.duplicates;
  return {
    minTokens: Math.min(asked.minTokens, minTokens),
    minLines: Math.min(asked.minLines, minLines),
    minSimilarity: Math.min(asked.minSimilarity, minSimilarity),
    scope: 'all',
    kinds: CLONE_KINDS,
    include: [],
    exclude: [],
    allow: [],
  };
}

/** A rule has said the same, and knew more. */
const isTold = ({ code, at }: Problem, findings: readonly Finding[]): boolean =>
  code === 'IMPORT_UNRESOLVED' && findings.some(({ file, range }) => file === at?.file && range[0] === at.range?.[0]);
