import type { ts } from 'ts-morph';
import { typescript } from '../../parse/typescript.ts';
import { loopOf } from './callbacks.ts';
import { trace } from './trace.ts';
import { type Frame, framed } from './values.ts';

const MOST_TURNS = 16;

/** One frame for each turn of the loops around a node whose lists are written out; the frame itself where there are none. */
export function unrolled(node: ts.Node, frame: Frame): readonly Frame[] {
  const ts = typescript();
  const loops = [];
  for (let outer = node.parent; !ts.isSourceFile(outer); outer = outer.parent) {
    const loop = loopOf(outer);
    if (loop && !frame.given.has(loop.variable)) loops.unshift(loop);
  }
  let turns: readonly Frame[] = [frame];
  for (const { list, variable } of loops) {
    const next = turns.flatMap((turn) => {
      const elements = trace(list, turn);
      if (elements?.kind !== 'expression' || !ts.isArrayLiteralExpression(elements.node)) return [turn];
      const { node: array, frame: inner } = elements;
      if (array.elements.length === 0 || array.elements.some((element) => ts.isSpreadElement(element))) return [turn];
      return array.elements.map((element) =>
        framed(turn, { given: new Map([...turn.given, [variable, { expression: element, frame: inner }]]) }),
      );
    });
    if (next.length > MOST_TURNS) return turns;
    turns = next;
  }
  return turns;
}
