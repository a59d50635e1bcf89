import type { Facts } from '../src/index.ts';

/** For facts that are made by hand, where nothing is on a disk. */
export const nothingShips: Facts['shipments'] = {
  of: () => undefined,
  zippedBytes: () => undefined,
  packages: () => [],
  isSame: () => false,
  needs: () => [],
};
