import type { UnitPackage } from '../model/shipment.ts';
import { compatibilityOf, overlap, satisfies } from '../version-range.ts';

/** Whether two units surely have different versions of one npm package. */
export function differ(one: UnitPackage, other: UnitPackage): boolean {
  if (one.version !== undefined && other.version !== undefined) return one.version !== other.version;
  return excludes(one, other) || excludes(other, one) || rangesExclude(one, other);
}

/** Whether they have versions that do not even promise to be compatible. */
export function areIncompatible(one: UnitPackage, other: UnitPackage): boolean {
  if (one.version !== undefined && other.version !== undefined) {
    const [mine, theirs] = [compatibilityOf(one.version), compatibilityOf(other.version)];
    return mine !== undefined && theirs !== undefined && mine !== theirs;
  }
  return excludes(one, other) || excludes(other, one) || rangesExclude(one, other);
}

/** Whether one asks for more than the other has. Whoever asks for one version alone gets along with those that promise to be like it. */
export function isOutside({ range }: UnitPackage, { version }: UnitPackage): boolean {
  if (range === undefined || version === undefined || satisfies(version, range) !== false) return false;
  const asked = compatibilityOf(range);
  return asked === undefined || asked !== compatibilityOf(version);
}

/** Whether what one asks for leaves out the version that the other has. */
const excludes = ({ range }: UnitPackage, { version }: UnitPackage): boolean =>
  range !== undefined && version !== undefined && satisfies(version, range) === false;

const rangesExclude = (one: UnitPackage, other: UnitPackage): boolean =>
  one.range !== undefined && other.range !== undefined && overlap(one.range, other.range) === false;

/** `4.1.0`, else what is asked for: `^4.0.0`. */
export const versionText = ({ version, range }: UnitPackage): string => version ?? range ?? '';
