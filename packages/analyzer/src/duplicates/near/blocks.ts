import type { Source } from '../source.ts';

/** Functions, classes and whole files that are long enough to compare, as parallel arrays; a block is its number. */
export interface Blocks {
  readonly sources: readonly Source[];
  readonly count: number;
  /** Numbers in `sources`. */
  readonly source: Int32Array;
  /** Tokens, end exclusive. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** The number in the source's `blocks`; -1 for a whole file. */
  readonly block: Int32Array;
  /** Like is compared with like: functions, classes, files. */
  readonly shape: Uint8Array;
}

/**
 * Comparing two blocks takes the product of their lengths. Longer ones are copies only where they are equal but for names; their
 * parts are compared as all others are.
 */
export const LONGEST = 4_000;

export const SHAPES = ['function', 'class', 'file'] as const;

/**
 * In the order of the sources; of those that nest, the inner ones first. An edited copy may be shorter than what is worth
 * telling, so somewhat shorter blocks are among them.
 */
export function blocksOf(sources: readonly Source[], minTokens: number): Blocks {
  const least = Math.ceil(minTokens * SHORTER);
  const rows: number[] = [];
  for (const [number, { tokens }] of sources.entries()) {
    const { blocks } = tokens;
    let largest = 0;
    for (let at = 0; at < blocks.from.length; at++) {
      const weight = blocks.weight[at]!; // below the length, as from and to
      largest = Math.max(largest, weight);
      if (weight >= least) rows.push(number, blocks.from[at]!, blocks.to[at]!, at, blocks.isClass[at]!);
    }
    // A file that is one function is that function.
    const weight = fileWeight(tokens);
    if (weight >= minTokens && largest < weight * MOSTLY) rows.push(number, 0, tokens.kinds.length, -1, FILE);
  }
  const count = rows.length / COLUMNS;
  const column = (offset: number): Int32Array =>
    Int32Array.from({ length: count }, (_, at) => rows[at * COLUMNS + offset]!); // as many as pushed
  return {
    sources,
    count,
    source: column(0),
    from: column(1),
    to: column(2),
    block: column(3),
    shape: Uint8Array.from(column(4)),
  };
}

const COLUMNS = 5;
const FILE = 2;
const SHORTER = 0.6;
const MOSTLY = 0.9;

/** Of the outermost statements, whose list ends last. */
function fileWeight({ lists, statements }: Source['tokens']): number {
  const last = lists.first.length - 2;
  let weight = 0;
  for (let at = lists.first[last] ?? 0; at < (lists.first[last + 1] ?? 0); at++) weight += statements.weight[at] ?? 0;
  return weight;
}

/** In tokens. */
export const sizeOf = ({ from, to }: Blocks, block: number): number => to[block]! - from[block]!; // below the count
