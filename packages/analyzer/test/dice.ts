/** Whole numbers from 0 up to, and without, `below`. */
export type Dice = (below: number) => number;

/** Mulberry32, as its author gave it away: https://gist.github.com/tommyettinger/46a874533244883189143505d203312c */
export function diceOf(seed: number): Dice {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b_79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}
