import type { ReportedClass, ReportedFragment } from '@layerlint/analyzer';
import { counted, listed, printable } from '../../text.ts';
import type { Page } from './page.ts';

const MOST_CLASSES = 10;
const MOST_FRAGMENTS = 4;

/** The duplicates that cost most lines, each with where its copies are. */
export function duplicatesSection(page: Page): string[] {
  const { duplicates, duplication } = page.report;
  if (duplicates.length === 0) return [];
  const share = `${counted(duplication.duplicatedLines, 'line')}, ${duplication.percent} % of the code`;
  const costliestFirst = [...duplicates].sort((a, b) => spare(b) - spare(a)).slice(0, MOST_CLASSES);
  const lines = [
    page.paint.bold('Duplicates') + page.paint.dim(`  ${counted(duplicates.length, 'class', 'classes')}, ${share}`),
    ...costliestFirst.flatMap((copies) => classLines(page, copies)),
  ];
  const more = duplicates.length - costliestFirst.length;
  if (more > 0)
    lines.push('', page.paint.dim(`  and ${counted(more, 'class', 'classes')} more: ${page.command} --format json`));
  return lines;
}

/** Lines that could go if one copy stayed. */
const spare = ({ lines, fragments }: ReportedClass): number => lines * (fragments.length - 1);

function classLines(page: Page, copies: ReportedClass): string[] {
  const { fragments, likeness, similarity } = copies;
  const alike = {
    identical: 'identical',
    renamed: 'identical but for names',
    near: `${Math.round(similarity * 100)} % alike`,
  }[likeness];
  const head = `  ${counted(copies.lines, 'line')} ${page.signs.times} ${fragments.length}, ${alike}`;
  const shown = fragments.slice(0, MOST_FRAGMENTS);
  const width = Math.max(...shown.map((fragment) => placeOf(fragment).length));
  const lines = shown.map((fragment) => {
    const units = listed(fragment.units.map(page.nameOf), 2);
    const details = [fragment.name === undefined ? '' : printable(fragment.name), page.paint.dim(units)].filter(
      Boolean,
    );
    return `    ${placeOf(fragment).padEnd(width)}  ${details.join('  ')}`.trimEnd();
  });
  if (fragments.length > shown.length)
    lines.push(page.paint.dim(`    and ${counted(fragments.length - shown.length, 'more copy', 'more copies')}`));
  return ['', head, ...lines];
}

const placeOf = ({ file, startLine, endLine }: ReportedFragment): string =>
  `${printable(file)}:${startLine}-${endLine}`;
