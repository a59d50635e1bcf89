import type { CloneClass, Fragment } from '../model/clone.ts';
import type { Path } from '../model/place.ts';
import { append } from '../sorted.ts';

/** A fragment of a class. */
interface Part {
  readonly clone: CloneClass;
  readonly fragment: Fragment;
}

/** Where classes stand, by file. */
export type Places = ReadonlyMap<Path, readonly Part[]>;

export function placesOf(classes: readonly CloneClass[]): Places {
  const places = new Map<Path, Part[]>();
  for (const clone of classes)
    for (const fragment of clone.fragments) append(places, fragment.file, { clone, fragment });
  return places;
}

/** Whether one class holds all fragments of another. */
export function isHeld({ fragments }: CloneClass, places: Places): boolean {
  const [first, ...others] = fragments.map(
    (fragment) =>
      new Set((places.get(fragment.file) ?? []).filter((part) => isWithin(fragment, part)).map(({ clone }) => clone)),
  );
  return [...(first ?? [])].some((clone) => others.every((holding) => holding.has(clone)));
}

/** What a file declares before its first statement that runs belongs to a copy of the whole file, too. */
const isWithin = ({ range }: Fragment, { clone, fragment }: Part): boolean =>
  clone.shape === 'file' || (fragment.range[0] <= range[0] && range[1] <= fragment.range[1]);
