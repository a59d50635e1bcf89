import parse from 'semver/functions/parse.js';
import intersects from 'semver/ranges/intersects.js';
import inRange from 'semver/functions/satisfies.js';
import validRange from 'semver/ranges/valid.js';

// What a lock file or an installation has came there by a tag or on purpose, also where npm would not choose it by the range.
const LENIENT = { loose: true, includePrerelease: true } as const;

/** Whether a version fits what a package.json asks for. Undefined for what is no range: tags, addresses, workspaces. */
export function satisfies(version: string, range: string): boolean | undefined {
  if (parse(version, LENIENT) === null || validRange(range, LENIENT) === null) return undefined;
  return inRange(version, range, LENIENT);
}

/** Whether any version fits both. Undefined where one of the two is no range. */
export function overlap(one: string, other: string): boolean | undefined {
  const areRanges = [one, other].every((range) => validRange(range, LENIENT) !== null);
  return areRanges ? intersects(one, other, LENIENT) : undefined;
}

/** `2` of `2.4.1`, `0.4` of `0.4.1`: versions that share it promise to be compatible. */
export function compatibilityOf(version: string): string | undefined {
  const parsed = parse(version, LENIENT);
  if (!parsed) return undefined;
  return parsed.major > 0 ? String(parsed.major) : `0.${parsed.minor}`;
}
