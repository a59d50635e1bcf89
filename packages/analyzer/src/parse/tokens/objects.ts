import { expression, TO_COMMA } from './expressions.ts';
import { functionRest } from './functions.ts';
import { KEYWORD, textHash } from './keywords.ts';
import { tableFrom } from './literals.ts';
import { STRING, WORD } from './raw-tokens.ts';
import * as sign from './reading.ts';
import {
  imply,
  isLiteral,
  isMark,
  isWord,
  matchOf,
  nameNumber,
  type Reading,
  take,
  takeLiteral,
  takeName,
} from './reading.ts';
import * as token from './writer.ts';

const { get: GET, set: SET, async: ASYNC, static: STATIC } = KEYWORD;

/** `{ … }` where an expression stands, or a pattern. Its methods make a list, like those of a class. */
export function objectLiteral(reading: Reading): void {
  const { out, code: before, owner } = reading;
  const close = matchOf(reading, reading.at);
  const from = out.count;
  const weightless = out.weightless;
  take(reading);
  out.openList(owner);
  while (reading.at < close) {
    const { at } = reading;
    const begin = out.count;
    const weightlessBefore = out.weightless;
    const blocks = out.mark().blocks;
    const name = member(reading, close);
    const isFunction = out.mark().blocks > blocks && name >= 0;
    if (isFunction) out.statement(begin, weightlessBefore, name);
    else out.breakList();
    reading.owner = owner;
    if (isMark(reading, reading.at, sign.COMMA)) {
      if (reading.at === close - 1) reading.at++;
      else take(reading);
    } else if (reading.at === at) take(reading);
  }
  out.closeList();
  take(reading);
  if (reading.code === before) tableFrom(reading, from, weightless);
}

/** One member. Returns the token of its name, where it may be a function. */
function member(reading: Reading, close: number): number {
  const { raw } = reading;
  const start = raw.starts[reading.at]!; // below the count
  if (isMark(reading, reading.at, sign.SPREAD)) {
    take(reading);
    expression(reading, close, TO_COMMA);
    return -1;
  }
  modifiers(reading);
  const isShorthand = isWord(reading, reading.at) && isShorthandEnd(reading, reading.at + 1, close);
  if (isShorthand) return shorthand(reading, close);
  const name = memberName(reading);
  if (isMark(reading, reading.at, sign.COLON)) {
    take(reading);
    reading.owner = name >= 0 ? name : reading.owner;
    const isFunction = beginsFunction(reading);
    expression(reading, close, TO_COMMA);
    return isFunction ? name : -1;
  }
  if (!isMark(reading, reading.at, sign.OPEN_PARENTHESIS) && !isMark(reading, reading.at, sign.LESS)) return -1;
  reading.owner = name >= 0 ? name : reading.owner;
  reading.code++;
  functionRest(reading, start);
  return name;
}

function beginsFunction(reading: Reading): boolean {
  const { raw, at } = reading;
  if (raw.kinds[at] === WORD)
    return raw.codes[at] === ASYNC || raw.codes[at] === KEYWORD['function'] || isMark(reading, at + 1, sign.ARROW);
  return isMark(reading, at, sign.OPEN_PARENTHESIS) && isMark(reading, matchOf(reading, at) + 1, sign.ARROW);
}

/** `get`, `set`, `async`, `static`, `*` before a name, and not the name. */
export function modifiers(reading: Reading): void {
  const { raw } = reading;
  for (;;) {
    if (isMark(reading, reading.at, sign.STAR)) {
      take(reading);
      continue;
    }
    const code = raw.codes[reading.at];
    const isModifier = code === GET || code === SET || code === ASYNC || code === STATIC;
    if (raw.kinds[reading.at] !== WORD || !isModifier || !beginsName(reading, reading.at + 1)) return;
    take(reading);
  }
}

export function beginsName(reading: Reading, at: number): boolean {
  return (
    isWord(reading, at) ||
    isLiteral(reading, at) ||
    isMark(reading, at, sign.OPEN_BRACKET) ||
    isMark(reading, at, sign.STAR)
  );
}

const isShorthandEnd = (reading: Reading, at: number, close: number): boolean =>
  at >= close || isMark(reading, at, sign.COMMA) || isMark(reading, at, sign.EQUALS);

/** `{ total }` reads as `{ total: total }`. */
function shorthand(reading: Reading, close: number): number {
  const { raw, out, at } = reading;
  const start = raw.starts[at]!; // below the count
  out.token(token.NAME, nameNumber(textHash(raw.codes[at]!), token.PROPERTY), start, start);
  imply(reading, sign.COLON, start);
  takeName(reading, token.REFERENCE);
  if (isMark(reading, reading.at, sign.EQUALS)) {
    take(reading);
    expression(reading, close, TO_COMMA);
  }
  return -1;
}

/** A key: a name, a quoted one alike, a number, or an expression in brackets. Returns its token, -1 for the last. */
export function memberName(reading: Reading): number {
  const { raw, out, at } = reading;
  if (isWord(reading, at)) return takeName(reading, token.PROPERTY);
  if (raw.kinds[at] === STRING) {
    out.token(token.NAME, nameNumber(raw.codes[at]!, token.PROPERTY), raw.starts[at]!, raw.ends[at]!);
    reading.at++;
    return out.count - 1;
  }
  if (isLiteral(reading, at)) {
    takeLiteral(reading);
    return out.count - 1;
  }
  if (isMark(reading, at, sign.OPEN_BRACKET)) {
    const close = matchOf(reading, at);
    take(reading);
    expression(reading, close, TO_COMMA);
    reading.at = close;
    take(reading);
  }
  return -1;
}
