import ts from 'typescript';
import type { Draw } from './random.ts';
import { isSound, nodesIn, parse, replaced } from './syntax.ts';

/** One edit somewhere in some statements; nothing where it finds no place. */
type Edit = (text: string, draw: Draw, foreign: readonly string[]) => string | undefined;

const SHORT = 4;
const MOST_TRIES = 60;

/** So many edits of one statement each: one that is inserted, deleted, or changed. */
export function edited(text: string, count: number, draw: Draw, foreign: readonly string[]): string | undefined {
  let [result, done] = [text, 0];
  for (let tries = 0; tries < MOST_TRIES && done < count; tries++) {
    const next = draw.of([inserted, deleted, changed])(result, draw, foreign);
    if (next === undefined || next === result || !isSound(wrapped(next))) continue;
    result = next;
    done++;
  }
  return done === count ? result : undefined;
}

/** Statements may return and await in a function alone. */
export const wrapped = (statements: string): string => `async function* __() {\n${statements}\n}`;
const SHIFT = wrapped('').indexOf('\n}');

const statementsIn = (text: string): ts.Statement[] =>
  Array.from(nodesIn(parse(wrapped(text)))).filter(
    (node): node is ts.Statement => ts.isStatement(node) && !ts.isBlock(node) && ts.isBlock(node.parent),
  );
const linesOf = (node: ts.Node): number => node.getText().split('\n').length;

const inserted: Edit = (text, draw, foreign) => {
  const places = statementsIn(text);
  if (places.length === 0 || foreign.length === 0) return undefined;
  const at = draw.of(places).getStart() - SHIFT;
  return replaced(text, [[at, at, `${draw.of(foreign)}\n`]]);
};

const deleted: Edit = (text, draw) => {
  const short = statementsIn(text).filter(
    (statement) => linesOf(statement) <= SHORT && !ts.isReturnStatement(statement),
  );
  if (short.length < 3) return undefined;
  const statement = draw.of(short);
  return replaced(text, [[statement.getStart() - SHIFT, statement.end - SHIFT, '']]);
};

const changed: Edit = (text, draw) => {
  const short = statementsIn(text).filter((statement) => linesOf(statement) <= SHORT);
  const calls = short.flatMap((statement) =>
    Array.from(nodesIn(statement)).filter((node) => ts.isCallExpression(node)),
  );
  const values = short.flatMap((statement) =>
    Array.from(nodesIn(statement)).filter((node) => ts.isPropertyAccessExpression(node) && isRead(node)),
  );
  const nodes = draw.below(2) === 0 ? calls : values;
  if (nodes.length === 0) return undefined;
  const node = draw.of(nodes);
  const said = node.getText();
  const other = ts.isCallExpression(node)
    ? said.replace(/\)$/, `${node.arguments.length > 0 ? ', ' : ''}{ limit: ${String(draw.below(90))} })`)
    : `shelf.find(${said}, ${String(draw.below(20))})`;
  return replaced(text, [[node.getStart() - SHIFT, node.end - SHIFT, other]]);
};

const isRead = ({ parent }: ts.Node): boolean =>
  !ts.isCallExpression(parent) && !ts.isBinaryExpression(parent) && !ts.isPropertyAccessExpression(parent);
