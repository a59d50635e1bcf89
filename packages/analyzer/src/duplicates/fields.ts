import { endingFrom, isStraight } from './fragments/content.ts';
import { firstToken, type Run, tokenEnd, weightOf } from './run.ts';

/**
 * What a run weighs without the fields of a class, as models of tables and messages list them. Where those differ in a name,
 * they are alike by what the framework asks for.
 */
export function weightWithoutFields(run: Run): number {
  return isInClass(run) ? weightOfMethods(run) : weightOf(run);
}

/** Whether no function lies between a run and the class around it. */
function isInClass(run: Run): boolean {
  const { from, to, isClass } = run.row.source.tokens.blocks;
  // Blocks stand in the order of their ends: the first around the run is the innermost.
  for (let at = endingFrom(run, tokenEnd(run)); at < to.length; at++)
    if (from[at]! <= firstToken(run)) return isClass[at] === 1; // below the length
  return false;
}

/** Of the members that hold statements. */
function weightOfMethods({ row, from, to }: Run): number {
  const { weight } = row.source.tokens.statements;
  let sum = 0;
  for (let at = from; at < to; at++) if (!isStraight({ row, from: at, to: at + 1 })) sum += weight[at]!; // of the row
  return sum;
}
