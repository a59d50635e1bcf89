import type { Report, ReportedClass, ReportedFragment } from '@layerlint/analyzer';
import { counted, listed, printable } from '../../text.ts';

const MOST_NAMES = 6;

/** What the copies are called: their own name, else that of the file they all are. */
export function titleOf({ name, shape, fragments }: ReportedClass): string {
  if (name !== undefined) return printable(name);
  const files = new Set(fragments.map(({ file }) => file.slice(file.lastIndexOf('/') + 1)));
  const [file] = files;
  return shape === 'file' && files.size === 1 && file !== undefined ? printable(file) : '';
}

const SHAPES: Readonly<Record<ReportedClass['shape'], string>> = {
  file: 'whole file',
  class: 'class',
  function: 'function',
  statements: 'statements',
};

/** `function (test), 23 lines × 2, identical but for names`. */
export function sizeOf({ kind, shape, lines, fragments, likeness, similarity }: ReportedClass, times: string): string {
  const alike = {
    identical: 'identical',
    renamed: 'identical but for names',
    near: `${Math.round(similarity * 100)} % alike`,
  }[likeness];
  const what = kind === 'code' ? SHAPES[shape] : `${SHAPES[shape]} (${kind})`;
  return `${what}, ${counted(lines, 'line')} ${times} ${fragments.length}, ${alike}`;
}

/** What a shared module would have to bring along, or be given. */
export function sharingOf({ sharing: { names, imports, usesThis, runsAtLoad } }: ReportedClass): string {
  const needs = [
    names.length > 0 ? `needs ${listed(names, MOST_NAMES)} of its file` : '',
    imports.length > 0 ? `imports ${listed(imports, MOST_NAMES)}` : '',
    usesThis ? 'uses the `this` around it' : '',
    runsAtLoad ? 'does something when its file is loaded' : '',
  ].filter(Boolean);
  return printable(needs.length > 0 ? needs.join('; ') : 'needs nothing else of its file');
}

/** `2026-03-09 Ada Reader, 4f2a91c03d Round to whole cents`. */
export function lastChangeOf({ lastChange }: ReportedFragment): string {
  if (!lastChange) return '';
  const { date, author, commit, subject } = lastChange;
  return printable(`${date} ${author}, ${commit} ${subject}`);
}

/** `the same until 4f2a91c03d of 2026-03-09; changed since: src/orders/money.ts:4-26`. */
export function driftWords({ drift, fragments }: ReportedClass): string {
  if (!drift) return '';
  const changed = drift.changed.flatMap((index) => fragments[index] ?? []).map(placeOf);
  return `the same until ${drift.since} of ${drift.date}; changed since: ${listed(changed, MOST_NAMES)}`;
}

/** How much of the history was read, where not all of it was. */
export function historyWords(history: Report['history']): string {
  if (!history || history.classes === history.of) return '';
  return `the history of the ${history.classes} largest of ${counted(history.of, 'class', 'classes')} was read`;
}

export const placeOf = ({ file, startLine, endLine }: ReportedFragment): string =>
  `${printable(file)}:${startLine}-${endLine}`;
