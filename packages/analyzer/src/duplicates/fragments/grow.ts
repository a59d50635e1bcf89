import { TokenRole } from '../../model/module.ts';
import { firstToken, type Run, tokenCount, tokenEnd } from '../run.ts';

export type Runs = readonly [one: Run, other: Run];

/** Of a changed statement so much stays at its beginning and its end. */
const STAYS = 0.5;
/** Of a statement so much lies in a run inside it for the run to be grown to the statement. */
const MOSTLY_INSIDE = 0.6;
/** In tokens: what a changed statement has at most. */
const LONGEST = 400;
/** In tokens, to either side: two files of a thousand functions that go on being alike would be walked through for each of them. */
const FARTHEST = 4_000;
/** In tokens: behind a gap a shorter statement is the same by chance. */
const LEAST_BEHIND_GAP = 6;

/** With the statements to both sides that are equal, too. */
export const withEqualEnds = (runs: Runs): Runs => grown(runs, isEqual);

/** With what lies to both sides as far as it was copied: equal statements, changed ones, and behind one that only one side has. */
export function withEditedEnds(runs: Runs, around: (run: Run) => Run | undefined): Runs {
  let current = grown(runs, isAlike);
  for (;;) {
    const [one, other] = [around(current[0]), around(current[1])];
    if (!one || !other || !isMostOf(current[0], one) || !isMostOf(current[1], other)) return current;
    if (!isChanged(one, other)) return current;
    current = grown([one, other], isAlike);
  }
}

const isAlike = (one: Run, other: Run): boolean => isEqual(one, other) || isChanged(one, other);
const isMostOf = (run: Run, statement: Run): boolean => tokenCount(run) >= MOSTLY_INSIDE * tokenCount(statement);

/** Which statements come next: in which direction, and how many. */
type Direction = 1 | -1;

/** Statement by statement, as long as the next ones belong together and are not too far away. */
function grown(runs: Runs, belong: (one: Run, other: Run) => boolean): Runs {
  let [one, other] = runs;
  for (const direction of [1, -1] as const) {
    const most = tokenCount(one) + FARTHEST;
    while (tokenCount(one) < most) {
      const steps = stepsTo(one, other, direction, belong);
      if (!steps) break;
      [one, other] = [longer(one, direction, steps[0]), longer(other, direction, steps[1])];
    }
  }
  return [one, other];
}

/** How many statements both sides grow by to the next ones that belong together. */
function stepsTo(
  one: Run,
  other: Run,
  direction: Direction,
  belong: (one: Run, other: Run) => boolean,
): readonly [number, number] | undefined {
  const [ours, theirs] = [beyond(one, direction, 1), beyond(other, direction, 1)];
  if (ours && theirs && belong(ours, theirs)) return [1, 1];
  if (belong !== isAlike) return undefined;
  for (const [first, second] of [
    [2, 1],
    [1, 2],
    [2, 2],
  ] as const) {
    const [our, their] = [beyond(one, direction, first), beyond(other, direction, second)];
    if (our && their && tokenCount(our) >= LEAST_BEHIND_GAP && isEqual(our, their)) return [first, second];
  }
  return undefined;
}

/** The statement so many places behind a run, or before it. */
function beyond({ row, from, to }: Run, direction: Direction, places: number): Run | undefined {
  const at = direction === 1 ? to + places - 1 : from - places;
  return at >= row.first && at < row.end ? { row, from: at, to: at + 1 } : undefined;
}

const longer = ({ row, from, to }: Run, direction: Direction, by: number): Run =>
  direction === 1 ? { row, from, to: to + by } : { row, from: from - by, to };

const isEqual = (one: Run, other: Run): boolean =>
  tokenCount(one) === tokenCount(other) &&
  one.row.hash(firstToken(one), tokenEnd(one)) === other.row.hash(firstToken(other), tokenEnd(other));

/** Whether their beginnings and ends are most of them, and say something that is the same by name. */
function isChanged(one: Run, other: Run): boolean {
  const [shorter, longer] = [tokenCount(one), tokenCount(other)].sort((a, b) => a - b) as [number, number];
  if (shorter < longer * STAYS || longer > LONGEST) return false;
  const [ours, theirs] = [one.row.source.tokens, other.row.source.tokens];
  let named = 0;
  const isSame = (at: number, twin: number): boolean => {
    if (ours.kinds[at] !== theirs.kinds[twin]) return false;
    const [name, other] = [ours.names[at]!, theirs.names[twin]!]; // tokens of the runs
    if (name === other && (name & 3) !== TokenRole.literal) named++;
    return name === other || (name & 3) !== TokenRole.property;
  };
  let before = 0;
  while (before < shorter && isSame(firstToken(one) + before, firstToken(other) + before)) before++;
  let behind = 0;
  while (before + behind < shorter && isSame(tokenEnd(one) - 1 - behind, tokenEnd(other) - 1 - behind)) behind++;
  return named > 0 && before + behind >= longer * STAYS;
}
