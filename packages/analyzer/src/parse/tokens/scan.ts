import { isDigit, isNamePart, isSpace, lineEnd } from '../lexer/characters.ts';
import { HASH_START, hashStep, KEYWORD, keywordNumber } from './keywords.ts';
import { createMarkup, isMarkupStart } from './markup.ts';
import { MARKUP_TEXT, NUMBER, PATTERN, PUNCTUATOR, type RawTokens, STRING, TEMPLATE, WORD } from './raw-tokens.ts';
import { openBracket, type Scanning, skipComment, write } from './scanning.ts';

const BACKSLASH = 92;
const BACKTICK = 96;
const DOLLAR = 36;
const HASH = 35;
const LESS = 60;
const GREATER = 62;
const EQUALS = 61;
const SLASH = 47;
const STAR = 42;
const NEWLINE = 10;
const RETURN = 13;
const [OPEN_BRACE, CLOSE_BRACE, OPEN_PARENTHESIS, CLOSE_PARENTHESIS, OPEN_BRACKET, CLOSE_BRACKET] = [
  123, 125, 40, 41, 91, 93,
];
/** On the stack of brackets: the `${` of a template, whose `}` goes on with it. */
const TEMPLATE_BRACE = -1;

/** The match of a template's part whose expression is still open. */
const OPEN_TEMPLATE = -2;

/** Words behind which an expression begins: a slash there begins a pattern. */
const PREFIX = new Uint8Array(256);
for (const word of 'return typeof case in of delete void throw new do else instanceof yield await default extends'.split(
  ' ',
))
  PREFIX[KEYWORD[word]!] = 1; // a word of the list
const CONTROL = new Uint8Array(256);
for (const word of ['if', 'while', 'for', 'with']) CONTROL[KEYWORD[word]!] = 1; // a word of the list

/**
 * Cuts a text into tokens, in one pass. What the grammar alone could tell apart (a pattern and a division behind a brace) is
 * told by the tokens around it. False where brackets do not fit together: then the tokens are of no use.
 */
export function scan(text: string, raw: RawTokens, jsx: boolean): boolean {
  const scanning = createScanning(text, raw, jsx);
  if (text.startsWith('#!')) scanning.at = lineEnd(text, 2);
  while (scanning.at < text.length && !scanning.broken) readToken(scanning);
  return !scanning.broken && scanning.open.length === 0 && scanning.markup.depth === 0;
}

function createScanning(text: string, raw: RawTokens, jsx: boolean): Scanning {
  raw.count = 0;
  return { text, raw, jsx, at: 0, lineBroken: false, open: [], markup: createMarkup(), broken: false };
}

function readToken(scanning: Scanning): void {
  const { text, at } = scanning;
  const code = text.charCodeAt(at);
  if (code === NEWLINE || code === 0x2028 || code === 0x2029) {
    scanning.lineBroken = true;
    scanning.at++;
  } else if (isSpace(code)) scanning.at++;
  else if (isDigit(code)) readNumber(scanning);
  else if (isNamePart(code) || code === HASH || code === BACKSLASH) readWord(scanning);
  else if (code === 34 || code === 39) readString(scanning, code);
  else readMark(scanning, code);
}

function readWord(scanning: Scanning): void {
  const { text, at: start } = scanning;
  let hash = hashStep(HASH_START, text.charCodeAt(start));
  let at = start + 1;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (!isNamePart(code) && code !== BACKSLASH) break;
    hash = hashStep(hash, code);
  }
  scanning.at = at;
  write(scanning, WORD, keywordNumber(hash) || hash | 0x80000000, start);
}

function readNumber(scanning: Scanning): void {
  const { text, at: start } = scanning;
  let hash = HASH_START;
  let at = start;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const isSign =
      (code === 43 || code === 45) && (text.charCodeAt(at - 1) | 32) === 101 && text.charCodeAt(start + 1) !== 120;
    if (!isNamePart(code) && code !== 46 && !isSign) break;
    if (code !== 95) hash = hashStep(hash, code);
  }
  scanning.at = at;
  write(scanning, NUMBER, hash | 0x80000000, start);
}

function readString(scanning: Scanning, quote: number): void {
  const { text, at: start } = scanning;
  let hash = HASH_START;
  let at = start + 1;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === quote || code === NEWLINE) break;
    // The quotes of the other kind need no backslash: both spellings are one string.
    if (code === BACKSLASH) {
      at++;
      const escaped = text.charCodeAt(at);
      if (escaped !== 34 && escaped !== 39) hash = hashStep(hash, BACKSLASH);
      hash = hashStep(hash, escaped);
    } else hash = hashStep(hash, code);
  }
  if (text.charCodeAt(at) !== quote) scanning.broken = true;
  scanning.at = at + 1;
  write(scanning, STRING, hash | 0x80000000, start);
}

/** From a backtick, or behind the brace that ended an expression, to the next backtick or `${`. */
function readTemplate(scanning: Scanning, start: number): void {
  const { text } = scanning;
  let hash = HASH_START;
  let at = start + 1;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === BACKTICK) break;
    if (code === DOLLAR && text.charCodeAt(at + 1) === OPEN_BRACE) {
      scanning.at = at + 2;
      write(scanning, TEMPLATE, hash | 0x80000000, start);
      scanning.raw.matches[scanning.raw.count - 1] = OPEN_TEMPLATE;
      scanning.open.push(TEMPLATE_BRACE, scanning.raw.count - 1);
      return;
    }
    hash = hashStep(hash, code);
    if (code === BACKSLASH) hash = hashStep(hash, text.charCodeAt(++at));
  }
  if (at >= text.length) scanning.broken = true;
  scanning.at = at + 1;
  write(scanning, TEMPLATE, hash | 0x80000000, start);
}

function readMark(scanning: Scanning, code: number): void {
  switch (code) {
    case OPEN_BRACE:
    case OPEN_PARENTHESIS:
    case OPEN_BRACKET:
      return openBracket(scanning, code);
    case CLOSE_BRACE:
    case CLOSE_PARENTHESIS:
    case CLOSE_BRACKET:
      return closeBracket(scanning, code);
    case BACKTICK:
      return readTemplate(scanning, scanning.at);
    case SLASH:
      return readSlash(scanning);
    case LESS:
      if (scanning.jsx && expressionMayFollow(scanning.raw) && isMarkupStart(scanning.text, scanning.at))
        return scanning.markup.begin(scanning);
      return readOperator(scanning, code);
    default:
      return readOperator(scanning, code);
  }
}

function closeBracket(scanning: Scanning, code: number): void {
  const { open, raw, at } = scanning;
  const opener = open.pop();
  const kind = open.pop();
  if (opener === undefined || kind === undefined) {
    scanning.broken = true;
    return;
  }
  if (kind === TEMPLATE_BRACE) {
    if (code !== CLOSE_BRACE) scanning.broken = true;
    else readTemplate(scanning, at);
    raw.matches[opener] = raw.count - 1;
    return;
  }
  const expected = kind === OPEN_PARENTHESIS ? CLOSE_PARENTHESIS : kind + 2;
  if (code !== expected) {
    scanning.broken = true;
    return;
  }
  scanning.at++;
  write(scanning, PUNCTUATOR, code, at);
  raw.matches[opener] = raw.count - 1;
  raw.matches[raw.count - 1] = opener;
  // Braces inside markup lead back to it.
  if (code === CLOSE_BRACE) scanning.markup.resume(scanning);
}

function readSlash(scanning: Scanning): void {
  const { text, at: start, raw } = scanning;
  const next = text.charCodeAt(start + 1);
  if (next === SLASH) {
    scanning.at = lineEnd(text, start + 2);
    return;
  }
  if (next === STAR) return skipComment(scanning);
  if (!expressionMayFollow(raw)) return readOperator(scanning, SLASH);
  let hash = HASH_START;
  let inClass = false;
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === NEWLINE || code === RETURN) break;
    hash = hashStep(hash, code);
    if (code === BACKSLASH) hash = hashStep(hash, text.charCodeAt(++at));
    else if (code === OPEN_BRACKET) inClass = true;
    else if (code === CLOSE_BRACKET) inClass = false;
    else if (code === SLASH && !inClass) {
      let end = at + 1;
      for (; end < text.length && isNamePart(text.charCodeAt(end)); end++) hash = hashStep(hash, text.charCodeAt(end));
      scanning.at = end;
      return write(scanning, PATTERN, hash | 0x80000000, start);
    }
  }
  // No pattern ends on this line: it was a division.
  readOperator(scanning, SLASH);
}

/** Operators are read as long as they go; `>` alone, for it may close type arguments. */
function readOperator(scanning: Scanning, first: number): void {
  const { text, at: start } = scanning;
  let code = first;
  let at = start + 1;
  const next = text.charCodeAt(at);
  switch (first) {
    case 46: // . and ...
      if (next === 46 && text.charCodeAt(at + 1) === 46) {
        code = 0x2e2e2e;
        at += 2;
      }
      break;
    case 63: // ? ?. ?? ??=
      if (next === 46 && !isDigit(text.charCodeAt(at + 1))) {
        code = 0x3f2e;
        at++;
      } else if (next === 63) {
        at++;
        code = 0x3f3f;
        if (text.charCodeAt(at) === EQUALS) [code, at] = [0x3f3f3d, at + 1];
      }
      break;
    case EQUALS:
      if (next === GREATER) [code, at] = [0x3d3e, at + 1];
      else if (next === EQUALS) {
        at++;
        code = 0x3d3d;
        if (text.charCodeAt(at) === EQUALS) [code, at] = [0x3d3d3d, at + 1];
      }
      break;
    case 33: // ! != !==
      if (next === EQUALS) {
        at++;
        code = 0x213d;
        if (text.charCodeAt(at) === EQUALS) [code, at] = [0x213d3d, at + 1];
      }
      break;
    case 43: // + - & | * and their doubles, each perhaps with =
    case 45:
    case 38:
    case 124:
    case STAR:
      if (next === first) {
        at++;
        code = (first << 8) | first;
      }
      if (text.charCodeAt(at) === EQUALS && code !== 0x2b2b && code !== 0x2d2d)
        [code, at] = [(code << 8) | EQUALS, at + 1];
      break;
    case LESS:
      if (next === LESS || next === EQUALS) [code, at] = [(LESS << 8) | next, at + 1];
      break;
    case 37: // % ^ /
    case 94:
    case SLASH:
      if (next === EQUALS) [code, at] = [(first << 8) | EQUALS, at + 1];
      break;
  }
  scanning.at = at;
  write(scanning, PUNCTUATOR, code, start);
}

/** Whether what follows the last token begins an expression, and so a slash begins a pattern, and `<` an element. */
function expressionMayFollow({ kinds, codes, matches, count }: RawTokens): boolean {
  if (count === 0) return true;
  const last = count - 1;
  const code = codes[last]!; // indices below the count, here and below
  switch (kinds[last]) {
    case WORD:
      return PREFIX[code & 255] === 1 && code > 0 && !isMember(kinds, codes, last);
    case PUNCTUATOR:
      break;
    case TEMPLATE:
      return matches[last] === OPEN_TEMPLATE;
    default:
      return kinds[last] === MARKUP_TEXT;
  }
  if (code === CLOSE_BRACKET) return false;
  if (code === CLOSE_PARENTHESIS) {
    const before = matches[last]! - 1;
    return before >= 0 && kinds[before] === WORD && codes[before]! > 0 && CONTROL[codes[before]!] === 1;
  }
  if (code === CLOSE_BRACE) return isBlockBefore(matches[last]!, kinds, codes);
  return code !== 0x2b2b && code !== 0x2d2d;
}

const isMember = (kinds: Uint8Array, codes: Int32Array, at: number): boolean =>
  at > 0 && kinds[at - 1] === PUNCTUATOR && (codes[at - 1] === 46 || codes[at - 1] === 0x3f2e);

/** Whether the brace at `opener` begins a block or a body, by the token before it. */
function isBlockBefore(opener: number, kinds: Uint8Array, codes: Int32Array): boolean {
  const before = opener - 1;
  if (before < 0) return true;
  const code = codes[before]!; // an index below the count
  if (kinds[before] === WORD)
    return code === KEYWORD['else'] || code === KEYWORD['try'] || code === KEYWORD['do'] || code === KEYWORD['finally'];
  if (kinds[before] !== PUNCTUATOR) return false;
  return code === CLOSE_PARENTHESIS || code === 59 || code === OPEN_BRACE || code === CLOSE_BRACE;
}
