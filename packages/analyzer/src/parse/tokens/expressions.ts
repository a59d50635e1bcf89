import { isReserved, KEYWORD } from './keywords.ts';
import { arrowBody, classExpression, functionExpression, parameters } from './functions.ts';
import { objectLiteral } from './objects.ts';
import { listLiteral, markup, template, text } from './literals.ts';
import { MARKUP_TEXT, PUNCTUATOR, TEMPLATE, WORD } from './raw-tokens.ts';
import * as sign from './reading.ts';
import {
  imply,
  isBreak,
  isKeyword,
  isMark,
  isName,
  isWord,
  matchOf,
  type Reading,
  take,
  takeLiteral,
  takeName,
} from './reading.ts';
import { anglesEnd, typeEnd } from './types.ts';
import * as token from './writer.ts';

/** What ends an expression beside a closing bracket, a colon and a semicolon. */
export const TO_BRACKET = 0;
export const TO_COMMA = 1;
/** A new line where a statement can begin. */
export const TO_LINE = 2;

const {
  async: ASYNC,
  function: FUNCTION,
  class: CLASS,
  new: NEW,
  in: IN,
  of: OF,
  instanceof: INSTANCEOF,
  as: AS,
  satisfies: SATISFIES,
  this: THIS,
  super: SUPER,
  null: NULL,
  true: TRUE,
  false: FALSE,
  import: IMPORT,
} = KEYWORD;

/** Reads one expression up to what ends it, without the types in it. */
export function expression(reading: Reading, end: number, until: number): void {
  if (++reading.depth > sign.DEEPEST) throw new sign.NestedTooDeep();
  const { raw } = reading;
  let operand = false;
  let conditions = 0;
  while (reading.at < end) {
    const { at } = reading;
    if (operand && (until & TO_LINE) !== 0 && raw.breaks[at] === 1 && beginsStatement(reading)) break;
    switch (raw.kinds[at]) {
      case WORD:
        operand = word(reading, end, until, operand);
        continue;
      case PUNCTUATOR:
        break;
      case TEMPLATE:
        template(reading);
        operand = true;
        continue;
      case MARKUP_TEXT:
        text(reading);
        continue;
      default:
        takeLiteral(reading);
        operand = true;
        continue;
    }
    const code = raw.codes[at]!; // below the count
    if (code === sign.COLON && conditions > 0) {
      conditions--;
      take(reading);
      operand = false;
      continue;
    }
    if (code === sign.QUESTION) conditions++;
    if (code === sign.COMMA ? (until & TO_COMMA) !== 0 : endsExpression(code)) break;
    if (code === sign.OPEN_BRACE && operand) break;
    operand = mark(reading, { code, operand, conditions, end, until });
  }
  reading.depth--;
}

const endsExpression = (code: number): boolean =>
  code === sign.CLOSE_PARENTHESIS ||
  code === sign.CLOSE_BRACKET ||
  code === sign.CLOSE_BRACE ||
  code === sign.SEMICOLON ||
  code === sign.COLON;

/** Whether the token at the beginning of a line, behind an operand, cannot go on with its expression. */
function beginsStatement(reading: Reading): boolean {
  const { raw, at } = reading;
  const code = raw.codes[at];
  switch (raw.kinds[at]) {
    case WORD:
      return code !== IN && code !== INSTANCEOF && code !== OF;
    case PUNCTUATOR:
      return code === sign.OPEN_BRACE || code === sign.AT || code === sign.INCREMENT || code === sign.DECREMENT;
    case TEMPLATE:
      return false;
    default:
      return true;
  }
}

interface Place {
  readonly code: number;
  readonly operand: boolean;
  readonly conditions: number;
  readonly end: number;
  readonly until: number;
}

/** Reads punctuation inside an expression. Returns whether an operand ends with it. */
function mark(reading: Reading, { code, operand, conditions, end, until }: Place): boolean {
  const { at } = reading;
  switch (code) {
    case sign.OPEN_PARENTHESIS:
      if (!operand && isArrowHead(reading, conditions)) arrow(reading, end, until);
      else brackets(reading);
      return true;
    case sign.OPEN_BRACKET:
      listLiteral(reading, operand);
      return true;
    case sign.OPEN_BRACE:
      objectLiteral(reading);
      return true;
    case sign.DOT:
    case sign.OPTIONAL_DOT:
      take(reading);
      if (!isWord(reading, reading.at)) return code === sign.OPTIONAL_DOT;
      takeName(reading, token.PROPERTY);
      reading.code++;
      return true;
    case sign.LESS:
      return angle(reading, operand);
    case sign.BANG:
      // `total!`
      if (!operand || !reading.typed || isBreak(reading, at)) break;
      reading.at++;
      return true;
    case sign.INCREMENT:
    case sign.DECREMENT:
      reading.code++;
      take(reading);
      return operand;
    default:
  }
  if (code !== sign.MINUS && code !== sign.PLUS && code !== sign.COMMA) reading.code++;
  take(reading);
  return false;
}

/** Reads a word inside an expression. Returns whether an operand ends with it. */
function word(reading: Reading, end: number, until: number, operand: boolean): boolean {
  const { raw, at } = reading;
  const code = raw.codes[at]!; // below the count
  const next = at + 1;
  if (isMark(reading, next, sign.ARROW) && !isReserved(code)) {
    arrow(reading, end, until);
    return true;
  }
  switch (code) {
    case ASYNC:
      if (isBreak(reading, next)) break;
      if (
        isKeyword(reading, next, FUNCTION) ||
        (isName(reading, next) && isMark(reading, next + 1, sign.ARROW)) ||
        (isMark(reading, next, sign.OPEN_PARENTHESIS) && isArrowAt(reading, next)) ||
        (isMark(reading, next, sign.LESS) && anglesEnd(reading, next) > 0)
      ) {
        reading.code++;
        take(reading);
        return false;
      }
      break;
    case FUNCTION:
      functionExpression(reading);
      return true;
    case CLASS:
      classExpression(reading);
      return true;
    case AS:
    case SATISFIES:
      if (!operand || !reading.typed || isBreak(reading, at)) break;
      reading.at = isKeyword(reading, next, KEYWORD['const']) ? next + 1 : typeEnd(reading, next);
      return true;
    case OF:
      if (!operand) break;
      take(reading);
      return false;
    case TRUE:
    case FALSE:
    case NULL:
      take(reading);
      return true;
    case THIS:
    case SUPER:
    case IMPORT:
      reading.code++;
      take(reading);
      return true;
    case NEW:
      reading.code++;
      take(reading);
      return false;
    default:
      if (isReserved(code)) {
        reading.code++;
        take(reading);
        return false;
      }
  }
  takeName(reading, token.REFERENCE);
  return true;
}

/** Whether parentheses are the parameters of an arrow function. Inside a condition `(a) : b =>` is no return type. */
function isArrowHead(reading: Reading, conditions: number): boolean {
  const behind = matchOf(reading, reading.at) + 1;
  if (isMark(reading, behind, sign.ARROW)) return true;
  return conditions === 0 && isArrowAt(reading, reading.at);
}

function isArrowAt(reading: Reading, open: number): boolean {
  const behind = matchOf(reading, open) + 1;
  if (isMark(reading, behind, sign.ARROW)) return true;
  if (!reading.typed || !isMark(reading, behind, sign.COLON)) return false;
  return isMark(reading, typeEnd(reading, behind + 1), sign.ARROW);
}

function arrow(reading: Reading, end: number, until: number): void {
  const { raw, out, at } = reading;
  const from = out.count;
  const before = out.weightless;
  const start = raw.starts[at]!; // below the count
  reading.code++;
  if (isWord(reading, at)) {
    imply(reading, sign.OPEN_PARENTHESIS, start);
    takeName(reading, token.BINDING);
    imply(reading, sign.CLOSE_PARENTHESIS, raw.ends[at]!);
  } else {
    parameters(reading);
    if (isMark(reading, reading.at, sign.COLON)) reading.at = typeEnd(reading, reading.at + 1);
  }
  arrowBody(reading, { from, before, start, end, until });
}

/** Arguments, or an expression in parentheses. */
export function brackets(reading: Reading): void {
  const close = matchOf(reading, reading.at);
  reading.code++;
  take(reading);
  elements(reading, close);
  take(reading);
}

/** Expressions with commas between them; one before the closing bracket is style. */
export function elements(reading: Reading, close: number): void {
  while (reading.at < close) {
    const { at } = reading;
    expression(reading, close, TO_COMMA);
    if (isMark(reading, reading.at, sign.COMMA)) {
      if (reading.at === close - 1) reading.at++;
      else take(reading);
    } else if (reading.at === at) take(reading);
  }
}

/** `<`: markup, type arguments, type parameters, or less than. */
function angle(reading: Reading, operand: boolean): boolean {
  const { raw, at } = reading;
  if (raw.markups[at] === 1) {
    markup(reading);
    return true;
  }
  const behind = reading.typed ? anglesEnd(reading, at) : -1;
  if (behind > 0 && !operand) {
    // `<T>(order: T) => …`, or `<Order>order`
    reading.at = behind;
    return false;
  }
  if (behind > 0 && (isMark(reading, behind, sign.OPEN_PARENTHESIS) || endsArguments(reading, behind))) {
    reading.at = behind;
    return true;
  }
  reading.code++;
  take(reading);
  return false;
}

/** What may stand behind type arguments without a call: ``gql<Order>`…` ``, `new Map<string, Order>;`. */
function endsArguments(reading: Reading, at: number): boolean {
  const { raw } = reading;
  if (at >= raw.count) return true;
  if (raw.kinds[at] === TEMPLATE) return true;
  if (raw.kinds[at] !== PUNCTUATOR) return raw.breaks[at] === 1;
  const code = raw.codes[at]!; // below the count
  return (
    code !== sign.OPEN_BRACKET &&
    code !== sign.OPEN_BRACE &&
    (endsExpression(code) || code === sign.COMMA || code === sign.DOT)
  );
}
