/** Every mark a token can be, as the scanner cuts them: `>` stands alone, for it may close type arguments. */
const MARKS =
  '{ } ( ) [ ] . ... ; , < > <= << == === = => ! != !== + - * / % ++ -- ** & | ^ ~ && || ?? ? ?. : ' +
  '+= -= *= **= /= %= &= |= ^= &&= ||= ??= @ # \\';

// Open addressing: a mark's code is its characters, one in each byte.
const SIZE = 256;
const codes = new Int32Array(SIZE);
const numbers = new Uint8Array(SIZE);
const slotOf = (code: number): number => Math.imul(code, 0x9e3779b1) >>> 24;

MARKS.split(' ').forEach((mark, at) => {
  const code = [...mark].reduce((sum, character) => (sum << 8) | character.charCodeAt(0), 0);
  let slot = slotOf(code);
  while (numbers[slot] !== 0) slot = (slot + 1) % SIZE;
  codes[slot] = code;
  numbers[slot] = at + 1;
});

/** A small number for a mark, from 1; 0 for a character that is none. */
export function punctuatorNumber(code: number): number {
  let slot = slotOf(code);
  while (numbers[slot] !== 0 && codes[slot] !== code) slot = (slot + 1) % SIZE;
  return numbers[slot]!; // an index below the size
}
