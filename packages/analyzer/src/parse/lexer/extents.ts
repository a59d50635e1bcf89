import { type Code, isWord, mayLook } from './code.ts';
import * as token from './tokens.ts';

const PLUS = 43;
const BAR = 124;
const AMPERSAND = 38;

export const isPlus = (code: Code, at: number): boolean => code.kinds[at] === PLUS;

/** Whether tokens up to another hold, outside of brackets, nothing that could still make a text of what stands before. */
export function isPlain(code: Code, from: number, end: number): boolean {
  for (let at = from; at < end && mayLook(code); at = Math.max(at, code.partners[at] ?? at) + 1) {
    const kind = code.kinds[at];
    if (kind === token.ARROW || kind === token.QUESTION || kind === BAR || kind === AMPERSAND) return true;
    if (isPlus(code, at) || kind === token.LESS || isWord(code, at, 'as') || isWord(code, at, 'satisfies'))
      return false;
  }
  return true;
}

/** The comma or parenthesis behind an argument. */
export function argumentEnd(code: Code, from: number, close: number): number {
  let at = from;
  while (at < close && code.kinds[at] !== token.COMMA && mayLook(code)) {
    // A comma between `<` and `>` parts types.
    if (code.kinds[at] === token.LESS) code.doubt = true;
    at = Math.max(at, code.partners[at] ?? at) + 1;
  }
  return at;
}
