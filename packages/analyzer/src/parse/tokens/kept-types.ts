import { KEYWORD } from './keywords.ts';
import { PUNCTUATOR } from './raw-tokens.ts';
import * as sign from './reading.ts';
import { isKeyword, type Reading } from './reading.ts';

/** Remembers the interface, type alias or enum that was read from a raw token on. Other declarations have no twin worth a word. */
export function keepType(reading: Reading, from: number): void {
  const { raw, out, at: end } = reading;
  let word = from;
  while (isKeyword(reading, word, KEYWORD['declare']) || isKeyword(reading, word, KEYWORD['const'])) word++;
  const isType = TYPE_WORDS.some((code) => isKeyword(reading, word, code));
  if (!isType || end - word < SMALLEST_TYPE) return;
  const start = out.pendingStart < 0 ? raw.starts[from]! : out.pendingStart; // a token, as all below the end
  const name = word + 1;
  const { said, count } = saidBy(reading, word, end);
  out.typeDeclaration({
    start,
    end: raw.ends[end - 1]!,
    nameStart: raw.starts[name]!,
    nameEnd: raw.ends[name]!,
    count,
    said,
  });
}

/** In tokens: what is shorter nobody asks for. */
const SMALLEST_TYPE = 16;
const TYPE_WORDS = [KEYWORD['interface'], KEYWORD['type'], KEYWORD['enum']];

/** Two hashes in one number of 53 bits. Which mark stands between members is style. */
function saidBy({ raw }: Reading, from: number, end: number): { readonly said: number; readonly count: number } {
  let [first, second, count] = [0x811c9dc5, 7, 0];
  for (let at = from; at < end; at++) {
    const [kind, code] = [raw.kinds[at]!, raw.codes[at]!]; // below the end
    if (kind === PUNCTUATOR && (code === sign.SEMICOLON || code === sign.COMMA)) continue;
    count++;
    first = Math.imul(first ^ code, 0x01000193) + kind;
    first = (first << 13) | (first >>> 19);
    second = (Math.imul(second ^ (second >>> 15), 0x2c1b3c6d) + code) | 0;
  }
  return { said: (first >>> 0) * 2 ** 21 + (second >>> 11), count };
}
