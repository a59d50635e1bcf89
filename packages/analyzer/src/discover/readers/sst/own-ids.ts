import type { DeclaredFunction } from '../../reader.ts';

/** A bus may be subscribed to more than once, in words that are the same: the second is called so. */
export function withOwnIds(functions: readonly DeclaredFunction[]): DeclaredFunction[] {
  const counts = new Map<string, number>();
  return functions.map((declared) => {
    const count = (counts.get(declared.id) ?? 0) + 1;
    counts.set(declared.id, count);
    return count === 1 ? declared : { ...declared, id: `${declared.id} ${count}`, name: `${declared.name} ${count}` };
  });
}
