import type { ts } from 'ts-morph';
import type { Path, Range } from '../model/place.ts';
import { readableSyntax } from './source-files.ts';
import { typescript } from './typescript.ts';

/** A real comment: text that looks like one in a string, a template or JSX is none. */
export interface Comment {
  readonly range: Range;
  /** What stands between its marks. */
  readonly value: string;
  /** `//` in code. JSON and YAML make no difference between comments. */
  readonly isLine: boolean;
}

/** The comments of a source file that hold one of the offsets, in text order. Parses the file, unless there are no offsets. */
export function commentsAround(file: Path, text: string, offsets: readonly number[]): Comment[] {
  const syntax = offsets.length > 0 ? readableSyntax(file, text) : undefined;
  if (!syntax) return [];
  const comments = new Map<number, Comment>();
  for (const offset of offsets) {
    const comment = commentAround(offset, syntax);
    if (comment) comments.set(comment.range[0], comment);
  }
  return [...comments.values()].sort((a, b) => a.range[0] - b.range[0]);
}

/** A comment of code or of JSON by its text. */
export const commentOf = (source: string, start: number): Comment => ({
  range: [start, start + source.length],
  value: source.slice(2, source.startsWith('/*') ? -2 : undefined),
  isLine: source.startsWith('//'),
});

const HASHBANG_OR_COMMENT = /^#!.*|\/\/[^\r\n\u2028\u2029]*|\/\*[^]*?\*\//g;

function commentAround(offset: number, syntax: ts.SourceFile): Comment | undefined {
  const [start, end] = spaceAround(offset, syntax) ?? [0, 0];
  for (const { 0: source, index } of syntax.text.slice(start, end).matchAll(HASHBANG_OR_COMMENT)) {
    const comment = commentOf(source, start + index);
    if (comment.range[0] <= offset && offset < comment.range[1]) return source.startsWith('#') ? undefined : comment;
  }
  return undefined;
}

/** The space before a token, if the offset lies there: comments stand in it, and nothing else but white space. */
function spaceAround(offset: number, syntax: ts.SourceFile): Range | undefined {
  const { SyntaxKind, isJSDoc } = typescript();
  let node: ts.Node = syntax;
  for (;;) {
    const children: readonly ts.Node[] = node.getChildren(syntax);
    const inner = children.find((child) => child.pos <= offset && offset < child.end && !isJSDoc(child));
    if (!inner) break;
    node = inner;
  }
  // Text between JSX tags has no space of its own: all of it is shown.
  if (node === syntax || node.kind === SyntaxKind.JsxText) return undefined;
  const start = node.getStart(syntax);
  return offset < start ? [node.pos, start] : undefined;
}
