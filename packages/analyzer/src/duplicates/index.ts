import { createHash } from 'node:crypto';
import { type LineMap, lineMap } from '../lines.ts';
import type { CloneClass, Fragment } from '../model/clone.ts';
import type { ModuleGraph } from '../model/graph.ts';
import type { Module } from '../model/module.ts';
import type { Workspace } from '../model/workspace.ts';
import type { Options } from '../options.ts';
import { byText } from '../sorted.ts';
import { type Carriers, findCarriers } from './carriers.ts';
import { findRepeats } from './repeats.ts';
import { exactText, renamedText, type Run } from './runs.ts';
import { sequenceOf } from './sequence.ts';
import { withoutShadows } from './shadows.ts';

export { duplication } from './percentage.ts';

/**
 * What is written more than once, across units: runs of statements that are equal, or equal but for names that were changed
 * throughout. N copies are one class with N fragments; a class that lies inside a larger one is not told twice.
 */
export function findClones(
  workspace: Workspace,
  graph: ModuleGraph,
  options: Options['duplicates'],
): readonly CloneClass[] {
  const carriersOf = findCarriers(workspace, graph);
  const modules = graph.modules.filter((module) => module.tokens && carriersOf(module).length > 0);
  const sequence = sequenceOf(modules);
  const candidates = findRepeats(sequence.values)
    .map(({ length, starts }) => starts.map((start) => sequence.runAt(start, length)))
    .filter(([first]) => first !== undefined && first.to - first.from >= options.minTokens);
  candidates.sort(([a], [b]) => size(b) - size(a));

  const covered = new Coverage();
  const classes: CloneClass[] = [];
  for (const candidate of candidates) {
    if (candidate.every((run) => covered.holds(run))) continue;
    for (const runs of groupedBy(candidate, renamedText)) {
      const clone = classOf(runs, carriersOf, options.minLines);
      if (!clone || runs.every((run) => covered.holds(run))) continue;
      for (const run of runs) covered.add(run);
      classes.push(clone);
    }
  }
  return withIds(withoutShadows(classes).sort((a, b) => byPlace(a.fragments[0], b.fragments[0])));
}

const size = (run: Run | undefined): number => (run ? run.to - run.from : 0);

function groupedBy(runs: readonly Run[], text: (run: Run) => string): Run[][] {
  const groups = new Map<string, Run[]>();
  for (const run of runs) {
    const key = text(run);
    const group = groups.get(key);
    if (group) group.push(run);
    else groups.set(key, [run]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

/** Which stretches a class was already told about: for each token of a file, how far a told stretch around it goes. */
class Coverage {
  readonly #ends = new WeakMap<Module, Int32Array>();

  holds({ module, from, to }: Run): boolean {
    return (this.#ends.get(module)?.[from] ?? 0) >= to;
  }

  add({ module, tokens, from, to }: Run): void {
    const ends = this.#ends.get(module) ?? new Int32Array(tokens.starts.length);
    this.#ends.set(module, ends);
    for (let at = from; at < to; at++) ends[at] = Math.max(ends[at] ?? 0, to);
  }
}

/** Undefined when one unit carries all of it, or it is too short to be worth a word. */
function classOf(runs: readonly Run[], carriersOf: Carriers, minLines: number): CloneClass | undefined {
  const fragments = runs.map((run) => fragmentOf(run, carriersOf)).sort(byPlace);
  const [first] = fragments;
  const [firstRun] = runs;
  if (!first || !firstRun || new Set(fragments.map(({ units }) => units.join('\n'))).size < 2) return undefined;
  const lines = first.endLine - first.startLine + 1;
  if (lines < minLines) return undefined;
  const likeness = groupedBy(runs, exactText)[0]?.length === runs.length ? 'identical' : 'renamed';
  return {
    id: createHash('sha256').update(renamedText(firstRun)).digest('hex').slice(0, 12),
    likeness,
    similarity: 1,
    tokens: size(firstRun),
    lines,
    fragments,
  };
}

function fragmentOf(run: Run, carriersOf: Carriers): Fragment {
  const { module, tokens, from, to } = run;
  const range = [tokens.starts[from] ?? 0, tokens.ends[to - 1] ?? 0] as const;
  const lines = linesOf(module);
  const name = ownName(run) ?? run.list.name;
  return {
    file: module.file,
    range,
    startLine: lines.position(range[0]).line,
    endLine: lines.position(range[1]).line,
    ...(name !== undefined && { name }),
    units: carriersOf(module),
  };
}

/** A run that is one function or class is called after it, and so is a run of a whole file's code after the longest one in it. */
function ownName({ module, tokens, list, from, to }: Run): string | undefined {
  const starts = list.bounds.filter((bound) => from <= bound && bound < to);
  if (starts.length > 1 && list.name !== undefined) return undefined;
  const statements = starts.map((start, index) => ({ start, end: starts[index + 1] ?? to }));
  statements.sort((a, b) => b.end - b.start - (a.end - a.start));
  const names = statements.map(({ start, end }) =>
    declaredName(module.text.slice(tokens.starts[start], tokens.ends[end - 1])),
  );
  return names.find((name) => name !== undefined);
}

const DECLARATIONS = [
  /^(?:export\s+)?(?:default\s+)?(?:async\s+)?(?:function\s*\*?|(?:abstract\s+)?class)\s+([\w$]+)/,
  /^(?:export\s+)?(?:const|let|var)\s+([\w$]+)[^=]*=\s*(?:async\b\s*)?(?:function\b|\(|[\w$]+\s*=>)/,
  /^(?:module\.)?exports\.([\w$]+)\s*=/,
];

function declaredName(statement: string): string | undefined {
  return DECLARATIONS.map((pattern) => pattern.exec(statement)?.[1]).find((name) => name !== undefined);
}

const lineMaps = new WeakMap<Module, LineMap>();

function linesOf(module: Module): LineMap {
  const lines = lineMaps.get(module) ?? lineMap(module.text);
  lineMaps.set(module, lines);
  return lines;
}

function byPlace(a: Fragment | undefined, b: Fragment | undefined): number {
  return byText(a?.file ?? '', b?.file ?? '') || (a?.range[0] ?? 0) - (b?.range[0] ?? 0);
}

/** Equal code may form two classes, one of them nested elsewhere; the second gets a number. */
function withIds(classes: readonly CloneClass[]): CloneClass[] {
  const seen = new Map<string, number>();
  return classes.map((clone) => {
    const count = (seen.get(clone.id) ?? 0) + 1;
    seen.set(clone.id, count);
    return count === 1 ? clone : { ...clone, id: `${clone.id}-${count}` };
  });
}
