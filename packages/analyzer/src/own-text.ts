import { Buffer } from 'node:buffer';

/** V8 copies what is shorter; a longer piece points into the text that it was cut from, all of which then stays in memory. */
const SHORTEST_PIECE = 13;

/** The same text, in memory of its own. */
export const ownText = (piece: string): string =>
  piece.length < SHORTEST_PIECE ? piece : Buffer.from(piece).toString();

/** Gives equal pieces one text of their own. */
export function createOwnTexts(): (piece: string) => string {
  const known = new Map<string, string>();
  return (piece) => {
    const before = known.get(piece);
    if (before !== undefined) return before;
    const own = ownText(piece);
    known.set(own, own);
    return own;
  };
}
