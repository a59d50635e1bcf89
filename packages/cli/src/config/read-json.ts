import {
  findNodeAtLocation,
  getNodeValue,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser';
import { UsageError } from '../usage-error.ts';
import type { RawConfig } from './read.ts';

/** JSON with comments and trailing commas, in `.json` too: whoever writes them there means them. */
export function readJson(source: string, name: string): RawConfig {
  const text = source.replace(/^\uFEFF/, '');
  if (nestsTooDeeply(text)) throw new UsageError(`${name}: it is nested too deeply`, 'Write what the schema describes');
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { allowTrailingComma: true });
  const [error] = errors;
  if (error)
    throw new UsageError(`${name}:${positionOf(text, error.offset)}: ${wordsFor(error)}`, 'Correct the JSON there');
  if (!tree) throw new UsageError(`${name}:1:1: the file is empty`, 'Write at least {}');
  return {
    value: getNodeValue(tree),
    placeOf(path, onKey) {
      const node = findNodeAtLocation(tree, [...path]);
      return node ? `${name}:${positionOf(text, (onKey ? keyOf(node) : node).offset)}` : name;
    },
  };
}

/** The parser calls itself for each level, and there is no end to what somebody may write. */
function nestsTooDeeply(text: string): boolean {
  let depth = 0;
  for (const [bracket] of text.matchAll(/[[\]{}]/g)) {
    depth += bracket === '[' || bracket === '{' ? 1 : -1;
    if (depth > DEEPEST) return true;
  }
  return false;
}

const DEEPEST = 400;

/** A property's name; an item of a list has none, and stands for itself. */
function keyOf(node: Node): Node {
  return (node.parent?.type === 'property' ? node.parent.children?.[0] : undefined) ?? node;
}

function positionOf(text: string, offset: number): string {
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  return `${before.split('\n').length}:${offset - lineStart + 1}`;
}

function wordsFor({ error }: ParseError): string {
  return WORDS[printParseErrorCode(error)] ?? 'this is not JSON';
}

const WORDS: Readonly<Record<string, string>> = {
  InvalidSymbol: 'unexpected word',
  InvalidNumberFormat: 'this is not a number',
  PropertyNameExpected: 'a property name in double quotes is missing',
  ValueExpected: 'a value is missing',
  ColonExpected: 'a colon is missing',
  CommaExpected: 'a comma is missing',
  CloseBraceExpected: 'a closing brace is missing',
  CloseBracketExpected: 'a closing bracket is missing',
  EndOfFileExpected: 'there is more after the end',
  UnexpectedEndOfComment: 'a comment is not closed',
  UnexpectedEndOfString: 'a string is not closed',
  InvalidUnicode: 'this is not a Unicode escape',
  InvalidEscapeCharacter: 'this is not an escape',
  InvalidCharacter: 'a control character stands in a string',
};
