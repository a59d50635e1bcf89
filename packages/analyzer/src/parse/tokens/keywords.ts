/** FNV-1a, one step. */
export const hashStep = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01000193);
export const HASH_START = 0x811c9dc5 | 0;

/** Of a word's text, as the names of a stream have it in all but their two low bits. */
export const wordNumber = (text: string): number => hashOf(text) & 0x3fffffff;

function hashOf(text: string): number {
  let hash = HASH_START;
  for (let at = 0; at < text.length; at++) hash = hashStep(hash, text.charCodeAt(at));
  return hash;
}

/** Words that no binding can be called, and those that read differently by place. The numbers are theirs in token codes. */
const WORDS =
  'break case catch class const continue debugger default delete do else enum export extends false finally for function if ' +
  'import in instanceof new null return super switch this throw true try typeof var void while with yield await let static ' +
  'async of get set interface type implements namespace module abstract declare readonly public private protected override ' +
  'as satisfies from keyof is asserts infer unique accessor out using global require exports undefined';

const words = WORDS.split(' ');
/** The number of each word, from 1. */
export const KEYWORD: Readonly<Record<string, number>> = Object.fromEntries(words.map((word, at) => [word, at + 1]));
const LAST_RESERVED = numberOf('yield');

/** Whether the number is that of a word which can be no name at all; the others are names, but for certain places. */
export const isReserved = (code: number): boolean => code > 0 && code <= LAST_RESERVED;

function numberOf(word: string): number {
  return words.indexOf(word) + 1;
}

// Open addressing by the low bits of the hash: most names miss at once.
const SIZE = 1024;
const hashes = new Int32Array(SIZE);
const numbers = new Uint8Array(SIZE);
for (const word of words) {
  const hash = hashOf(word);
  let slot = hash & (SIZE - 1);
  while (numbers[slot] !== 0) slot = (slot + 1) & (SIZE - 1);
  hashes[slot] = hash;
  numbers[slot] = numberOf(word);
}

/** The number of the word with this hash; 0 for any other name. */
export function keywordNumber(hash: number): number {
  for (let slot = hash & (SIZE - 1); numbers[slot] !== 0; slot = (slot + 1) & (SIZE - 1))
    if (hashes[slot] === hash) return numbers[slot]!; // an index below the length
  return 0;
}

const keywordHashes = Int32Array.from(['', ...words], (word) => hashOf(word) | 0x80000000);

/** The hash of a word's text, reserved or not. */
export const textHash = (code: number): number => (code < 0 ? code : keywordHashes[code]!); // numbers are those of the list
