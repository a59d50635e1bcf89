import { append } from '../../sorted.ts';
import type { Copies, Source, Stretch } from '../source.ts';

/** A copy that is known, with the next larger one around it. */
interface Around {
  readonly from: number;
  readonly to: number;
  readonly copies: Copies;
  readonly outer: Around | undefined;
}

/** Says whether two stretches lie in copies of one class: functions, classes and files, of which any two are apart or nested. */
export function createKnown(known: readonly Copies[]): (one: Stretch, other: Stretch) => boolean {
  const bySource = new Map<Source, { readonly stretch: Stretch; readonly copies: Copies }[]>();
  for (const copies of known)
    for (const stretch of copies.stretches) append(bySource, stretch.source, { stretch, copies });
  const nested = new Map([...bySource].map(([source, parts]) => [source, nest(parts)]));
  return (one, other) => {
    const ours = new Set(holding(nested.get(one.source) ?? [], one));
    if (ours.size === 0) return false;
    for (const copies of holding(nested.get(other.source) ?? [], other)) if (ours.has(copies)) return true;
    return false;
  };
}

function nest(parts: { readonly stretch: Stretch; readonly copies: Copies }[]): Around[] {
  parts.sort(({ stretch: a }, { stretch: b }) => a.from - b.from || b.to - a.to);
  let last: Around | undefined;
  return parts.map(({ stretch: { from, to }, copies }) => {
    while (last && last.to < to) last = last.outer;
    return (last = { from, to, copies, outer: last });
  });
}

function* holding(nested: readonly Around[], { from, to }: Stretch): Iterable<Copies> {
  let [low, high] = [0, nested.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (nested[middle]!.from <= from)
      low = middle + 1; // below the length
    else high = middle;
  }
  for (let around = nested[low - 1]; around; around = around.outer) if (around.to >= to) yield around.copies;
}
