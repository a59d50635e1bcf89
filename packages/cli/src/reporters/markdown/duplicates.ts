import type { ReportedClass, ReportedFragment } from '@layerlint/analyzer';
import { counted, listed, printableCode } from '../../text.ts';
import { type Difference, differencesOf } from '../copies/differences.ts';
import { costliestFirst } from '../copies/order.ts';
import { driftWords, historyWords, lastChangeOf, placeOf, sharingOf, sizeOf, titleOf } from '../copies/words.ts';
import { code, fenced, prose } from './escape.ts';
import { cutAfter, type Sheet } from './sheet.ts';

const MOST_CLASSES = 20;
const MOST_FRAGMENTS = 8;
const MOST_LINES = 40;

/** Each class with its copies; in depth also how they differ, folded away. */
export function duplicatesSection(sheet: Sheet): string[] {
  const { duplicates, duplication } = sheet.report;
  if (duplicates.length === 0) return [];
  const shown = costliestFirst(duplicates).slice(0, MOST_CLASSES);
  const read = historyWords(sheet.report.history);
  return [
    '## Duplicates',
    '',
    `${counted(duplication.duplicatedLines, 'line')}, ${duplication.percent} % of the code.`,
    ...shown.flatMap((copies) => ['', ...classLines(sheet, copies)]),
    ...(read === '' ? [] : ['', `${read[0]?.toUpperCase()}${read.slice(1)}.`]),
    ...cutAfter(sheet, duplicates.length - shown.length, 'class', 'classes'),
  ];
}

function classLines(sheet: Sheet, copies: ReportedClass): string[] {
  const title = titleOf(copies);
  const shown = copies.fragments.slice(0, MOST_FRAGMENTS);
  const more = copies.fragments.length - shown.length;
  const drift = driftWords(copies);
  return [
    `### ${title === '' ? '' : `${code(title)}: `}${sizeOf(copies, '×')}`,
    '',
    ...(drift === '' ? [] : [`**Drifted apart:** ${prose(drift)}.`, '']),
    ...shown.map((fragment) => `- ${place(sheet, fragment, copies.name)}`),
    ...(more > 0 ? [`- and ${counted(more, 'more copy', 'more copies')}`] : []),
    ...(sheet.inDepth ? depth(sheet, copies) : []),
  ];
}

function place({ nameOf }: Sheet, fragment: ReportedFragment, common: string | undefined): string {
  const own = fragment.name === undefined || fragment.name === common ? '' : ` ${code(fragment.name)}`;
  const units = listed(fragment.units.map(nameOf), 4);
  const changed = lastChangeOf(fragment);
  const parts = [units === '' ? '' : ` in ${prose(units)}`, changed === '' ? '' : ` (${prose(changed)})`];
  return `${code(placeOf(fragment))}${own}${parts.join('')}`;
}

function depth({ textOf }: Sheet, copies: ReportedClass): string[] {
  const { shown, more } = differencesOf(copies, textOf);
  const uncompared = `and ${counted(more, 'more copy', 'more copies')}, not compared here`;
  const differences =
    shown.length === 0
      ? []
      : [
          '',
          '<details><summary>How they differ</summary>',
          ...shown.flatMap((difference) => ['', ...patch(difference)]),
          ...(more > 0 ? ['', uncompared] : []),
          '',
          '</details>',
        ];
  return ['', `To share: ${prose(sharingOf(copies))}.`, ...differences];
}

function patch({ first, other, hunks }: Difference): string[] {
  if (!hunks) return [`${code(placeOf(other))} differs too much to be shown line by line.`];
  const lines = [
    `--- ${placeOf(first)}`,
    `+++ ${placeOf(other)}`,
    ...hunks.flatMap((hunk) => [`@@ ${hunk.firstLine}, ${hunk.otherLine} @@`, ...hunk.lines]),
  ];
  const shown = lines.slice(0, MOST_LINES).map((line) => printableCode(line).trimEnd());
  const more = lines.length - shown.length;
  return fenced(more > 0 ? [...shown, `@@ and ${more} more lines @@`] : shown, 'diff');
}
