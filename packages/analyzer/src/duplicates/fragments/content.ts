import { TokenRole } from '../../model/module.ts';
import { type Run, firstToken, tokenEnd } from '../run.ts';

/** Of a stretch so much is one function or class: that was compared as one. */
const NEARLY = 0.8;
/** A list of declarations and calls, without a branch, a loop or a function, has to say so many times more. */
const STRAIGHT = 1.4;
/** In tokens. */
const OPENING = 8;

/** What a run's statements stand in: those of an object or a class are its members. */
export function placeOf(run: Run, around: (run: Run) => Run | undefined): 'function' | 'file' | 'members' {
  const { blocks } = run.row.source.tokens;
  let inner = run;
  for (let outer = around(run); outer; inner = outer, outer = around(outer)) {
    // Blocks stand in the order of their ends, inner ones first.
    for (let at = endingFrom(run, tokenEnd(inner)); at < blocks.to.length && blocks.to[at]! <= tokenEnd(outer); at++)
      if (blocks.from[at]! <= firstToken(inner)) return blocks.isClass[at] === 1 ? 'members' : 'function';
  }
  return inner === run ? 'file' : 'members';
}

/** The first block of a source that ends at a token or behind it. */
export function endingFrom({ row }: Run, token: number): number {
  const { to } = row.source.tokens.blocks;
  let [low, high] = [0, to.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (to[middle]! < token) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether it is long enough to tell. What begins alike counts once: a list of calls to one function is as long as one of them. */
export function saysEnough(run: Run, minTokens: number): boolean {
  const { statements } = run.row.source.tokens;
  const seen = new Set<number>();
  const least = isStraight(run) ? minTokens * STRAIGHT : minTokens;
  let weight = 0;
  for (let at = run.from; at < run.to && weight < least; at++) {
    const opening = openingOf(run, at);
    if (!seen.has(opening)) weight += statements.weight[at]!; // statements of the row
    seen.add(opening);
  }
  return weight >= least;
}

/** A number for how a statement begins, what it declares left out of sight. */
function openingOf({ row }: Run, statement: number): number {
  const { kinds, names, statements } = row.source.tokens;
  const start = statements.from[statement]!; // a statement of the row, here and below
  const end = Math.min(start + OPENING, statements.to[statement]!);
  let opening = 0;
  for (let at = start; at < end; at++) {
    const name = names[at]!;
    opening = Math.imul(opening, 0x01000193) + kinds[at]!;
    if ((name & 3) !== TokenRole.binding) opening = Math.imul(opening ^ (opening >>> 15), 0x2c1b3c6d) + name;
  }
  return opening | 0;
}

/** Whether no statement stands inside one of the run. */
export function isStraight(run: Run): boolean {
  const { lists, statements } = run.row.source.tokens;
  const endOf = (list: number): number => statements.to[lists.first[list + 1]! - 1]!; // no list is empty
  // Lists stand in the order of their ends: the first that ends in the run lies inside it, or is the run's own.
  let [low, high] = [0, lists.first.length - 2];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (endOf(middle) > firstToken(run)) high = middle;
    else low = middle + 1;
  }
  return lists.first[low] === run.row.first || endOf(low) > tokenEnd(run);
}

/** Whether it is one function or class alone, which was compared with others as such. */
export const isOneBlock = (run: Run): boolean => run.to - run.from === 1 && isBlock(run, run.from);

/** How many tokens of a run are no function or class: those are compared for themselves. */
export function looseTokens(run: Run): number {
  const { statements } = run.row.source.tokens;
  let loose = 0;
  for (let at = run.from; at < run.to; at++) if (!isBlock(run, at)) loose += statements.to[at]! - statements.from[at]!; // statements of the row
  return loose;
}

function isBlock({ row }: Run, statement: number): boolean {
  const { blocks, statements } = row.source.tokens;
  const [start, end] = [statements.from[statement]!, statements.to[statement]!]; // a statement of the row
  // The last block that ends in the statement is its outermost.
  const outermost = endingFrom({ row, from: statement, to: statement + 1 }, end + 1) - 1;
  const from = blocks.from[outermost] ?? -1;
  return from >= start && blocks.to[outermost]! - from >= NEARLY * (end - start);
}
