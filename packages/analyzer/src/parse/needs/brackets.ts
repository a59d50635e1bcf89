import type { PlacedTokens } from '../tokens/index.ts';
import * as mark from './marks.ts';

/** How brackets nest in a token stream. */
export interface Brackets {
  /** For each token the innermost opening bracket around it; -1 outside of all. */
  readonly around: Int32Array;
  /** For each opening bracket the closing one; 0 for other tokens. */
  readonly close: Int32Array;
}

export function bracketsOf({ kinds }: PlacedTokens): Brackets {
  const around = new Int32Array(kinds.length);
  const close = new Int32Array(kinds.length);
  const open: number[] = [];
  for (let at = 0; at < kinds.length; at++) {
    const kind = kinds[at]!; // below the length
    if (CLOSING.has(kind)) close[open.pop() ?? 0] = at;
    around[at] = open.at(-1) ?? -1;
    if (OPENING.has(kind)) open.push(at);
  }
  return { around, close };
}

const OPENING = new Set([mark.OPEN_PARENTHESIS, mark.OPEN_BRACKET, mark.OPEN_BRACE]);
const CLOSING = new Set([mark.CLOSE_PARENTHESIS, mark.CLOSE_BRACKET, mark.CLOSE_BRACE]);
