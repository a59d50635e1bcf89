import type { ts } from 'ts-morph';
import { typescript } from '../../parse/typescript.ts';
import { loopOf } from './callbacks.ts';
import { trace } from './trace.ts';
import { type Frame, framed, type Located } from './values.ts';

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
      const elements = elementsOf(list, turn);
      if (!elements || elements.length === 0) return [turn];
      return elements.map((element) => framed(turn, { given: new Map([...turn.given, [variable, element]]) }));
    });
    if (next.length > MOST_TURNS) return turns;
    turns = next;
  }
  return turns;
}

/** The elements of a list, or the values of an object, that is written out. */
export function elementsOf(list: ts.Expression, frame: Frame): readonly Located[] | undefined {
  const ts = typescript();
  const value = trace(list, frame);
  if (value?.kind === 'named') {
    const [object] = value.made?.node.arguments ?? [];
    const isValues = value.name.module === 'Object' && value.name.members.join('.') === 'values.()';
    return isValues && object && value.made ? elementsOf(object, value.made.frame) : undefined;
  }
  if (value?.kind !== 'expression') return undefined;
  const { node, frame: inner } = value;
  const located = (expression: ts.Expression): Located => ({ expression, frame: inner });
  if (ts.isArrayLiteralExpression(node))
    return node.elements.some((element) => ts.isSpreadElement(element)) ? undefined : node.elements.map(located);
  if (!ts.isObjectLiteralExpression(node)) return undefined;
  const values = node.properties.flatMap((property) =>
    ts.isPropertyAssignment(property) ? [property.initializer] : [],
  );
  return values.length === node.properties.length ? values.map(located) : undefined;
}
