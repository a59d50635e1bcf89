import { expression, TO_COMMA } from './expressions.ts';
import { KEYWORD } from './keywords.ts';
import { classBody } from './classes.ts';
import * as sign from './reading.ts';
import { imply, isKeyword, isMark, isName, isWord, matchOf, type Reading, take, takeName } from './reading.ts';
import { statements } from './statements.ts';
import { anglesEnd, typeEnd } from './types.ts';
import * as token from './writer.ts';

const MODIFIERS = new Set(['public', 'private', 'protected', 'readonly', 'override'].map((word) => KEYWORD[word] ?? 0));

export const isModifier = (code: number): boolean => MODIFIERS.has(code);

/** Parameters in parentheses, without their types. */
export function parameters(reading: Reading): void {
  const { raw } = reading;
  const close = matchOf(reading, reading.at);
  take(reading);
  while (reading.at < close) {
    const { at } = reading;
    while (isMark(reading, reading.at, sign.AT)) decorator(reading);
    while (reading.typed && isModifier(raw.codes[reading.at]!) && isWord(reading, reading.at + 1)) reading.at++;
    if (isKeyword(reading, reading.at, KEYWORD['this']) && isMark(reading, reading.at + 1, sign.COLON)) {
      reading.at = typeEnd(reading, reading.at + 2);
      if (isMark(reading, reading.at, sign.COMMA)) reading.at++;
      continue;
    }
    if (isMark(reading, reading.at, sign.SPREAD)) take(reading);
    binding(reading, close);
    if (isMark(reading, reading.at, sign.EQUALS)) {
      take(reading);
      expression(reading, close, TO_COMMA);
    }
    if (isMark(reading, reading.at, sign.COMMA)) {
      if (reading.at === close - 1) reading.at++;
      else take(reading);
    } else if (reading.at === at) take(reading);
  }
  take(reading);
}

/** A name or a pattern, with its type left out. */
export function binding(reading: Reading, end: number): void {
  if (isWord(reading, reading.at)) takeName(reading, token.BINDING);
  else {
    const from = reading.out.count;
    pattern(reading, end);
    bindPattern(reading, from);
  }
  if (!reading.typed) return;
  if (isMark(reading, reading.at, sign.QUESTION) || isMark(reading, reading.at, sign.BANG)) reading.at++;
  if (isMark(reading, reading.at, sign.COLON)) reading.at = Math.min(typeEnd(reading, reading.at + 1), end);
}

/** A pattern reads like the literal it looks like. */
function pattern(reading: Reading, end: number): void {
  const isPattern = isMark(reading, reading.at, sign.OPEN_BRACE) || isMark(reading, reading.at, sign.OPEN_BRACKET);
  if (isPattern) expression(reading, Math.min(end, matchOf(reading, reading.at) + 1), TO_COMMA);
}

/**
 * The names in a pattern stand as references so far, those of its keys as properties. What stands behind `=`, or in the
 * brackets of a computed key, is read and not declared.
 */
function bindPattern({ out }: Reading, from: number): void {
  let [depth, readsFrom, isKey] = [0, NOTHING, false];
  const braces: boolean[] = [];
  for (let at = from; at < out.count; at++) {
    const kind = out.kindOf(at);
    if (OPENING.has(kind)) {
      const beginsKey = kind === OPEN_BRACKET && braces.at(-1) === true && BEFORE_KEY.has(out.kindOf(at - 1));
      if (beginsKey && readsFrom === NOTHING) [readsFrom, isKey] = [depth, true];
      braces.push(kind === OPEN_BRACE);
      depth++;
    } else if (CLOSING.has(kind)) {
      braces.pop();
      depth--;
      if (depth < readsFrom || (depth === readsFrom && isKey)) [readsFrom, isKey] = [NOTHING, false];
    } else if (kind === EQUALS && readsFrom === NOTHING) readsFrom = depth;
    else if (kind === COMMA && depth === readsFrom) readsFrom = NOTHING;
    else if (readsFrom === NOTHING) out.bind(at);
  }
}

/** Deeper than any bracket: all names are declared. */
const NOTHING = Infinity;
const [OPEN_BRACE, OPEN_BRACKET, EQUALS, COMMA] = [
  token.punctuatorKind(sign.OPEN_BRACE),
  token.punctuatorKind(sign.OPEN_BRACKET),
  token.punctuatorKind(sign.EQUALS),
  token.punctuatorKind(sign.COMMA),
];
const OPENING = new Set([OPEN_BRACE, OPEN_BRACKET, token.punctuatorKind(sign.OPEN_PARENTHESIS)]);
const CLOSING = new Set([sign.CLOSE_BRACE, sign.CLOSE_BRACKET, sign.CLOSE_PARENTHESIS].map(token.punctuatorKind));
const BEFORE_KEY = new Set([OPEN_BRACE, COMMA]);

export function decorator(reading: Reading): void {
  take(reading);
  if (isWord(reading, reading.at)) takeName(reading, token.REFERENCE);
  while (isMark(reading, reading.at, sign.DOT) && isWord(reading, reading.at + 1)) {
    take(reading);
    takeName(reading, token.PROPERTY);
  }
  if (isMark(reading, reading.at, sign.OPEN_PARENTHESIS))
    expression(reading, matchOf(reading, reading.at) + 1, TO_COMMA);
}

/** `function` inside an expression. One without a name reads as an arrow function does. */
export function functionExpression(reading: Reading): void {
  const { raw, at } = reading;
  reading.code++;
  const named = isMark(reading, at + 1, sign.STAR) ? at + 2 : at + 1;
  const hasName = isWord(reading, named) && !isMark(reading, named, sign.OPEN_PARENTHESIS);
  if (hasName || named === at + 2) take(reading);
  else reading.at++;
  if (isMark(reading, reading.at, sign.STAR)) take(reading);
  const { owner } = reading;
  if (hasName) reading.owner = takeName(reading, token.BINDING);
  functionRest(reading, raw.starts[at]!); // below the count
  reading.owner = owner;
}

/** Parameters, and a body where there is one. Returns false for a signature. */
export function functionRest(reading: Reading, start: number): boolean {
  const { out } = reading;
  if (isMark(reading, reading.at, sign.LESS)) reading.at = Math.max(anglesEnd(reading, reading.at), reading.at + 1);
  if (!isMark(reading, reading.at, sign.OPEN_PARENTHESIS)) return false;
  const from = out.count;
  const before = out.weightless;
  parameters(reading);
  if (isMark(reading, reading.at, sign.COLON)) reading.at = typeEnd(reading, reading.at + 1);
  if (!isMark(reading, reading.at, sign.OPEN_BRACE)) return false;
  body(reading);
  endBlock(reading, { from, before, start });
  return true;
}

interface Begun {
  readonly from: number;
  readonly before: number;
  readonly start: number;
}

function endBlock({ out, owner }: Reading, { from, before, start }: Begun): void {
  const weight = out.count - from - (out.weightless - before);
  out.block({ from, to: out.count, weight, name: owner, start, isClass: false });
}

export function body(reading: Reading): void {
  const close = matchOf(reading, reading.at);
  take(reading);
  statements(reading, close);
  take(reading);
}

export function arrowBody(reading: Reading, { end, until, ...begun }: Begun & { end: number; until: number }): void {
  if (!isMark(reading, reading.at, sign.ARROW)) return;
  const isBlock = isMark(reading, reading.at + 1, sign.OPEN_BRACE);
  if (isBlock) {
    reading.at++;
    body(reading);
  } else {
    take(reading);
    expression(reading, end, until | TO_COMMA);
  }
  endBlock(reading, begun);
}

/** `class` inside an expression or at the beginning of a statement, name and all. */
export function classExpression(reading: Reading): void {
  const { raw, out, owner, at } = reading;
  const start = out.pendingStart < 0 ? raw.starts[at]! : out.pendingStart; // below the count
  reading.code++;
  take(reading);
  const from = out.count;
  const before = out.weightless;
  if (isName(reading, reading.at) && !isKeyword(reading, reading.at, KEYWORD['implements']))
    reading.owner = takeName(reading, token.BINDING);
  if (isMark(reading, reading.at, sign.LESS)) reading.at = Math.max(anglesEnd(reading, reading.at), reading.at + 1);
  if (isKeyword(reading, reading.at, KEYWORD['extends'])) {
    take(reading);
    heritage(reading);
  }
  if (isKeyword(reading, reading.at, KEYWORD['implements']))
    while (reading.at < raw.count && !isMark(reading, reading.at, sign.OPEN_BRACE)) reading.at++;
  if (isMark(reading, reading.at, sign.OPEN_BRACE)) classBody(reading);
  else imply(reading, sign.OPEN_BRACE, raw.ends[at]!);
  const weight = out.count - from - (out.weightless - before);
  out.block({ from, to: out.count, weight, name: reading.owner, start, isClass: true });
  reading.owner = owner;
}

/** What a class extends, up to the brace of its body. */
function heritage(reading: Reading): void {
  const { raw } = reading;
  while (reading.at < raw.count && !isMark(reading, reading.at, sign.OPEN_BRACE)) {
    if (isKeyword(reading, reading.at, KEYWORD['implements'])) return;
    if (isMark(reading, reading.at, sign.LESS)) {
      const end = anglesEnd(reading, reading.at);
      if (end > 0) {
        reading.at = end;
        continue;
      }
    }
    if (isMark(reading, reading.at, sign.OPEN_PARENTHESIS)) {
      expression(reading, matchOf(reading, reading.at) + 1, TO_COMMA);
      continue;
    }
    if (isWord(reading, reading.at))
      takeName(reading, isMark(reading, reading.at - 1, sign.DOT) ? token.PROPERTY : token.REFERENCE);
    else take(reading);
  }
}
