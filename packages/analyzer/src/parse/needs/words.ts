import type { PlacedTokens } from '../tokens/index.ts';

/** The text of tokens, without words that were left out before them. */
export interface Words {
  at(token: number): string;
}

export function wordsOf({ starts, ends }: PlacedTokens, text: string): Words {
  return {
    at(token) {
      const said = text.slice(starts[token] ?? 0, ends[token] ?? 0);
      // `export default total` begins at its first word.
      return said.startsWith('export') && said !== 'export' ? (/[^\s(]+$/.exec(said)?.[0] ?? said) : said;
    },
  };
}
