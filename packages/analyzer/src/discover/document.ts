import type { Path, Range } from '../model/place.ts';
import type { Problem } from '../model/problem.ts';
import { nestsTooDeeply } from '../nesting.ts';
import { templateUnreadable } from './problems.ts';
import { readJson } from './read-json.ts';
import { readYaml } from './read-yaml.ts';

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

/** What a file says, as far as it can be read. */
export interface DocumentReading {
  /** Absent when the text is empty or nothing of it can be read. */
  readonly root?: DocumentNode;
  /** At most one: the first place that is not valid. */
  readonly problems: readonly Problem[];
}

/** Reads YAML, or JSON where the file's name ends in `.json` (or in `.template` while the text is JSON). Never throws. */
export function readDocument(file: Path, text: string): DocumentReading {
  const isJson = /\.jsonc?$/i.test(file) || (/\.template$/i.test(file) && /^[\s\uFEFF]*\{/.test(text));
  const deep = templateUnreadable(file, [0, 1], isJson ? 'JSON' : 'YAML', 'it is nested too deeply');
  if (nestsTooDeeply(text)) return { problems: [deep] };
  try {
    const { root, fault } = isJson ? readJson(text) : readYaml(text);
    const problems = fault ? [templateUnreadable(file, fault.range, isJson ? 'JSON' : 'YAML', fault.reason)] : [];
    return root ? { root, problems } : { problems };
  } catch (error) {
    // Both parsers call themselves for each level, and some levels need no bracket.
    if (!(error instanceof RangeError)) throw error;
    return { problems: [deep] };
  }
}
