/** By code unit: the same on every machine, whatever its locale. */
export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Each value once, in order. */
export const sortedSet = <T extends string>(values: Iterable<T>): T[] => [...new Set(values)].sort(byText);

/** Adds to the list at `key`, which is made when it is missing. */
export function append<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
