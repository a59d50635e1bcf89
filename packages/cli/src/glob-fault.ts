/** Longer ones, and those that stand for more patterns, keep the matcher busy for good or end it. */
const LONGEST = 4096;
const MOST_PATTERNS = 1000;

/** What is wrong with a glob, as the end of a sentence about it; undefined where the matcher takes it. */
export function globFault(glob: string): string | undefined {
  if (/^[!\s]*$/.test(glob)) return 'is empty';
  if (glob.includes('\0')) return 'holds a character that no path has';
  if (glob.length > LONGEST) return `is longer than ${String(LONGEST)} characters`;
  return patternsIn(glob) > MOST_PATTERNS ? `stands for more than ${String(MOST_PATTERNS)} patterns` : undefined;
}

interface Braces {
  readonly from: number;
  /** Patterns of the alternatives that are behind us, and of the one that we are in. */
  readonly before: number;
  readonly here: number;
}

/** How many patterns a glob stands for once its braces are written out: `{orders,refunds}/{1..3}` for six. */
function patternsIn(glob: string): number {
  const open: Braces[] = [];
  let now: Braces = { from: -1, before: 0, here: 1 };
  for (const { 0: sign, index } of glob.matchAll(/\\.|[{},]/g)) {
    if (sign === '{') {
      open.push(now);
      now = { from: index, before: 0, here: 1 };
    } else if (sign === ',' && open.length > 0) now = { ...now, before: now.before + now.here, here: 1 };
    else if (sign === '}') {
      const inside = Math.max(now.before + now.here, rangeOf(glob.slice(now.from + 1, index)));
      const around = open.pop();
      if (around) now = { ...around, here: around.here * inside };
    }
  }
  return [...open, now].reduce((product, { before, here }) => product * (before + here), 1);
}

/** `1..3` stands for three. */
function rangeOf(text: string): number {
  const [, from, to] = /^(-?\d+)\.\.(-?\d+)(?:\.\.-?\d+)?$/.exec(text) ?? [];
  return from === undefined ? 1 : Math.abs(Number(to) - Number(from)) + 1;
}
