import type { ReportedFinding } from '@layerlint/analyzer';
import { printableCode } from '../../text.ts';
import type { Page } from './page.ts';

type Stretch = Pick<ReportedFinding, 'file' | 'line' | 'column' | 'endLine' | 'endColumn'>;

/** The line in question with a line of context above it and the place underlined. Empty when there is nothing to show. */
export function frame(page: Page, stretch: Stretch, indent: number): string[] {
  const lines = page.textOf(stretch.file)?.split(/\r\n|\r|\n/);
  const line = lines?.[stretch.line - 1];
  if (lines === undefined || line === undefined || line.trim() === '') return [];

  const numberWidth = String(stretch.line).length;
  const room = page.style.width - indent - numberWidth - 3;
  const end = stretch.endLine === stretch.line ? stretch.endColumn - 1 : line.length;
  const window = windowOn(line, { start: stretch.column - 1, end }, room);
  const row = (number: string, code: string) =>
    `${' '.repeat(indent)}${page.paint.dim(`${number.padStart(numberWidth)} ${page.signs.bar}`)} ${code}`.trimEnd();

  const above = lines[stretch.line - 2] ?? '';
  const context =
    above.trim() === '' || window.start > 0
      ? []
      : [row(String(stretch.line - 1), page.paint.dim(cut(printableCode(above), room)))];
  return [
    ...context,
    row(String(stretch.line), window.code),
    row('', ' '.repeat(window.before) + page.paint.red('^'.repeat(window.underlined))),
  ];
}

/** The part of a line that fits, so that the place in question is in it: one line of minified code can hold a program. */
function windowOn(line: string, { start, end }: { start: number; end: number }, room: number) {
  const isLong = printableCode(line).length > room;
  const from = isLong ? Math.max(0, Math.min(start - Math.floor(room / 3), line.length - room)) : 0;
  const before = printableCode(line.slice(from, start)).length;
  const length = printableCode(line.slice(start, end).trimEnd()).length;
  return {
    start: from,
    code: cut(printableCode(line.slice(from, from + room * 2)), room),
    before,
    underlined: Math.max(1, Math.min(length, room - before)),
  };
}

const cut = (code: string, room: number): string => (code.length > room ? code.slice(0, room) : code);
