import type { Fragment } from '../model/clone.ts';
import type { Facts } from '../model/facts.ts';
import type { Module } from '../model/module.ts';
import type { Path } from '../model/place.ts';
import type { UnitId } from '../model/workspace.ts';
import { isTestFile } from '../parse/index.ts';
import { append, byText } from '../sorted.ts';
import { findCarriers } from './carriers.ts';

/** How much of some code stands elsewhere too. */
export interface Share {
  readonly duplicatedLines: number;
  readonly totalLines: number;
  /** With one decimal. */
  readonly percent: number;
}

export interface Duplication extends Share {
  /** Of each unit that carries code, sorted. A line that two units carry counts once in either. */
  readonly units: readonly (Share & { readonly unit: UnitId })[];
}

/** The lines that stand in some fragment, each once, of all lines of the modules that were compared. */
export function duplication({ clones, graph, workspace }: Pick<Facts, 'clones' | 'graph' | 'workspace'>): Duplication {
  const fragmentsOf = new Map<Path, Fragment[]>();
  for (const { fragments } of clones) for (const fragment of fragments) append(fragmentsOf, fragment.file, fragment);
  const compared = graph.modules.filter(
    ({ file, generated }) => !generated && (fragmentsOf.has(file) || !isTestFile(file)),
  );
  const duplicated = new Map([...fragmentsOf].map(([file, fragments]) => [file, linesIn(fragments)]));
  const shareOf = (modules: readonly Module[]): Share =>
    share(
      modules.reduce((sum, { file }) => sum + (duplicated.get(file) ?? 0), 0),
      modules.reduce((sum, { lines }) => sum + lines, 0),
    );

  const carriersOf = findCarriers(workspace, graph);
  const modulesOf = new Map<UnitId, Module[]>();
  for (const module of compared) for (const unit of carriersOf(module)) append(modulesOf, unit, module);
  const units = [...modulesOf].map(([unit, modules]) => ({ unit, ...shareOf(modules) }));
  return {
    ...shareOf(compared),
    units: units.filter(({ totalLines }) => totalLines > 0).sort((a, b) => byText(a.unit, b.unit)),
  };
}

const share = (duplicatedLines: number, totalLines: number): Share => ({
  duplicatedLines,
  totalLines,
  percent: totalLines === 0 ? 0 : Math.round((duplicatedLines / totalLines) * 1000) / 10,
});

function linesIn(fragments: readonly Fragment[]): number {
  let [lines, last] = [0, 0];
  for (const { startLine, endLine } of [...fragments].sort((a, b) => a.startLine - b.startLine)) {
    lines += Math.max(0, endLine - Math.max(last, startLine - 1));
    last = Math.max(last, endLine);
  }
  return lines;
}
