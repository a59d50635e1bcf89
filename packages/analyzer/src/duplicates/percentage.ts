import type { CloneClass, Fragment } from '../model/clone.ts';
import type { Module } from '../model/module.ts';
import type { Path } from '../model/place.ts';
import { isTestFile } from '../parse/index.ts';
import { append } from '../sorted.ts';

/** How much of the code stands elsewhere too. */
export interface Duplication {
  readonly duplicatedLines: number;
  readonly totalLines: number;
  /** With one decimal. */
  readonly percent: number;
}

/** The lines that stand in some fragment, each once, of all lines of the modules that were compared. */
export function duplication(clones: readonly CloneClass[], modules: readonly Module[]): Duplication {
  const fragmentsOf = new Map<Path, Fragment[]>();
  for (const fragment of clones.flatMap(({ fragments }) => fragments)) append(fragmentsOf, fragment.file, fragment);
  const compared = modules.filter(({ file, generated }) => !generated && (fragmentsOf.has(file) || !isTestFile(file)));
  const totalLines = compared.reduce((sum, { lines }) => sum + lines, 0);
  const duplicatedLines = [...fragmentsOf.values()].reduce((sum, fragments) => sum + linesIn(fragments), 0);
  return {
    duplicatedLines,
    totalLines,
    percent: totalLines === 0 ? 0 : Math.round((duplicatedLines / totalLines) * 1000) / 10,
  };
}

function linesIn(fragments: readonly Fragment[]): number {
  let [lines, last] = [0, 0];
  for (const { startLine, endLine } of [...fragments].sort((a, b) => a.startLine - b.startLine)) {
    lines += Math.max(0, endLine - Math.max(last, startLine - 1));
    last = Math.max(last, endLine);
  }
  return lines;
}
