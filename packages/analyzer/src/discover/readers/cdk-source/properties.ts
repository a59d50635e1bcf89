import type { Place, Stated } from '../../../model/place.ts';
import { type Held, memberOf, type Value } from '../../code/index.ts';

/** The third argument of a construct. */
export interface Properties {
  /** A property that is given, `undefined` not counting. */
  get(name: string): Held | undefined;
  /** Whether what is absent here is surely absent. */
  readonly complete: boolean;
}

/** Reads the properties a construct is made with. */
export function propertiesOf(value: Value | undefined): Properties {
  return {
    get(name) {
      const found = memberOf(value, name);
      return found?.value.kind === 'nothing' ? undefined : found;
    },
    complete: value === undefined || value.kind === 'nothing' || (value.kind === 'object' && value.complete),
  };
}

/** A text and where it stands; undefined where it is absent or not known. */
export function statedText(property: Held | undefined): Stated<string> | undefined {
  return property?.value.kind === 'text' ? { value: property.value.value, at: property.value.at } : undefined;
}

/** Where a property is given, when only a deployment knows its value. */
export const openAt = (property: Held | undefined): Place | undefined =>
  property?.value.kind === 'unknown' ? property.at : undefined;
