import { brackets, expression, TO_BRACKET } from './expressions.ts';
import { binding } from './functions.ts';
import { KEYWORD } from './keywords.ts';
import { WORD } from './raw-tokens.ts';
import * as sign from './reading.ts';
import { isKeyword, isMark, matchOf, type Reading, take } from './reading.ts';
import { declaration, NONE, statement, statements } from './statements.ts';

/** `if (…) …`, with its `else`; loops. */
export function controlled(reading: Reading, end: number): number {
  const isIf = isKeyword(reading, reading.at, KEYWORD['if']);
  const isFor = isKeyword(reading, reading.at, KEYWORD['for']);
  reading.code++;
  take(reading);
  if (isKeyword(reading, reading.at, KEYWORD['await'])) take(reading);
  if (!isMark(reading, reading.at, sign.OPEN_PARENTHESIS)) return NONE;
  if (isFor) loopHead(reading);
  else brackets(reading);
  if (reading.at < end) statement(reading, end);
  if (isIf && isKeyword(reading, reading.at, KEYWORD['else'])) {
    take(reading);
    statement(reading, end);
  }
  return NONE;
}

function loopHead(reading: Reading): void {
  const { raw } = reading;
  const close = matchOf(reading, reading.at);
  take(reading);
  while (reading.at < close) {
    const { at } = reading;
    const code = raw.kinds[at] === WORD ? raw.codes[at] : 0;
    const declares = code === KEYWORD['const'] || code === KEYWORD['let'] || code === KEYWORD['var'];
    if (declares) declaration(reading, close, TO_BRACKET);
    else if (code === KEYWORD['of'] || code === KEYWORD['in']) take(reading);
    else expression(reading, close, TO_BRACKET);
    if (isMark(reading, reading.at, sign.SEMICOLON)) take(reading);
    else if (reading.at === at) take(reading);
  }
  take(reading);
}

/** `catch`, with or without what it catches. */
export function caught(reading: Reading, end: number): number {
  take(reading);
  if (isMark(reading, reading.at, sign.OPEN_PARENTHESIS)) {
    const close = matchOf(reading, reading.at);
    take(reading);
    binding(reading, close);
    reading.at = close;
    take(reading);
  }
  return statement(reading, end);
}

/** Clauses are statements of one list, and hold a list each. */
export function switched(reading: Reading): number {
  const { out, owner } = reading;
  take(reading);
  if (isMark(reading, reading.at, sign.OPEN_PARENTHESIS)) brackets(reading);
  if (!isMark(reading, reading.at, sign.OPEN_BRACE)) return NONE;
  const close = matchOf(reading, reading.at);
  take(reading);
  out.openList(owner);
  while (reading.at < close) {
    const from = out.count;
    const { weightless } = out;
    const { at } = reading;
    clause(reading, close);
    if (reading.at === at) take(reading);
    out.statement(from, weightless, NONE);
  }
  out.closeList();
  take(reading);
  return NONE;
}

function clause(reading: Reading, close: number): void {
  const isDefault = isKeyword(reading, reading.at, KEYWORD['default']);
  take(reading);
  if (!isDefault) expression(reading, close, TO_BRACKET);
  if (isMark(reading, reading.at, sign.COLON)) take(reading);
  let end = reading.at;
  while (end < close && !isClauseStart(reading, end)) end = Math.max(end, matchOf(reading, end)) + 1;
  statements(reading, end);
}

const isClauseStart = (reading: Reading, at: number): boolean =>
  (isKeyword(reading, at, KEYWORD['case']) ||
    (isKeyword(reading, at, KEYWORD['default']) && isMark(reading, at + 1, sign.COLON))) &&
  !isMark(reading, at - 1, sign.DOT);
