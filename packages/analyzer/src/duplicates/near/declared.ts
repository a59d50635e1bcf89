import type { Stretch } from '../source.ts';

/** Of a stretch so much has to be class, and so little in the functions of it, to be a list of fields. */
const MOSTLY_CLASS = 0.5;
const LEAST_RUN = 0.33;

/**
 * Whether it mostly says which fields a class has, as models of tables and messages do. Those are alike by what the framework
 * asks for: what tells one from another are the types of the fields, of which nothing is left here.
 */
export function isMostlyDeclared({ source, from, to }: Stretch): boolean {
  const { blocks, statements } = source.tokens;
  const [inClass, inFunction, run] = [new Uint8Array(to - from), new Uint8Array(to - from), new Uint8Array(to - from)];
  for (let at = 0; at < blocks.from.length; at++) {
    const [start, end] = [blocks.from[at]!, blocks.to[at]!]; // below the length, here and below
    if (start >= from && end <= to) (blocks.isClass[at] === 1 ? inClass : inFunction).fill(1, start - from, end - from);
  }
  if (share(inClass) < MOSTLY_CLASS) return false;
  for (let at = 0; at < statements.from.length; at++) {
    const [start, end] = [statements.from[at]!, statements.to[at]!];
    if (start >= from && end <= to && inFunction[start - from] === 1) run.fill(1, start - from, end - from);
  }
  return share(run) < LEAST_RUN;
}

function share(marks: Uint8Array): number {
  let count = 0;
  for (const mark of marks) count += mark;
  return count / Math.max(1, marks.length);
}
