/** What a raw token is. */
export const WORD = 1;
export const NUMBER = 2;
export const STRING = 3;
/** A template, or the part of one up to `${` or behind `}`. */
export const TEMPLATE = 4;
export const PATTERN = 5;
export const PUNCTUATOR = 6;
/** Between JSX tags. */
export const MARKUP_TEXT = 7;

/**
 * The tokens of one text, as parallel arrays that the next scan overwrites. A punctuator's code is its characters, one in
 * each byte; a reserved word's is its number in `keywords.ts`; everything else has a hash of its text, below zero.
 */
export interface RawTokens {
  count: number;
  kinds: Uint8Array;
  codes: Int32Array;
  starts: Int32Array;
  ends: Int32Array;
  /** For an opening bracket the number of the closing one, and the reverse; for the `<` that begins markup its last token. Else -1. */
  matches: Int32Array;
  /** 1 where a line ends before the token. */
  breaks: Uint8Array;
  /** 1 on the `<` that begins an outermost JSX element. */
  markups: Uint8Array;
}

const SMALLEST = 1 << 14;

export function createRawTokens(): RawTokens {
  return { count: 0, ...arrays(SMALLEST) };
}

/** Twice the room, with what is there. */
export function grow(raw: RawTokens): void {
  const wider = arrays(raw.kinds.length * 2);
  wider.kinds.set(raw.kinds);
  wider.codes.set(raw.codes);
  wider.starts.set(raw.starts);
  wider.ends.set(raw.ends);
  wider.matches.set(raw.matches);
  wider.breaks.set(raw.breaks);
  wider.markups.set(raw.markups);
  Object.assign(raw, wider);
}

function arrays(length: number) {
  return {
    kinds: new Uint8Array(length),
    codes: new Int32Array(length),
    starts: new Int32Array(length),
    ends: new Int32Array(length),
    matches: new Int32Array(length),
    breaks: new Uint8Array(length),
    markups: new Uint8Array(length),
  };
}
