import { isBelow } from './is-below.ts';
import type { Unit } from '../project.ts';

/** Whatever lies beside the entry goes into the zip: no bundler picks, and the entry is the source itself. */
export const shipsBesideEntry = ({ bundled, codeDir, entry, packageType }: Unit): boolean =>
  !bundled &&
  packageType === 'Zip' &&
  codeDir !== undefined &&
  entry !== undefined &&
  isBelow(entry, codeDir) &&
  /\.[cm]?js$/.test(entry);
