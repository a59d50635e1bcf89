import { KEYWORD } from './keywords.ts';
import { STRING, TEMPLATE, WORD } from './raw-tokens.ts';
import * as sign from './reading.ts';
import { isKeyword, isMark, isWord, matchOf, type Reading } from './reading.ts';

const PREFIXES = new Set(
  ['keyof', 'typeof', 'readonly', 'unique', 'infer', 'asserts', 'new', 'abstract'].map((word) => KEYWORD[word]),
);
/** More parts than people give one type. */
const LONGEST = 2_000;

/** Behind the type that begins at a token; where none does, that token. */
export function typeEnd(reading: Reading, start: number): number {
  const { raw } = reading;
  let at = start;
  for (let parts = 0; parts < LONGEST && at < raw.count; parts++) {
    while (isMark(reading, at, sign.BAR) || isMark(reading, at, sign.AMPERSAND)) at++;
    while (isPrefix(reading, at)) at++;
    const end = operandEnd(reading, at);
    if (end === at) return at;
    at = suffixEnd(reading, end);
    if (isKeyword(reading, at, KEYWORD['is'])) at++;
    else if (isKeyword(reading, at, KEYWORD['extends'])) {
      at = typeEnd(reading, at + 1);
      if (!isMark(reading, at, sign.QUESTION)) return at;
      at = typeEnd(reading, at + 1);
      if (!isMark(reading, at, sign.COLON)) return at;
      at++;
    } else if (!isMark(reading, at, sign.BAR) && !isMark(reading, at, sign.AMPERSAND)) return at;
  }
  return at;
}

/** `keyof T`, `asserts order is Order`: a word before a type, and not the type. */
function isPrefix(reading: Reading, at: number): boolean {
  const { raw } = reading;
  if (!isWord(reading, at) || !PREFIXES.has(raw.codes[at])) return false;
  const isLast = isKeyword(reading, at + 1, KEYWORD['is']) || raw.breaks[at + 1] === 1;
  if (isLast && raw.codes[at] !== KEYWORD['new']) return false;
  return (
    isWord(reading, at + 1) ||
    raw.kinds[at + 1] === STRING ||
    [sign.OPEN_PARENTHESIS, sign.OPEN_BRACE, sign.OPEN_BRACKET, sign.LESS].some((code) => isMark(reading, at + 1, code))
  );
}

function operandEnd(reading: Reading, at: number): number {
  const { raw } = reading;
  if (at >= raw.count) return at;
  switch (raw.kinds[at]) {
    case WORD: {
      let end = at + 1;
      while (isMark(reading, end, sign.DOT) && isWord(reading, end + 1)) end += 2;
      // `import('./stock').Order`
      if (raw.codes[at] === KEYWORD['import'] && isMark(reading, end, sign.OPEN_PARENTHESIS)) {
        end = matchOf(reading, end) + 1;
        while (isMark(reading, end, sign.DOT) && isWord(reading, end + 1)) end += 2;
      }
      const angles = isMark(reading, end, sign.LESS) ? anglesEnd(reading, end) : -1;
      return angles > 0 ? angles : end;
    }
    case TEMPLATE:
      return templateEnd(reading, at);
    case STRING:
      return at + 1;
    default:
  }
  switch (raw.codes[at]) {
    case sign.OPEN_BRACE:
    case sign.OPEN_BRACKET:
      return matchOf(reading, at) + 1;
    case sign.OPEN_PARENTHESIS: {
      const end = matchOf(reading, at) + 1;
      return isMark(reading, end, sign.ARROW) ? typeEnd(reading, end + 1) : end;
    }
    case sign.LESS: {
      const end = anglesEnd(reading, at);
      return end > 0 ? operandEnd(reading, end) : at;
    }
    case sign.MINUS:
      return at + 2;
    default:
      return raw.kinds[at] === 2 ? at + 1 : at;
  }
}

function templateEnd({ raw }: Reading, start: number): number {
  let at = start;
  while (raw.matches[at]! > at) at = raw.matches[at]!;
  return at + 1;
}

/** `[]`, `['total']`, on the same line. */
function suffixEnd(reading: Reading, from: number): number {
  let at = from;
  while (isMark(reading, at, sign.OPEN_BRACKET) && reading.raw.breaks[at] === 0) at = matchOf(reading, at) + 1;
  return at;
}

/** Behind type arguments or parameters that begin at `<`; -1 where it is a comparison. */
export function anglesEnd(reading: Reading, start: number): number {
  const { raw } = reading;
  let depth = 0;
  for (let at = start; at < raw.count && at < start + LONGEST; at++) {
    if (raw.kinds[at] !== 6) continue;
    switch (raw.codes[at]) {
      case sign.LESS:
        depth++;
        break;
      case sign.GREATER:
        if (--depth === 0) return at + 1;
        break;
      case sign.OPEN_PARENTHESIS:
      case sign.OPEN_BRACKET:
      case sign.OPEN_BRACE:
        at = matchOf(reading, at);
        break;
      case sign.ARROW:
      case sign.COMMA:
      case sign.DOT:
      case sign.BAR:
      case sign.AMPERSAND:
      case sign.EQUALS:
      case sign.COLON:
      case sign.QUESTION:
      case sign.SPREAD:
      case sign.MINUS:
        break;
      default:
        return -1;
    }
  }
  return -1;
}
