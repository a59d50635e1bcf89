import type { ReportedClass, ReportedFragment } from '@layerlint/analyzer';
import { counted, listed, printable } from '../../text.ts';
import { differencesOf } from '../copies/differences.ts';
import { costliestFirst } from '../copies/order.ts';
import { driftWords, historyWords, lastChangeOf, placeOf, sharingOf, sizeOf, titleOf } from '../copies/words.ts';
import { differenceLines } from './difference.ts';
import type { Page } from './page.ts';

const MOST_CLASSES = 10;
const MOST_FRAGMENTS = 4;

/** The duplicates that cost most lines, each with where its copies are. */
export function duplicatesSection(page: Page): string[] {
  const { duplicates, duplication } = page.report;
  if (duplicates.length === 0) return [];
  const share = `${counted(duplication.duplicatedLines, 'line')}, ${duplication.percent} % of the code`;
  const shown = costliestFirst(duplicates).slice(0, MOST_CLASSES);
  const lines = [
    page.paint.bold('Duplicates') + page.paint.dim(`  ${counted(duplicates.length, 'class', 'classes')}, ${share}`),
    ...shown.flatMap((copies) => ['', ...classLines(page, copies)]),
  ];
  const read = historyWords(page.report.history);
  if (read !== '') lines.push('', page.paint.dim(`  ${read}`));
  const more = duplicates.length - shown.length;
  if (more > 0)
    lines.push('', page.paint.dim(`  and ${counted(more, 'class', 'classes')} more: ${page.command} --format json`));
  return lines;
}

function classLines(page: Page, copies: ReportedClass): string[] {
  const title = titleOf(copies);
  const head = `${title === '' ? '' : `${page.paint.bold(title)}  `}${sizeOf(copies, page.signs.times)}`;
  const drift = driftWords(copies);
  const drifted = drift === '' ? [] : page.paragraph(drift, 4).map((line) => page.paint.yellow(line));
  return [`  ${head}`, ...drifted, ...places(page, copies), ...(page.inDepth ? depth(page, copies) : [])];
}

function places(page: Page, { fragments, name }: ReportedClass): string[] {
  const shown = fragments.slice(0, MOST_FRAGMENTS);
  const width = Math.max(...shown.map((fragment) => placeOf(fragment).length));
  const lines = shown.flatMap((fragment) => {
    const own = fragment.name === undefined || fragment.name === name ? '' : printable(fragment.name);
    const details = [own, page.paint.dim(carriers(page, fragment))].filter(Boolean);
    const changed = lastChangeOf(fragment);
    return [
      `    ${placeOf(fragment).padEnd(width)}  ${details.join('  ')}`.trimEnd(),
      ...(changed === '' ? [] : [page.paint.dim(`      ${changed}`)]),
    ];
  });
  const more = fragments.length - shown.length;
  return more > 0 ? [...lines, page.paint.dim(`    and ${counted(more, 'more copy', 'more copies')}`)] : lines;
}

function carriers({ report, nameOf }: Page, { units }: ReportedFragment): string {
  const isLayer = new Set(report.layers.map(({ id }) => id));
  return listed(
    units.map((unit) => (isLayer.has(unit) ? `layer ${nameOf(unit)}` : nameOf(unit))),
    2,
  );
}

/** What sharing the copies would take, and how they differ. */
function depth(page: Page, copies: ReportedClass): string[] {
  const { shown, more } = differencesOf(copies, page.textOf);
  const [first = '', ...rest] = page.paragraph(sharingOf(copies), 13);
  return [
    `    ${page.paint.dim('to share')} ${first.trimStart()}`,
    ...rest,
    ...shown.flatMap((difference) => ['', ...differenceLines(page, difference, 4)]),
    ...(more > 0
      ? ['', page.paint.dim(`    and ${counted(more, 'more copy', 'more copies')}, not compared here`)]
      : []),
  ];
}
