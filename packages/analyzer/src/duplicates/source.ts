import type { ComparedModule, TokenStream } from '../model/module.ts';
import type { UnitId } from '../model/workspace.ts';

/** A module that takes part, with the units that carry it; sources with one `carrier` number have the same units. */
export interface Source {
  readonly module: ComparedModule;
  readonly tokens: TokenStream;
  readonly units: readonly UnitId[];
  readonly carrier: number;
  readonly kind: 'code' | 'test' | 'infrastructure';
}

/** Consecutive tokens of a source, end exclusive. */
export interface Stretch {
  readonly source: Source;
  readonly from: number;
  readonly to: number;
}

/** What is written more than once: two stretches at least, in the order of their sources. */
export interface Copies {
  readonly stretches: readonly Stretch[];
  readonly likeness: 'identical' | 'renamed' | 'near';
  readonly similarity: number;
  readonly shape: 'file' | 'class' | 'function' | 'statements';
}

/** Whether the stretches would be shipped by more than one set of units: what one set carries twice is its own affair. */
export function isAcrossUnits(stretches: readonly Pick<Stretch, 'source'>[]): boolean {
  return stretches.some(({ source }) => source.carrier !== stretches[0]?.source.carrier);
}
