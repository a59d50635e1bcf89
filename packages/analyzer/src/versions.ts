/** Below 0 where the first version is older: `2.9` is older than `2.34`. */
export function compareVersions(one: string, other: string): number {
  const [left, right] = [one.split('.').map(Number), other.split('.').map(Number)];
  for (let at = 0; at < Math.max(left.length, right.length); at += 1) {
    const difference = (left[at] ?? 0) - (right[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

export const newest = (one: string, other: string): string => (compareVersions(one, other) < 0 ? other : one);
