import type { Path, Range } from '../model/place.ts';
import type { Problem } from '../model/problem.ts';

/** A YAML or JSON value with the place of everything in it. */
export type DocumentNode = ScalarNode | ListNode | MapNode | OpaqueNode;

export interface ScalarNode {
  readonly kind: 'scalar';
  readonly value: string | number | boolean | null;
  /** The value as written, quotes included. */
  readonly range: Range;
}
export interface ListNode {
  readonly kind: 'list';
  readonly items: readonly DocumentNode[];
  readonly range: Range;
}
export interface MapEntry {
  readonly key: string;
  readonly keyRange: Range;
  readonly value: DocumentNode;
}
/** CloudFormation's short tags arrive here in their long form: `!Ref X` is `{ Ref: X }`, its range from the `!` on. */
export interface MapNode {
  readonly kind: 'map';
  readonly entries: readonly MapEntry[];
  readonly range: Range;
}
/** A value under a tag we do not know. */
export interface OpaqueNode {
  readonly kind: 'opaque';
  readonly tag: string;
  readonly range: Range;
}

/** Reads YAML, or JSON where the file's name ends in `.json`. `root` is absent when the text is empty or cannot be read. */
export function readDocument(_file: Path, _text: string): { readonly root?: DocumentNode; readonly problems: readonly Problem[] } {
  return { problems: [] };
}
