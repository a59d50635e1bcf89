import { KEYWORD } from './keywords.ts';
import { PUNCTUATOR, type RawTokens, STRING, WORD } from './raw-tokens.ts';
import { OPEN_PARENTHESIS } from './reading.ts';

/** What a file loads by a literal: `from './money'`, `import './money'`, `require('./money')`, `import('./money')`. */
export function specifiersIn({ kinds, codes, starts, ends, count }: RawTokens, text: string): string[] {
  const specifiers: string[] = [];
  for (let at = 1; at < count; at++) {
    if (kinds[at] !== STRING) continue;
    const isCall = kinds[at - 1] === PUNCTUATOR && codes[at - 1] === OPEN_PARENTHESIS;
    const word = isCall ? at - 2 : at - 1;
    if (word < 0 || kinds[word] !== WORD) continue;
    const code = codes[word];
    const loads = code === KEYWORD['import'] || code === (isCall ? KEYWORD['require'] : KEYWORD['from']);
    if (loads) specifiers.push(text.slice(starts[at]! + 1, ends[at]! - 1)); // below the count
  }
  return specifiers;
}
