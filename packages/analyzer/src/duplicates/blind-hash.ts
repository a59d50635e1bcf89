import { TokenRole, type TokenStream } from '../model/module.ts';

/** A number for the tokens from one to another, end exclusive, names left out of sight. Equal tokens give equal numbers. */
export type BlindHash = (from: number, to: number) => number;

const [FIRST_BASE, SECOND_BASE] = [0x01000193, 0x2c1b3c6d];
const [firstPowers, secondPowers] = [[1], [1]];
/** The hash of one in so many prefixes is kept, and the others are worked out from the one before. */
const STEP = 16;

/**
 * Polynomial hashes of all prefixes, so that the hash of any stretch costs two subtractions: with base b the hash of `t u v`
 * is t·b² + u·b + v, and that of `u v` is what is left of it without t·b². Two of them make one number of 53 bits. A few
 * statements say little by their shape: names of properties, which they read and call, count as well.
 */
export function blindHash({ kinds, names }: Pick<TokenStream, 'kinds' | 'names'>): BlindHash {
  const saidAt = (at: number): number => {
    const name = names[at]!; // below the length, here and below
    return (name & 3) === TokenRole.property ? Math.imul(name, 0x9e3779b1) | 1 : kinds[at]!;
  };
  const firsts = new Int32Array(Math.floor(kinds.length / STEP) + 1);
  const seconds = new Int32Array(firsts.length);
  let [first, second] = [0, 0];
  for (let at = 0; at <= kinds.length; at++) {
    if (at % STEP === 0) {
      firsts[at / STEP] = first;
      seconds[at / STEP] = second;
    }
    if (at === kinds.length) break;
    const said = saidAt(at);
    first = (Math.imul(first, FIRST_BASE) + said) | 0;
    second = (Math.imul(second, SECOND_BASE) + said) | 0;
  }
  const prefix = (kept: Int32Array, base: number, to: number): number => {
    const step = Math.floor(to / STEP);
    let hash = kept[step]!;
    for (let at = step * STEP; at < to; at++) hash = (Math.imul(hash, base) + saidAt(at)) | 0;
    return hash;
  };
  extendPowers(kinds.length);
  return (from, to) => {
    const length = to - from;
    const high = prefix(firsts, FIRST_BASE, to) - Math.imul(prefix(firsts, FIRST_BASE, from), firstPowers[length]!);
    const low = prefix(seconds, SECOND_BASE, to) - Math.imul(prefix(seconds, SECOND_BASE, from), secondPowers[length]!);
    return (high >>> 0) * 2 ** 21 + (low >>> 11);
  };
}

/** The powers are the same for all files and only ever grow. */
function extendPowers(length: number): void {
  for (let at = firstPowers.length; at <= length; at++) {
    firstPowers.push(Math.imul(firstPowers[at - 1] ?? 0, FIRST_BASE));
    secondPowers.push(Math.imul(secondPowers[at - 1] ?? 0, SECOND_BASE));
  }
}
