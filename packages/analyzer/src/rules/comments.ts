import { Lexer } from 'yaml';
import type { Path } from '../model/place.ts';
import { type Comment, commentOf, commentsAround } from '../parse/comments.ts';
import type { TextKind } from './text-kind.ts';

/** The comments in which ESLint's directives may stand, in text order. Costs next to nothing where the word is absent. */
export function directiveComments(kind: TextKind, file: Path, text: string): Comment[] {
  if (!/eslint-(?:dis|en)able/.test(text)) return [];
  switch (kind) {
    case 'code':
      return commentsInCode(file, text);
    case 'json':
      return [...text.matchAll(JSON_STRING_OR_COMMENT)].flatMap(({ 0: source, index }) =>
        source.startsWith('"') ? [] : { ...commentOf(source, index), isLine: false },
      );
    case 'yaml':
      return commentsInYaml(text);
    default:
      return kind satisfies never;
  }
}

const JSON_STRING_OR_COMMENT = /"(?:[^"\\\r\n]|\\.)*"|\/\/[^\r\n]*|\/\*[^]*?\*\//g;

function commentsInCode(file: Path, text: string): Comment[] {
  const starts = new Set(Array.from(text.matchAll(/\/[/*]\s*eslint-(?:dis|en)able/g), ({ index }) => index));
  // Another comment may quote this one: "// write /* eslint-disable */ here".
  return commentsAround(file, text, [...starts]).filter(({ range }) => starts.has(range[0]));
}

// The lexer announces a scalar by this mark, and other turns by marks of one character; none of them is in the text.
const SCALAR_FOLLOWS = '\u001f';
const MARKS = [SCALAR_FOLLOWS, '\u0002', '\u0018'];

function commentsInYaml(text: string): Comment[] {
  const comments: Comment[] = [];
  let at = 0;
  let isScalar = false;
  for (const source of new Lexer().lex(text)) {
    if (!isScalar && MARKS.includes(source)) {
      isScalar = source === SCALAR_FOLLOWS;
      continue;
    }
    if (!isScalar && source.startsWith('#')) {
      comments.push({ range: [at, at + source.length], value: source.slice(1), isLine: false });
    }
    at += source.length;
    isScalar = false;
  }
  return comments;
}
