import type { ts } from 'ts-morph';
import { type DocumentNode, readDocument } from '../../discover/index.ts';
import type { Path, Range } from '../../model/place.ts';
import { readableSyntax } from '../../parse/source-files.ts';
import { typescript } from '../../parse/typescript.ts';
import { textKind } from '../text-kind.ts';

/** A list as it stands in a text, with the item in question. */
export interface WrittenList {
  readonly range: Range;
  readonly items: readonly Range[];
  /** Which item it is about. */
  readonly at: number;
}

/** The list one of whose items covers exactly a range, all of it written in this place: no aliases, spreads or holes. */
export function listAround(file: Path, text: string, range: Range): WrittenList | undefined {
  const wanted = written(text, range);
  const list = textKind(file) === 'code' ? inCode(file, text, wanted) : inDocument(file, text, wanted);
  const at = list?.items.findIndex((item) => isSame(item, wanted)) ?? -1;
  return list && at >= 0 && isInOrder(list.items, list.range) ? { ...list, at } : undefined;
}

/** What is indented ends, for a reader of YAML, where the next thing begins. */
const written = (text: string, [start, end]: Range): Range => [start, start + text.slice(start, end).trimEnd().length];

type Found = Omit<WrittenList, 'at'>;

const isSame = (a: Range, b: Range): boolean => a[0] === b[0] && a[1] === b[1];

/** What an alias stands for lies elsewhere. */
const isInOrder = (items: readonly Range[], [start, end]: Range): boolean =>
  items.every((item, at) => item[0] >= (items[at - 1]?.[1] ?? start) && item[1] <= end);

function inDocument(file: Path, text: string, range: Range): Found | undefined {
  if (textKind(file) === undefined) return undefined;
  const { root, problems } = readDocument(file, text);
  if (!root || problems.length > 0) return undefined;
  const open: DocumentNode[] = [root];
  const seen = new Set<DocumentNode>();
  for (let node = open.pop(); node; node = open.pop()) {
    // Aliases make one node part of many.
    if (seen.has(node)) continue;
    seen.add(node);
    if (node.kind === 'list') {
      const items = node.items.map((item) => written(text, item.range));
      if (items.some((item) => isSame(item, range))) return { range: node.range, items };
      open.push(...node.items);
    } else if (node.kind === 'map') open.push(...node.entries.map(({ value }) => value));
  }
  return undefined;
}

function inCode(file: Path, text: string, range: Range): Found | undefined {
  const ts = typescript();
  let found: Found | undefined;
  const open: (ts.Node | undefined)[] = [readableSyntax(file, text)];
  for (let node = open.pop(); node; node = open.pop()) {
    if (ts.isArrayLiteralExpression(node)) {
      const items = node.elements.map((item): Range => [item.getStart(), item.end]);
      const isWhole = node.elements.every(
        (item) => !ts.isSpreadElement(item) && item.kind !== ts.SyntaxKind.OmittedExpression,
      );
      if (isWhole && items.some((item) => isSame(item, range))) found = { range: [node.getStart(), node.end], items };
    }
    ts.forEachChild(node, (child) => {
      if (child.pos <= range[0] && child.end >= range[1]) open.push(child);
    });
  }
  return found;
}
