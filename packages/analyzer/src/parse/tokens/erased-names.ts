import { KEYWORD } from './keywords.ts';
import { STRING } from './raw-tokens.ts';
import * as sign from './reading.ts';
import { isKeyword, isMark, isName, isWord, matchOf, type Reading } from './reading.ts';

/** Names that a file declares in statements which leave no tokens, as far as they are values. */
export interface ErasedNames {
  /** Names that import declarations bring in, with the specifiers of their modules. */
  readonly imported: ReadonlyMap<string, string>;
  /** Enums and namespaces, with the offsets of their names. */
  readonly own: ReadonlyMap<string, number>;
}

/** Reads import declarations, enums and namespaces off the raw tokens. What is imported as a type is no value. */
export function erasedNames(reading: Reading, text: string): ErasedNames {
  const { raw } = reading;
  const imported = new Map<string, string>();
  const own = new Map<string, number>();
  const word = (at: number): string => text.slice(raw.starts[at], raw.ends[at]);
  for (let at = 0; at < raw.count; at++) {
    if (!isWord(reading, at) || isMark(reading, at - 1, sign.DOT)) continue;
    if (raw.codes[at] === KEYWORD['import']) {
      const { names, module } = importedBy(reading, at + 1);
      if (module >= 0) for (const name of names) imported.set(word(name), unquoted(word(module)));
    } else if (reading.typed && declaresValue(reading, at)) own.set(word(at + 1), raw.starts[at + 1]!); // a word
  }
  return { imported, own };
}

export const unquoted = (literal: string): string => literal.slice(1, -1);

const declaresValue = (reading: Reading, at: number): boolean =>
  (isKeyword(reading, at, KEYWORD['enum']) || isKeyword(reading, at, KEYWORD['namespace'])) &&
  isName(reading, at + 1) &&
  isMark(reading, at + 2, sign.OPEN_BRACE);

interface Imported {
  /** Raw tokens. */
  readonly names: readonly number[];
  /** The specifier's token; -1 where no import declaration begins here, or one of types. */
  readonly module: number;
}

const NONE: Imported = { names: [], module: -1 };

function importedBy(reading: Reading, from: number): Imported {
  const { raw } = reading;
  const isType =
    isKeyword(reading, from, KEYWORD['type']) &&
    !isKeyword(reading, from + 1, KEYWORD['from']) &&
    !isMark(reading, from + 1, sign.COMMA);
  if (isType) return NONE;
  const names: number[] = [];
  let at = from;
  if (isName(reading, at)) {
    names.push(at++);
    // `import stock = require('./stock')`
    if (isMark(reading, at, sign.EQUALS) && isKeyword(reading, at + 1, KEYWORD['require']))
      return raw.kinds[at + 3] === STRING ? { names, module: at + 3 } : NONE;
    if (isMark(reading, at, sign.COMMA)) at++;
  }
  if (isMark(reading, at, sign.STAR)) {
    names.push(at + 2);
    at += 3;
  } else if (isMark(reading, at, sign.OPEN_BRACE)) {
    names.push(...namedIn(reading, at));
    at = matchOf(reading, at) + 1;
  }
  return isKeyword(reading, at, KEYWORD['from']) && raw.kinds[at + 1] === STRING ? { names, module: at + 1 } : NONE;
}

/** The local names of `{ total, refund as back, type Order }`, without those of types. */
function namedIn(reading: Reading, open: number): number[] {
  const close = matchOf(reading, open);
  const names: number[] = [];
  for (let at = open + 1; at < close; at++) {
    let end = at;
    while (end < close && !isMark(reading, end, sign.COMMA)) end++;
    const isType =
      isKeyword(reading, at, KEYWORD['type']) && end - at > 1 && !isKeyword(reading, at + 1, KEYWORD['as']);
    if (!isType && end > at) names.push(end - 1);
    at = end;
  }
  return names;
}
