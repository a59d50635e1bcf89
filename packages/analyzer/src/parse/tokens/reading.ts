import { isReserved, textHash } from './keywords.ts';
import { NUMBER, PATTERN, PUNCTUATOR, type RawTokens, STRING, WORD } from './raw-tokens.ts';
import * as token from './writer.ts';

export const DOT = 0x2e;
export const OPTIONAL_DOT = 0x3f2e;
export const SPREAD = 0x2e2e2e;
export const ARROW = 0x3d3e;
export const INCREMENT = 0x2b2b;
export const DECREMENT = 0x2d2d;
export const [OPEN_PARENTHESIS, CLOSE_PARENTHESIS, OPEN_BRACKET, CLOSE_BRACKET, OPEN_BRACE, CLOSE_BRACE] = [
  0x28, 0x29, 0x5b, 0x5d, 0x7b, 0x7d,
];
export const [COMMA, COLON, SEMICOLON, QUESTION, EQUALS, BANG, AT, STAR, MINUS, PLUS] = [
  0x2c, 0x3a, 0x3b, 0x3f, 0x3d, 0x21, 0x40, 0x2a, 0x2d, 0x2b,
];
export const [LESS, GREATER, BAR, AMPERSAND] = [0x3c, 0x3e, 0x7c, 0x26];

/** A file's raw tokens, read up to `at`, and what was made of them. */
export interface Reading {
  readonly raw: RawTokens;
  readonly out: token.Writer;
  /** Whether types may stand between the tokens. */
  readonly typed: boolean;
  /** Whether statements that load modules, or export names, are written as well, and fields that are nothing but decorated. */
  readonly keepsWiring: boolean;
  at: number;
  /** The written token that names what is read: a function, or a variable that a function is given to. -1 for none. */
  owner: number;
  /** Tokens that do something: a literal that grows without them is a table. */
  code: number;
  depth: number;
}

/** Deeper nesting is a tool's. */
export const DEEPEST = 400;

export class NestedTooDeep extends Error {}

export const isMark = ({ raw }: Reading, at: number, code: number): boolean =>
  at < raw.count && raw.kinds[at] === PUNCTUATOR && raw.codes[at] === code;

export const isWord = ({ raw }: Reading, at: number): boolean => at < raw.count && raw.kinds[at] === WORD;

export const isKeyword = ({ raw }: Reading, at: number, code: number | undefined): boolean =>
  at < raw.count && raw.kinds[at] === WORD && raw.codes[at] === code;

/** A word that can be a name. */
export const isName = (reading: Reading, at: number): boolean =>
  isWord(reading, at) && !isReserved(reading.raw.codes[at]!); // an index below the count, as everywhere here

export const isBreak = ({ raw }: Reading, at: number): boolean => at < raw.count && raw.breaks[at] === 1;

export const matchOf = ({ raw }: Reading, at: number): number => raw.matches[at] ?? -1;

/** Writes the token at hand as punctuation or a reserved word, and goes on. */
export function take(reading: Reading): void {
  const { raw, out, at } = reading;
  const code = raw.codes[at]!;
  const kind = raw.kinds[at] === WORD ? token.wordKind(code) : token.punctuatorKind(code);
  out.token(kind, 0, raw.starts[at]!, raw.ends[at]!);
  reading.at++;
}

/** Writes the word at hand as a name. Returns the written token. */
export function takeName(reading: Reading, role: number): number {
  const { raw, out, at } = reading;
  out.token(token.NAME, nameNumber(textHash(raw.codes[at]!), role), raw.starts[at]!, raw.ends[at]!);
  if (role !== token.PROPERTY) reading.code++;
  reading.at++;
  return out.count - 1;
}

export const nameNumber = (hash: number, role: number): number => ((hash & 0x3fffffff) << 2) | role || 4;

/** Writes the string, number or pattern at hand. */
export function takeLiteral(reading: Reading): void {
  const { raw, out, at } = reading;
  const kind = raw.kinds[at];
  const number = nameNumber(raw.codes[at]!, token.LITERAL_ROLE);
  out.token(kind === PATTERN ? token.PATTERN_LITERAL : token.LITERAL, number, raw.starts[at]!, raw.ends[at]!);
  reading.at++;
}

export const isLiteral = ({ raw }: Reading, at: number): boolean =>
  at < raw.count && (raw.kinds[at] === STRING || raw.kinds[at] === NUMBER || raw.kinds[at] === PATTERN);

/** Writes punctuation that the text leaves out, at the place it would stand. */
export function imply(reading: Reading, code: number, offset: number): void {
  reading.out.token(token.punctuatorKind(code), 0, offset, offset);
}
