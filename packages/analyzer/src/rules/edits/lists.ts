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

/** Finds the list one of whose items covers exactly a range, all of it written in this place: no aliases, spreads or holes. */
export function createListFinder(file: Path, text: string): (range: Range) => WrittenList | undefined {
  const byItem = new Map<string, WrittenList>();
  for (const { range, items } of textKind(file) === 'code' ? listsInCode(file, text) : listsInDocument(file, text)) {
    const trimmed = items.map((item) => written(text, item));
    if (isInOrder(trimmed, range))
      trimmed.forEach((item, at) => byItem.set(item.join(), { range, items: trimmed, at }));
  }
  return (range) => byItem.get(written(text, range).join());
}

/** What is indented ends, for a reader of YAML, where the next thing begins. */
const written = (text: string, [start, end]: Range): Range => [start, start + text.slice(start, end).trimEnd().length];

type Found = Omit<WrittenList, 'at'>;

/** What an alias stands for lies elsewhere. */
const isInOrder = (items: readonly Range[], [start, end]: Range): boolean =>
  items.every((item, at) => item[0] >= (items[at - 1]?.[1] ?? start) && item[1] <= end);

function* listsInDocument(file: Path, text: string): Iterable<Found> {
  const { root, problems } = textKind(file) === undefined ? { problems: [] } : readDocument(file, text);
  if (!root || problems.length > 0) return;
  // Aliases make one node part of many. A set is walked in the order in which it grows.
  const nodes = new Set<DocumentNode>([root]);
  for (const node of nodes) {
    if (node.kind === 'list') yield { range: node.range, items: node.items.map(({ range }) => range) };
    for (const child of childrenOf(node)) nodes.add(child);
  }
}

function childrenOf(node: DocumentNode): readonly DocumentNode[] {
  if (node.kind === 'list') return node.items;
  return node.kind === 'map' ? node.entries.map(({ value }) => value) : [];
}

function* listsInCode(file: Path, text: string): Iterable<Found> {
  const ts = typescript();
  const open: (ts.Node | undefined)[] = [readableSyntax(file, text)];
  for (let node = open.pop(); node; node = open.pop()) {
    if (ts.isArrayLiteralExpression(node)) {
      const isWhole = node.elements.every(
        (item) => !ts.isSpreadElement(item) && item.kind !== ts.SyntaxKind.OmittedExpression,
      );
      const items = node.elements.map((item): Range => [item.getStart(), item.end]);
      if (isWhole) yield { range: [node.getStart(), node.end], items };
    }
    ts.forEachChild(node, (child) => void open.push(child));
  }
}
