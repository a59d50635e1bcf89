import type { Path, Place, Range } from '../model/place.ts';
import type { DocumentNode, MapEntry } from './document.ts';

/** A parsed text, and the first place that is not valid. */
export interface Parsed {
  readonly root?: DocumentNode;
  readonly fault?: { readonly range: Range; readonly reason: string };
}

/** Levels below this one are not read: nobody writes them, and whoever walks the nodes may call itself. */
export const DEEPEST = 200;

/** The entry of a map under a key; undefined where the node is no map. */
export function entryOf(node: DocumentNode | undefined, key: string): MapEntry | undefined {
  return node?.kind === 'map' ? node.entries.find((entry) => entry.key === key) : undefined;
}

/** The value below a path of keys. */
export function valueOf(node: DocumentNode | undefined, ...keys: readonly string[]): DocumentNode | undefined {
  return keys.reduce<DocumentNode | undefined>((at, key) => entryOf(at, key)?.value, node);
}

/** The entries of a map; none where the node is no map. */
export function entriesOf(node: DocumentNode | undefined): readonly MapEntry[] {
  return node?.kind === 'map' ? node.entries : [];
}

/** The items of a list; none where the node is no list. */
export function itemsOf(node: DocumentNode | undefined): readonly DocumentNode[] {
  return node?.kind === 'list' ? node.items : [];
}

/** A scalar as text: a number as written, `true` or `false`; undefined for null and everything else. */
export function textOf(node: DocumentNode | undefined): string | undefined {
  return node?.kind === 'scalar' && node.value !== null ? String(node.value) : undefined;
}

/** Where a node stands. */
export function placeOf(file: Path, node: DocumentNode): Place {
  return { file, range: node.range };
}

/** Of entries with one key the last counts. */
export function lastOfEachKey(entries: readonly MapEntry[]): MapEntry[] {
  return [...new Map(entries.map((entry) => [entry.key, entry])).values()];
}
