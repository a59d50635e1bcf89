import { caught, controlled, switched } from './control.ts';
import { brackets, expression, TO_BRACKET, TO_COMMA, TO_LINE } from './expressions.ts';
import { binding, body, classExpression, decorator, functionRest } from './functions.ts';
import { KEYWORD } from './keywords.ts';
import { STRING, WORD } from './raw-tokens.ts';
import { keepType } from './kept-types.ts';
import * as sign from './reading.ts';
import { isBreak, isKeyword, isMark, isName, isWord, type Reading, take, takeName } from './reading.ts';
import { declarationEnd, importEnd, isTypeDeclaration, isWiring } from './wiring.ts';
import * as token from './writer.ts';

const STATEMENT = TO_LINE;

/** The statements up to a closing brace, or the end of the file, as one list. */
export function statements(reading: Reading, close: number): void {
  const { out, owner } = reading;
  out.openList(owner);
  while (reading.at < close) {
    const { at } = reading;
    const mark = out.mark();
    const name = statement(reading, close);
    reading.owner = owner;
    out.pendingStart = -1;
    if (!reading.keepsWiring && isWiring(reading, at)) out.goBack(mark);
    if (out.count > mark.count) out.statement(mark.count, mark.weightless, name);
    if (reading.at === at) {
      // Nothing we know begins so: it stays as it is.
      if (reading.raw.kinds[at] === WORD) takeName(reading, token.REFERENCE);
      else take(reading);
    }
  }
  out.closeList();
}

/** No token: nothing is declared. */
export const NONE = -1;

/** Reads one statement. Returns the token of what it declares. */
export function statement(reading: Reading, end: number): number {
  const { raw, at } = reading;
  if (raw.kinds[at] !== WORD) {
    if (isMark(reading, at, sign.OPEN_BRACE)) body(reading);
    else if (isMark(reading, at, sign.SEMICOLON)) reading.at++;
    else if (isMark(reading, at, sign.AT)) return decorated(reading, end);
    else return simple(reading, end);
    return NONE;
  }
  if (isMark(reading, at + 1, sign.COLON)) {
    takeName(reading, token.PROPERTY);
    take(reading);
    return statement(reading, end);
  }
  if (reading.typed && isTypeDeclaration(reading, at)) {
    reading.at = declarationEnd(reading, at);
    keepType(reading, at);
    return NONE;
  }
  switch (raw.codes[at]) {
    case KEYWORD['import']:
      if (isMark(reading, at + 1, sign.OPEN_PARENTHESIS) || isMark(reading, at + 1, sign.DOT))
        return simple(reading, end);
      reading.at = importEnd(reading, at);
      return NONE;
    case KEYWORD['export']:
      return exported(reading, end);
    case KEYWORD['let']:
      return beginsBinding(reading, at + 1) ? declaration(reading, end, STATEMENT) : simple(reading, end);
    case KEYWORD['const']:
    case KEYWORD['var']:
      return declaration(reading, end, STATEMENT);
    case KEYWORD['async']:
      if (!isKeyword(reading, at + 1, KEYWORD['function']) || isBreak(reading, at + 1)) return simple(reading, end);
      take(reading);
      return declaredFunction(reading);
    case KEYWORD['function']:
      return declaredFunction(reading);
    case KEYWORD['abstract']:
      if (!isKeyword(reading, at + 1, KEYWORD['class'])) return simple(reading, end);
      reading.at++;
      return declaredClass(reading);
    case KEYWORD['class']:
      return declaredClass(reading);
    case KEYWORD['if']:
    case KEYWORD['for']:
    case KEYWORD['while']:
    case KEYWORD['with']:
      return controlled(reading, end);
    case KEYWORD['else']:
    case KEYWORD['try']:
    case KEYWORD['finally']:
      take(reading);
      return statement(reading, end);
    case KEYWORD['do']:
      take(reading);
      statement(reading, end);
      if (isKeyword(reading, reading.at, KEYWORD['while'])) {
        take(reading);
        if (isMark(reading, reading.at, sign.OPEN_PARENTHESIS)) brackets(reading);
      }
      return NONE;
    case KEYWORD['catch']:
      return caught(reading, end);
    case KEYWORD['switch']:
      return switched(reading);
    case KEYWORD['return']:
    case KEYWORD['throw']:
    case KEYWORD['break']:
    case KEYWORD['continue']:
      reading.code++;
      take(reading);
      return isBreak(reading, reading.at) ? NONE : simple(reading, end);
    case KEYWORD['namespace']:
    case KEYWORD['module']:
      if (!reading.typed || !(isName(reading, at + 1) || raw.kinds[at + 1] === STRING) || isBreak(reading, at + 1))
        return simple(reading, end);
      while (reading.at < end && !isMark(reading, reading.at, sign.OPEN_BRACE)) reading.at++;
      if (reading.at < end) body(reading);
      return NONE;
    default:
      return simple(reading, end);
  }
}

const beginsBinding = (reading: Reading, at: number): boolean =>
  isName(reading, at) || isMark(reading, at, sign.OPEN_BRACE) || isMark(reading, at, sign.OPEN_BRACKET);

/** An expression statement. What is given to a member is named after it: `exports.handler = async () => …`. */
function simple(reading: Reading, end: number): number {
  const { out, at } = reading;
  const from = out.count;
  const target = targetEnd(reading, at);
  if (target > at) {
    expression(reading, target, TO_BRACKET);
    take(reading);
    // `module.exports = …` names nothing.
    const name = isKeyword(reading, target - 1, KEYWORD['exports']) ? NONE : out.count - 2;
    reading.owner = name;
    expression(reading, end, STATEMENT);
    semicolon(reading);
    return name;
  }
  expression(reading, end, STATEMENT);
  if (isMark(reading, reading.at, sign.COLON) && out.count > from) take(reading);
  semicolon(reading);
  return NONE;
}

/** The `=` behind a chain of names that begins here; the chain's start where there is none. */
function targetEnd(reading: Reading, start: number): number {
  let at = start;
  if (!isWord(reading, at)) return start;
  while (isMark(reading, at + 1, sign.DOT) && isWord(reading, at + 2)) at += 2;
  return isMark(reading, at + 1, sign.EQUALS) ? at + 1 : start;
}

function semicolon(reading: Reading): void {
  if (isMark(reading, reading.at, sign.SEMICOLON)) reading.at++;
}

/** `const a = …, b = …`; in the head of a loop up to `of`, `in` or its semicolon. */
export function declaration(reading: Reading, end: number, until: number): number {
  const { out, owner } = reading;
  let first = NONE;
  // Which of the three words it is says little, and compilers change it.
  out.token(token.wordKind(KEYWORD['const']!), 0, reading.raw.starts[reading.at]!, reading.raw.ends[reading.at]!);
  reading.at++;
  for (;;) {
    const name = isWord(reading, reading.at) ? out.count : NONE;
    if (first === NONE) first = name;
    const { at } = reading;
    binding(reading, end);
    if (isMark(reading, reading.at, sign.EQUALS)) {
      take(reading);
      if (name >= 0) reading.owner = name;
      expression(reading, end, until | TO_COMMA);
      reading.owner = owner;
    }
    if (!isMark(reading, reading.at, sign.COMMA) || reading.at === at) break;
    take(reading);
  }
  if (until === STATEMENT) semicolon(reading);
  return first;
}

function declaredFunction(reading: Reading): number {
  const { raw, out, at } = reading;
  const mark = out.mark();
  const start = out.pendingStart < 0 ? raw.starts[at]! : out.pendingStart; // below the count
  reading.code++;
  take(reading);
  if (isMark(reading, reading.at, sign.STAR)) take(reading);
  const name = isWord(reading, reading.at) ? takeName(reading, token.BINDING) : NONE;
  if (name >= 0) reading.owner = name;
  const hasBody = functionRest(reading, start);
  semicolon(reading);
  if (hasBody) return name;
  out.goBack(mark);
  return NONE;
}

function declaredClass(reading: Reading): number {
  const { out } = reading;
  const name = isName(reading, reading.at + 1) ? out.count + 1 : NONE;
  classExpression(reading);
  return name;
}

function decorated(reading: Reading, end: number): number {
  while (isMark(reading, reading.at, sign.AT)) decorator(reading);
  return statement(reading, end);
}

/** Whether a copy is exported makes no difference; still the word belongs to what is copied. */
function exported(reading: Reading, end: number): number {
  const { raw, out, at } = reading;
  const next = at + 1;
  if (
    isMark(reading, next, sign.OPEN_BRACE) ||
    isMark(reading, next, sign.STAR) ||
    isKeyword(reading, next, KEYWORD['import'])
  ) {
    reading.at = importEnd(reading, at);
    return NONE;
  }
  if (
    isKeyword(reading, next, KEYWORD['type']) &&
    (isMark(reading, next + 1, sign.OPEN_BRACE) || isMark(reading, next + 1, sign.STAR))
  ) {
    reading.at = importEnd(reading, at);
    return NONE;
  }
  out.pendingStart = raw.starts[at]!; // below the count
  reading.at = next;
  if (isMark(reading, next, sign.EQUALS)) {
    reading.at++;
    return simple(reading, end);
  }
  if (!isKeyword(reading, next, KEYWORD['default'])) return statement(reading, end);
  reading.at++;
  return DECLARING.has(raw.codes[reading.at]) ? statement(reading, end) : simple(reading, end);
}

const DECLARING = new Set(['function', 'async', 'class', 'abstract', 'interface'].map((word) => KEYWORD[word]));
