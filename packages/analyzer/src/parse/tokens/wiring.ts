import { KEYWORD } from './keywords.ts';
import { STRING, TEMPLATE, WORD } from './raw-tokens.ts';
import * as sign from './reading.ts';
import { isBreak, isKeyword, isMark, isName, isWord, matchOf, type Reading } from './reading.ts';
import { anglesEnd, typeEnd } from './types.ts';

/** Behind an `import` or `export` declaration that names other modules, or names only. */
export function importEnd(reading: Reading, start: number): number {
  const { raw } = reading;
  let at = start + 1;
  for (; at < raw.count; at++) {
    if (raw.kinds[at] === STRING) {
      at++;
      if (
        (isKeyword(reading, at, KEYWORD['with']) || isWord(reading, at)) &&
        isMark(reading, at + 1, sign.OPEN_BRACE) &&
        !isBreak(reading, at)
      )
        at = matchOf(reading, at + 1) + 1;
      break;
    }
    if (isMark(reading, at, sign.OPEN_BRACE)) {
      at = matchOf(reading, at);
      // `export { total };` names nothing behind it.
      if (!isKeyword(reading, at + 1, KEYWORD['from'])) {
        at++;
        break;
      }
    } else if (isMark(reading, at, sign.EQUALS)) {
      // `import stock = require('./stock')`, `import Order = Shop.Order`
      at = chainEnd(reading, at + 1);
      break;
    } else if (isMark(reading, at, sign.SEMICOLON)) break;
  }
  return isMark(reading, at, sign.SEMICOLON) ? at + 1 : at;
}

/** Behind names, calls and dots. */
function chainEnd(reading: Reading, from: number): number {
  let at = from;
  for (;;) {
    if (isWord(reading, at)) at++;
    else return at;
    while (isMark(reading, at, sign.OPEN_PARENTHESIS)) at = matchOf(reading, at) + 1;
    if (!isMark(reading, at, sign.DOT)) return at;
    at++;
  }
}

/** Whether a declaration that only the type checker sees, or an enum, begins here. */
export function isTypeDeclaration(reading: Reading, at: number): boolean {
  const { raw } = reading;
  if (isBreak(reading, at + 1)) return false;
  switch (raw.codes[at]) {
    case KEYWORD['interface']:
      return isName(reading, at + 1);
    case KEYWORD['type']:
      return isName(reading, at + 1) && (isMark(reading, at + 2, sign.EQUALS) || isMark(reading, at + 2, sign.LESS));
    case KEYWORD['enum']:
      return isName(reading, at + 1);
    case KEYWORD['const']:
      return isKeyword(reading, at + 1, KEYWORD['enum']);
    case KEYWORD['declare']:
      return isWord(reading, at + 1);
    default:
      return false;
  }
}

/** Behind it. */
export function declarationEnd(reading: Reading, start: number): number {
  const { raw } = reading;
  let at = start;
  if (isKeyword(reading, at, KEYWORD['type'])) {
    at += 2;
    if (isMark(reading, at, sign.LESS)) at = Math.max(anglesEnd(reading, at), at + 1);
    at = typeEnd(reading, at + 1);
  } else {
    while (at < raw.count && !isMark(reading, at, sign.OPEN_BRACE) && !isMark(reading, at, sign.SEMICOLON)) {
      if (
        at > start + 1 &&
        isBreak(reading, at) &&
        isKeyword(reading, start, KEYWORD['declare']) &&
        isWord(reading, at)
      )
        return at;
      const match = matchOf(reading, at);
      at = (match > at ? match : at) + 1;
    }
    if (isMark(reading, at, sign.OPEN_BRACE)) at = matchOf(reading, at) + 1;
  }
  return isMark(reading, at, sign.SEMICOLON) ? at + 1 : at;
}

/** Whether the statement that was read from `start` on is alike everywhere: it loads modules, exports names, or sets a mode. */
export function isWiring(reading: Reading, start: number): boolean {
  const { raw, at: end } = reading;
  if (raw.kinds[start] === STRING) return end <= start + 2;
  if (raw.kinds[start] !== WORD) return false;
  const first = initializer(reading, start, end);
  if (first > 0) return isLoading(reading, first, end);
  const isLoad = isKeyword(reading, start, KEYWORD['require']) && isMark(reading, start + 1, sign.OPEN_PARENTHESIS);
  return isLoad ? isLoading(reading, start, end) : isExport(reading, start, end);
}

/** Behind `const … =`; 0 for another statement. */
function initializer(reading: Reading, start: number, end: number): number {
  const { raw } = reading;
  const code = raw.codes[start];
  if (code !== KEYWORD['const'] && code !== KEYWORD['let'] && code !== KEYWORD['var']) return 0;
  let at = start + 1;
  const match = matchOf(reading, at);
  at = match > at ? match + 1 : at + 1;
  if (isMark(reading, at, sign.COLON)) at = typeEnd(reading, at + 1);
  return isMark(reading, at, sign.EQUALS) && at < end ? at + 1 : 0;
}

/** `require('…')`, `await import('…')`, and what is read from them or made by calling them. */
function isLoading(reading: Reading, from: number, end: number): boolean {
  let at = from;
  while (isMark(reading, at, sign.OPEN_PARENTHESIS)) at++;
  if (isKeyword(reading, at, KEYWORD['await'])) at++;
  const isCall = isMark(reading, at + 1, sign.OPEN_PARENTHESIS);
  if (!isCall || !(isKeyword(reading, at, KEYWORD['require']) || isKeyword(reading, at, KEYWORD['import'])))
    return false;
  return isChain(reading, at, end);
}

/** No functions, no second declaration, nothing but names, members, calls and brackets. */
function isChain({ raw }: Reading, from: number, end: number): boolean {
  for (let at = from; at < end; at++) {
    const code = raw.codes[at]!; // below the count
    if (raw.kinds[at] === WORD && (code === KEYWORD['function'] || code === KEYWORD['class'])) return false;
    if (raw.kinds[at] === TEMPLATE) return false;
    if (code === sign.ARROW || code === sign.EQUALS) return false;
  }
  return true;
}

/** `module.exports = { total, refund }`, `exports.total = total` */
function isExport(reading: Reading, start: number, end: number): boolean {
  const { raw } = reading;
  const isModule =
    isKeyword(reading, start, KEYWORD['module']) &&
    isMark(reading, start + 1, sign.DOT) &&
    isKeyword(reading, start + 2, KEYWORD['exports']);
  if (!isModule && !isKeyword(reading, start, KEYWORD['exports'])) return false;
  for (let at = start; at < end; at++) {
    const code = raw.codes[at]!; // below the count
    if (raw.kinds[at] === WORD) {
      if (code === KEYWORD['function'] || code === KEYWORD['class'] || code === KEYWORD['new']) return false;
    } else if (raw.kinds[at] === STRING) continue;
    else if (!MARKS_OF_WIRING.has(code)) return false;
    else if (code === sign.OPEN_PARENTHESIS && !isKeyword(reading, at - 1, KEYWORD['require'])) return false;
  }
  return true;
}

const MARKS_OF_WIRING = new Set([
  sign.DOT,
  sign.EQUALS,
  sign.OPEN_BRACE,
  sign.CLOSE_BRACE,
  sign.OPEN_PARENTHESIS,
  sign.CLOSE_PARENTHESIS,
  sign.COMMA,
  sign.COLON,
  sign.SEMICOLON,
  sign.SPREAD,
  sign.OPEN_BRACKET,
  sign.CLOSE_BRACKET,
]);
