import type { Options } from '../options.ts';
import { isAcrossUnits, type Source } from './source.ts';

/** Whether stretches of these sources together are what the user asked for. */
export type IsWanted = (stretches: readonly { readonly source: Source }[]) => boolean;

export function createScope(scope: Options['duplicates']['scope']): IsWanted {
  switch (scope) {
    case 'across':
      return isAcrossUnits;
    case 'within':
      return (stretches) => stretches.length > 1 && !isAcrossUnits(stretches);
    case 'all':
      return (stretches) => stretches.length > 1;
    default:
      return scope satisfies never;
  }
}
