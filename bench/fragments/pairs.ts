import ts from 'typescript';
import { type Body, tokensOf } from './bodies.ts';
import { edited, wrapped } from './edits.ts';
import type { Draw } from './random.ts';
import { renamed } from './renames.ts';
import { nodesIn, parse } from './syntax.ts';

/** Lines of a file, both included. */
export interface Lines {
  readonly first: number;
  readonly last: number;
}

/** A function, and another one into which some of its statements were copied. */
export interface Pair {
  readonly original: string;
  readonly originalLines: Lines;
  readonly copy: string;
  readonly copyLines: Lines;
}

/** What was done to the copied statements. */
export interface Kind {
  readonly name: string;
  readonly edits: number;
  readonly renames: boolean;
}

export const KINDS: readonly Kind[] = [0, 1, 2, 3].flatMap((edits) =>
  [false, true].map((renames) => ({
    name: `${edits === 0 ? 'equal' : `${String(edits)} edited`}${renames ? ', renamed' : ''}`,
    edits,
    renames,
  })),
);

const LEAST = { lines: 12, tokens: 80, statements: 6 };
/** Of a function at most so much is copied: else the function was. */
const MOST_OF_FUNCTION = 0.7;

/** Statements of a function that are copied together. */
interface Stretch {
  readonly body: Body;
  readonly from: number;
  readonly to: number;
}

/** Some consecutive statements, long enough to be worth a word; nothing where the function has none. */
export function stretchOf(body: Body, draw: Draw): Stretch | undefined {
  const starts = draw.shuffled(body.statements.map((_, at) => at));
  const all = tokensOf(body.text);
  for (const start of starts) {
    for (let end = start + 1; end <= body.statements.length; end++) {
      const [from, to] = [body.statements[start]![0], body.statements[end - 1]![1]]; // below the length
      const text = body.text.slice(from, to);
      const tokens = tokensOf(text);
      if (tokens > all * MOST_OF_FUNCTION) break;
      if (tokens >= LEAST.tokens && linesIn(text) >= LEAST.lines && statementsIn(text) >= LEAST.statements)
        return { body, from, to };
    }
  }
  return undefined;
}

const linesIn = (text: string): number => text.split('\n').length;
const statementsIn = (text: string): number =>
  Array.from(nodesIn(parse(wrapped(text)))).filter((node) => ts.isStatement(node) && !ts.isBlock(node)).length - 1;

/** Statements of one line or a few that could stand anywhere. */
export function foreignStatements(bodies: readonly Body[]): string[] {
  return bodies.flatMap(({ text }) =>
    Array.from(nodesIn(parse(text))).flatMap((node) => {
      const said = node.getText();
      const isPlain = ts.isExpressionStatement(node) || ts.isVariableStatement(node) || ts.isIfStatement(node);
      const isShort = said.length > 18 && said.length < 220 && linesIn(said) <= 3;
      return isPlain && isShort && !/\b(?:await|yield|return|break|continue|this)\b/.test(said) ? [said] : [];
    }),
  );
}

/** The stretch in its function, and an edited copy of it amid the other function. Nothing where it cannot be edited so. */
export function pairOf(
  { body, from, to }: Stretch,
  other: Body,
  kind: Kind,
  { draw, foreign }: { readonly draw: Draw; readonly foreign: readonly string[] },
): Pair | undefined {
  const text = body.text.slice(from, to);
  const said = edited(text, kind.edits, draw, foreign);
  if (said === undefined) return undefined;
  const copied = kind.renames ? renamed(said, body.text, draw) : said;
  const place = other.statements[1 + draw.below(other.statements.length - 1)]![0]; // a function has several
  const before = other.text.slice(0, place);
  return {
    original: body.text,
    originalLines: linesOf(body.text.slice(0, from), text),
    copy: `${before}${copied}\n  ${other.text.slice(place)}`,
    copyLines: linesOf(before, copied),
  };
}

const linesOf = (before: string, text: string): Lines => ({
  first: linesIn(before),
  last: linesIn(before) + linesIn(text) - 1,
});
