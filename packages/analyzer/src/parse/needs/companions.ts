import type { PlacedTokens } from '../tokens/index.ts';
import { outermostAround, type Stretch } from './stretch.ts';

/** An outermost statement that declares something. */
interface Companion {
  readonly statement: Stretch;
  readonly runs: boolean;
  readonly needs: readonly number[];
}

export interface Ties {
  readonly tokens: PlacedTokens;
  /** The tokens that declare what a stretch uses, modules left out. */
  readonly bindingsUsed: (stretch: Stretch) => Iterable<number>;
  readonly runs: (stretch: Stretch) => boolean;
}

/**
 * Whether something that a stretch cannot do without runs when its file is loaded: statements that declare what it uses, and
 * what those use in turn.
 */
export function createCompanions({ tokens, bindingsUsed, runs }: Ties): (stretch: Stretch) => boolean {
  const known = new Map<number, Companion>();
  const companionAt = (binding: number): Companion => {
    const statement = outermostAround(binding, tokens);
    const before = known.get(statement.from);
    if (before) return before;
    const companion = { statement, runs: runs(statement), needs: [...new Set(bindingsUsed(statement))] };
    known.set(statement.from, companion);
    return companion;
  };
  return (stretch) => {
    const seen = new Set<Companion>();
    const waiting = [...new Set(bindingsUsed(stretch))];
    for (const binding of waiting) {
      const companion = companionAt(binding);
      if (seen.has(companion)) continue;
      seen.add(companion);
      // What stands in the statement that the stretch is a part of is handed over, not taken along.
      if (companion.statement.from < stretch.to && stretch.from < companion.statement.to) continue;
      if (companion.runs) return true;
      waiting.push(...companion.needs);
    }
    return false;
  };
}
