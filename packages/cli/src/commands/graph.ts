import type { GraphReport, Report, ReportedEdge } from '@layerlint/analyzer';
import { relative, resolve } from 'node:path';
import { deliver } from '../deliver.ts';
import { hintFor } from '../did-you-mean.ts';
import type { Flags } from '../flags.ts';
import { chainTo } from '../graph/chain.ts';
import type { Fold } from '../graph/fold.ts';
import { graphReporters } from '../graph/index.ts';
import { around, functionNamed, reachedBy } from '../graph/part.ts';
import type { Io } from '../io.ts';
import { study } from '../study.ts';
import { styleFor } from '../style.ts';
import { counted, printable } from '../text.ts';
import { UsageError } from '../usage-error.ts';

export interface GraphFlags extends Flags {
  readonly function?: string;
  /** A function, and the module or npm package in question. */
  readonly why?: readonly string[];
  readonly focus?: string;
  readonly depth?: number;
  readonly fold?: Fold;
}

/** Prints who imports whom: everywhere, below one function, around one file, or on the way to one module. */
export async function graph(named: string | undefined, flags: GraphFlags, io: Io): Promise<number> {
  checkFlags(flags);
  const { root: place, why } = whyAndRoot(named, flags.why);
  const { root, analysis, report } = await study({ root: place, flags, io, only: 'graph' });
  const { buildGraphReport } = await import('@layerlint/analyzer');
  const whole = buildGraphReport(analysis);
  const text = why
    ? explainedChain({
        graph: whole,
        report,
        wanted: { ...why, target: targetOf(why.target, root, io) },
        format: flags.format,
        io,
        flags,
      })
    : rendered(partOf(whole, { report, flags, root, io }), flags, io);
  deliver(text, flags.output, io);
  return 0;
}

/** Said before anything is read: what would change nothing is likely a slip. */
function checkFlags({ depth, focus, function: name, fold, format, why }: GraphFlags): void {
  if (depth !== undefined && focus === undefined && name === undefined)
    throw new UsageError('--depth needs a place to count from', 'Add --focus FILE or --function NAME');
  if (why !== undefined && (focus !== undefined || name !== undefined))
    throw new UsageError('--why names its function and its target itself', 'Leave --focus and --function out');
  if (fold !== undefined && !['mermaid', 'dot'].includes(format))
    throw new UsageError('--fold is for pictures', 'Add --format mermaid or --format dot');
}

interface Asked {
  readonly report: Pick<Report, 'functions'>;
  readonly flags: GraphFlags;
  readonly root: string;
  readonly io: Io;
}

/** What one function reaches of the graph, what lies around one file, or both. */
function partOf(whole: GraphReport, { report, flags, root, io }: Asked): GraphReport {
  const asked = flags.function === undefined ? undefined : functionNamed(flags.function, report.functions);
  const part = asked ? reachedBy(whole, asked.id) : whole;
  if (flags.focus !== undefined)
    return around(part, moduleNamed(targetOf(flags.focus, root, io), part), flags.depth ?? 1);
  if (asked?.entry === undefined || flags.depth === undefined) return part;
  return around(part, asked.entry, flags.depth, true);
}

function moduleNamed(wanted: string, { modules }: GraphReport): string {
  const files = modules.map(({ file }) => file);
  if (files.includes(wanted)) return wanted;
  throw new UsageError(
    `the graph has no file '${wanted}'`,
    hintFor(wanted, files, 'Give a file as the report names it'),
  );
}

interface Question {
  readonly function: string;
  readonly target: string;
}

/** `--why` takes every word that follows, so a ROOT behind it comes as its third. */
function whyAndRoot(named: string | undefined, words: readonly string[] | undefined): { root: string; why?: Question } {
  if (words === undefined) return { root: named ?? '.' };
  const [asked, target, root, ...rest] = words;
  if (asked === undefined || target === undefined || rest.length > 0 || (named !== undefined && root !== undefined)) {
    throw new UsageError('--why takes two names', 'Write --why FUNCTION MODULE-OR-PACKAGE');
  }
  return { root: named ?? root ?? '.', why: { function: asked, target } };
}

function rendered(graph: GraphReport, flags: GraphFlags, io: Io): string {
  // `--format` takes only names of this list.
  return graphReporters
    .find(({ name }) => name === flags.format)!
    .render(graph, { ...styleFor(io, flags), ...(flags.fold && { fold: flags.fold }) });
}

/** People type paths from where they are, or from ROOT as our reports have them. */
function targetOf(target: string, root: string, io: Io): string {
  if (!/^\.{0,2}\//.test(target)) return target;
  return relative(root, resolve(io.cwd, target)).replaceAll('\\', '/');
}

interface Chained {
  readonly graph: GraphReport;
  readonly report: Report;
  readonly wanted: Question;
  readonly format: string;
  readonly io: Io;
  readonly flags: GraphFlags;
}

function explainedChain({ graph, report, wanted, format, io, flags }: Chained): string {
  const asked = functionNamed(wanted.function, report.functions);
  checkTarget(wanted.target, graph);
  const chain = asked.entry === undefined ? undefined : chainTo(reachedBy(graph, asked.id), asked.entry, wanted.target);
  if (format === 'pretty') return chainText(asked.name, wanted.target, chain);
  const files = new Set((chain ?? []).flatMap(({ from, to }) => (to === undefined ? [from] : [from, to])));
  return rendered(
    { schemaVersion: 1, modules: graph.modules.filter(({ file }) => files.has(file)), edges: chain ?? [], cycles: [] },
    flags,
    io,
  );
}

function checkTarget(target: string, { modules, edges }: GraphReport): void {
  const names = new Set([
    ...modules.map(({ file }) => file),
    ...edges.flatMap(({ to, npm, builtin }) => [to, npm, builtin]),
  ]);
  if (names.has(target)) return;
  const known = [...names].filter((name) => name !== undefined);
  throw new UsageError(
    `nothing here imports or is '${target}'`,
    hintFor(target, known, 'Give a file as the report names it, or an npm package'),
  );
}

function chainText(name: string, target: string, chain: readonly ReportedEdge[] | undefined): string {
  if (chain === undefined) return printable(`${name} does not reach ${target}.`) + '\n';
  if (chain.length === 0) return printable(`${target} is the entry of ${name}.`) + '\n';
  const rows = chain.map(({ from, line, specifier, layer }) => {
    const by = layer === undefined ? '' : `  from the layer ${nameOf(layer)}`;
    return `  ${printable(`${from}:${line}  imports '${specifier}'${by}`)}`;
  });
  return [printable(`${name} reaches ${target} through ${counted(chain.length, 'import')}:`), ...rows, ''].join('\n');
}

const nameOf = (unit: string): string => unit.slice(unit.lastIndexOf('#') + 1);
