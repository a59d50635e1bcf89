import { printableCode } from '../../text.ts';
import type { Difference, Hunk } from '../copies/differences.ts';
import { placeOf } from '../copies/words.ts';
import type { Page } from './page.ts';

const MOST_ROWS = 24;
const WIDE_ENOUGH = 140;

/** How one copy differs from the first: below each other, or side by side where there is room. */
export function differenceLines(page: Page, difference: Difference, indent: number): string[] {
  const { first, other, hunks } = difference;
  const screen = Math.max(page.style.columns ?? 0, page.style.width) - indent;
  const margin = ' '.repeat(indent);
  const [left, right] = [`-${placeOf(first)}`, `+${placeOf(other)}`];
  if (hunks === undefined)
    return [page.paint.dim(`${margin}${placeOf(other)} differs too much to be shown line by line`)];
  const isWide = screen + indent >= WIDE_ENOUGH;
  const rows = isWide
    ? sideBySide(page, { hunks, left, right, room: Math.floor((screen - 3) / 2) })
    : [page.paint.dim(drawn(left, screen)), page.paint.dim(drawn(right, screen)), ...unified(page, hunks, screen)];
  const shown = rows.slice(0, MOST_ROWS).map((row) => `${margin}${row}`.trimEnd());
  return rows.length > MOST_ROWS
    ? [...shown, page.paint.dim(`${margin}and ${rows.length - MOST_ROWS} more lines`)]
    : shown;
}

function unified({ paint }: Page, hunks: readonly Hunk[], room: number): string[] {
  return hunks.flatMap(({ firstLine, otherLine, lines }) => [
    paint.dim(`@@ ${firstLine}, ${otherLine} @@`),
    ...lines.map((line) => {
      const text = drawn(line, room);
      return line.startsWith('-') ? paint.red(text) : line.startsWith('+') ? paint.green(text) : text;
    }),
  ]);
}

interface Columns {
  readonly hunks: readonly Hunk[];
  readonly left: string;
  readonly right: string;
  /** For each of the two. */
  readonly room: number;
}

function sideBySide({ paint, signs }: Page, { hunks, left, right, room }: Columns): string[] {
  const row = (mine: string, theirs: string) => {
    const [a, b] = [drawn(mine, room).padEnd(room), drawn(theirs, room)];
    const [red, green] = [mine.startsWith('-') ? paint.red(a) : a, theirs.startsWith('+') ? paint.green(b) : b];
    return `${red} ${paint.dim(signs.bar)} ${green}`;
  };
  const head = paint.dim(`${drawn(left, room).padEnd(room)} ${signs.bar} ${drawn(right, room)}`);
  const between = paint.dim(`${' '.repeat(room)} ${signs.bar}`);
  return [
    head,
    ...hunks.flatMap(({ lines }, at) => [
      ...(at > 0 ? [between] : []),
      ...paired(lines).map(([mine, theirs]) => row(mine, theirs)),
    ]),
  ];
}

/** What was taken out beside what came in its place. */
function paired(lines: readonly string[]): (readonly [string, string])[] {
  const pairs: (readonly [string, string])[] = [];
  let [out, into]: [string[], string[]] = [[], []];
  const flush = () => {
    for (let at = 0; at < Math.max(out.length, into.length); at++) pairs.push([out[at] ?? '', into[at] ?? '']);
    [out, into] = [[], []];
  };
  for (const line of lines) {
    if (line.startsWith('-')) out.push(line);
    else if (line.startsWith('+')) into.push(line);
    else {
      flush();
      pairs.push([line, line]);
    }
  }
  flush();
  return pairs;
}

/** The sign, a blank, the code, as far as there is room. */
const drawn = (line: string, room: number): string =>
  printableCode(`${line.slice(0, 1)} ${line.slice(1).trimEnd()}`).slice(0, room);
