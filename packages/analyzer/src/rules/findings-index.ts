import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import type { Edit, Finding } from '../model/finding.ts';
import type { Path, Range } from '../model/place.ts';
import { append, byText } from '../sorted.ts';
import { beyondTheirFiles } from './beyond-their-files.ts';
import { rules } from './registry.ts';
import { textKind } from './text-kind.ts';

/**
 * What project rules found and module rules left alone, for the ESLint plugin, which sees one file at a time. Paths are
 * relative to the root; offsets are those ESLint counts: without a byte order mark.
 */
export interface FindingsIndex {
  readonly files: Readonly<Record<Path, IndexedFile>>;
  /**
   * By folder, the names of the source files that were there and were not judged. All others were judged or are new, and
   * of both module rules speak, so they need no place here.
   */
  readonly unjudged: Readonly<Record<Path, readonly string[]>>;
}

/** One file's findings, and which text they were made for. */
export interface IndexedFile {
  readonly hash: string;
  readonly findings: readonly IndexedFinding[];
}

/** A finding without its words, which ESLint fills in from the rule. */
export interface IndexedFinding {
  readonly rule: string;
  readonly messageId: string;
  readonly data: Readonly<Record<string, string>>;
  readonly range: Range;
  readonly anchor?: Anchor;
  readonly fix?: IndexedEdits;
  readonly suggestion?: IndexedEdits;
}

/** Edits that belong together, which move along with the text between the first and the last of them, and the finding's. */
export interface IndexedEdits {
  readonly edits: readonly Edit[];
  readonly range: Range;
  readonly anchor?: Anchor;
}

/** Text around a finding that occurs once in its file; `at` is where the finding begins in it. */
export interface Anchor {
  readonly text: string;
  readonly at: number;
}

/** What the index is made of: all findings, because ESLint heeds its disable comments itself. */
export interface Checked {
  readonly findings: readonly Finding[];
  readonly suppressed: readonly Finding[];
  readonly unjudged: readonly Path[];
  readonly textOf: (file: Path) => string | undefined;
}

const VERSION = 4;

/** The index as text. */
export function findingsIndex({ findings, suppressed, unjudged, textOf }: Checked): string {
  const ofProject = new Set(rules.filter((rule) => rule.scope === 'project').map((rule) => rule.id));
  const all = [...findings, ...suppressed].filter(({ file }) => textKind(file));
  const byFile = new Map<Path, Finding[]>();
  for (const finding of [...all.filter(({ rule }) => ofProject.has(rule)), ...beyondTheirFiles(all, textOf)])
    append(byFile, finding.file, finding);
  const files = [...byFile]
    .sort(([a], [b]) => byText(a, b))
    .flatMap(([file, found]) => {
      const text = textOf(file);
      return text === undefined ? [] : [[file, indexedFile(found, text)] as const];
    });
  const index: FindingsIndex = { files: Object.fromEntries(files), unjudged: namesByFolder(unjudged) };
  return `${JSON.stringify({ version: VERSION, ...index })}\n`;
}

function indexedFile(findings: readonly Finding[], text: string): IndexedFile {
  const mark = text.startsWith('\uFEFF') ? 1 : 0;
  const seen = text.slice(mark);
  const indexed = findings.map(({ rule, messageId, data, range, fix, suggestion }): IndexedFinding => {
    const shifted = moved(range, -mark);
    const anchor = anchorOf(shifted, seen);
    const kept = (edits: readonly Edit[]) => indexedEdits(movedEdits(edits, -mark), shifted, seen);
    return {
      rule,
      messageId,
      data,
      range: shifted,
      ...(anchor && { anchor }),
      ...(fix && { fix: kept(fix) }),
      ...(suggestion && { suggestion: kept(suggestion.edits) }),
    };
  });
  return { hash: hashOf(seen), findings: indexed.sort((a, b) => a.range[0] - b.range[0] || byText(a.rule, b.rule)) };
}

/** Around the finding too: edits of a text are good for what was said of it, and for nothing else. */
function indexedEdits(edits: readonly Edit[], [start, end]: Range, text: string): IndexedEdits {
  const range: Range = [
    Math.min(start, ...edits.map((edit) => edit.range[0])),
    Math.max(end, ...edits.map((edit) => edit.range[1])),
  ];
  const anchor = anchorOf(range, text);
  return { edits, range, ...(anchor && { anchor }) };
}

const moved = ([start, end]: Range, by: number): Range => [Math.max(0, start + by), Math.max(0, end + by)];

const movedEdits = (edits: readonly Edit[], by: number): Edit[] =>
  edits.map(({ range, text }) => ({ range: moved(range, by), text }));

const LONGEST_ANCHOR = 1000;
// Characters before and after. What stands above tells one declaration from another better than what follows it.
const CONTEXTS = [
  [0, 0],
  [30, 0],
  [100, 0],
  [100, 100],
  [400, 400],
] as const;

/** With as little context as makes it the only one: two functions may state the same layer in the same words. */
function anchorOf([start, end]: Range, text: string): Anchor | undefined {
  if (end === start || end - start > LONGEST_ANCHOR) return undefined;
  for (const [before, after] of CONTEXTS) {
    const from = Math.max(0, start - before);
    const anchor = text.slice(from, end + after);
    if (onlyIndexOf(anchor, text) === from) return { text: anchor, at: start - from };
  }
  return undefined;
}

function onlyIndexOf(anchor: string, text: string): number | undefined {
  const first = text.indexOf(anchor);
  return first >= 0 && text.indexOf(anchor, first + 1) < 0 ? first : undefined;
}

function namesByFolder(files: readonly Path[]): FindingsIndex['unjudged'] {
  const names = new Map<Path, string[]>();
  for (const file of files) append(names, posix.dirname(file), posix.basename(file));
  return Object.fromEntries([...names].sort(([a], [b]) => byText(a, b)));
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);

/** Whether the index knows of a file that it was not judged. */
export function isUnjudged({ unjudged }: FindingsIndex, file: Path): boolean {
  const folder = posix.dirname(file);
  return Object.hasOwn(unjudged, folder) && (unjudged[folder]?.includes(posix.basename(file)) ?? false);
}

/** The findings that still hold for a text, where they now stand. What an edit has touched is left out: it may be mended. */
export function relocate({ hash, findings }: IndexedFile, text: string): readonly IndexedFinding[] {
  if (hash === hashOf(text)) return findings.filter(({ range }) => range[1] <= text.length);
  return findings.flatMap(({ fix, suggestion, ...finding }) => {
    const by = shiftOf(finding, text);
    if (by === undefined) return [];
    const [movedFix, movedSuggestion] = [fix, suggestion].map((edits) => edits && relocatedEdits(edits, text));
    return {
      ...finding,
      range: moved(finding.range, by),
      ...(movedFix && { fix: movedFix }),
      ...(movedSuggestion && { suggestion: movedSuggestion }),
    };
  });
}

function relocatedEdits(indexed: IndexedEdits, text: string): IndexedEdits | undefined {
  const by = shiftOf(indexed, text);
  return by === undefined
    ? undefined
    : { ...indexed, range: moved(indexed.range, by), edits: movedEdits(indexed.edits, by) };
}

function shiftOf({ anchor, range }: Pick<IndexedFinding, 'anchor' | 'range'>, text: string): number | undefined {
  const found = anchor && onlyIndexOf(anchor.text, text);
  return anchor && found !== undefined ? found + anchor.at - range[0] : undefined;
}

/** Undefined when the text is no index, or one of another version: then there is nothing to say. */
export function readFindingsIndex(text: string): FindingsIndex | undefined {
  const read = parsed(text);
  if (!isRecord(read) || read['version'] !== VERSION) return undefined;
  const { files, unjudged } = read;
  return isFiles(files) && isUnjudgedByFolder(unjudged) ? { files, unjudged } : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isFiles = (value: unknown): value is FindingsIndex['files'] =>
  isRecord(value) && Object.values(value).every(isIndexedFile);
const isUnjudgedByFolder = (value: unknown): value is FindingsIndex['unjudged'] =>
  isRecord(value) &&
  Object.values(value).every((names) => Array.isArray(names) && names.every((name) => typeof name === 'string'));

function isIndexedFile(value: unknown): boolean {
  return (
    isRecord(value) &&
    typeof value['hash'] === 'string' &&
    Array.isArray(value['findings']) &&
    value['findings'].every(isIndexedFinding)
  );
}

function isIndexedFinding(value: unknown): boolean {
  if (!isRecord(value) || typeof value['rule'] !== 'string' || typeof value['messageId'] !== 'string') return false;
  const { data, range, anchor, fix, suggestion } = value;
  const hasWords = isRecord(data) && Object.values(data).every((word) => typeof word === 'string');
  const isPlaced = isRange(range) && (anchor === undefined || isAnchor(anchor));
  return hasWords && isPlaced && [fix, suggestion].every((edits) => edits === undefined || areEdits(edits));
}

const isRange = (value: unknown): boolean =>
  Array.isArray(value) && value.length === 2 && value.every(Number.isInteger) && value[0] >= 0 && value[0] <= value[1];
const isAnchor = (value: unknown): boolean =>
  isRecord(value) && typeof value['text'] === 'string' && Number.isInteger(value['at']);
const areEdits = (value: unknown): boolean =>
  isRecord(value) &&
  isRange(value['range']) &&
  (value['anchor'] === undefined || isAnchor(value['anchor'])) &&
  Array.isArray(value['edits']) &&
  value['edits'].every((edit) => isRecord(edit) && isRange(edit['range']) && typeof edit['text'] === 'string');
