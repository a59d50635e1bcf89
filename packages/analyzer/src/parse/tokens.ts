import type { ts } from 'ts-morph';
import type { StatementList, TokenStream } from '../model/module.ts';
import { statementLists } from './statements.ts';
import { typescript } from './typescript.ts';

/** What a renameable identifier is in `kinds`: which one it is, only `names` says. */
const NAME = 1;

/** Names that mean the same everywhere: code that swaps them is other code, however alike it looks. */
const GLOBALS = new Set(
  'undefined NaN Infinity globalThis console process require module exports Buffer JSON Math Object Array String Number Boolean BigInt Symbol Date RegExp Map Set WeakMap WeakSet Promise Reflect Proxy Intl Error TypeError RangeError SyntaxError parseInt parseFloat isNaN isFinite encodeURIComponent decodeURIComponent encodeURI decodeURI setTimeout setInterval setImmediate clearTimeout clearInterval fetch URL URLSearchParams TextEncoder TextDecoder AbortController structuredClone arguments'.split(
    ' ',
  ),
);

/**
 * The tokens of a file, comments, semicolons and trailing commas left out, so that layout makes no difference. The scanner
 * reads them; where it cannot know (regular expressions, templates, text between tags) the tree says what stands there.
 */
export function tokensOf(syntax: ts.SourceFile): TokenStream {
  const guide = guideOf(syntax);
  const kinds: number[] = [];
  const names: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const known = new Map<string, number>();
  for (const { kind, start, end } of scanned(syntax, guide)) {
    const text = syntax.text.slice(start, end);
    const isName = kind === typescript().SyntaxKind.Identifier && !guide.exact.has(start) && !GLOBALS.has(text);
    if (isName && !known.has(text)) known.set(text, known.size);
    kinds.push(isName ? NAME : hashOf(kind, unquoted(text)));
    names.push(isName ? (known.get(text) ?? -1) : -1);
    starts.push(start);
    ends.push(end);
  }
  const stream = {
    kinds: Int32Array.from(kinds),
    names: Int32Array.from(names),
    starts: Int32Array.from(starts),
    ends: Int32Array.from(ends),
  };
  return { ...stream, lists: statementLists(syntax).map((list) => inTokens(list, stream.starts)) };
}

interface Token {
  readonly kind: number;
  readonly start: number;
  readonly end: number;
}

/** What only the tree knows about the text. */
interface Guide {
  /** Tokens the scanner would misread, by start. */
  readonly fixed: ReadonlyMap<number, Token>;
  /** Identifiers that name a property or a type's member: renaming them is another program. */
  readonly exact: ReadonlySet<number>;
}

function guideOf(syntax: ts.SourceFile): Guide {
  const ts = typescript();
  const fixed = new Map<number, Token>();
  const exact = new Set<number>();
  const nodes: ts.Node[] = [syntax];
  for (let node = nodes.pop(); node; node = nodes.pop()) {
    if (isMisread(node)) {
      const start = node.kind === ts.SyntaxKind.JsxText ? node.pos : node.getStart(syntax);
      if (node.end > start) fixed.set(start, { kind: node.kind, start, end: node.end });
    }
    if (node.kind === ts.SyntaxKind.Identifier && isPropertyName(node)) exact.add(node.getStart(syntax));
    ts.forEachChild(node, (child) => {
      nodes.push(child);
    });
  }
  return { fixed, exact };
}

function isMisread({ kind }: ts.Node): boolean {
  const { SyntaxKind } = typescript();
  return (
    kind === SyntaxKind.RegularExpressionLiteral ||
    kind === SyntaxKind.JsxText ||
    kind === SyntaxKind.NoSubstitutionTemplateLiteral ||
    kind === SyntaxKind.TemplateHead ||
    kind === SyntaxKind.TemplateMiddle ||
    kind === SyntaxKind.TemplateTail
  );
}

function isPropertyName(node: ts.Node): boolean {
  const ts = typescript();
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.name === node;
  if (ts.isQualifiedName(parent)) return parent.right === node;
  if (ts.isBindingElement(parent))
    return (
      parent.propertyName === node ||
      (!parent.propertyName && ts.isObjectBindingPattern(parent.parent) && !parent.dotDotDotToken)
    );
  if (ts.isShorthandPropertyAssignment(parent) || ts.isJsxAttribute(parent) || ts.isEnumMember(parent)) return true;
  if (ts.isImportSpecifier(parent) || ts.isExportSpecifier(parent)) return true;
  return (
    (ts.isObjectLiteralElement(parent) || ts.isClassElement(parent) || ts.isTypeElement(parent)) && parent.name === node
  );
}

function* scanned(syntax: ts.SourceFile, { fixed }: Guide): Iterable<Token> {
  const ts = typescript();
  const { SemicolonToken, CommaToken, EndOfFileToken } = ts.SyntaxKind;
  const scanner = ts.createScanner(ts.ScriptTarget.Latest, true, syntax.languageVariant, syntax.text);
  let comma: Token | undefined;
  let position = 0;
  for (;;) {
    const text = fixed.get(position);
    if (!text) scanner.scan();
    const start = text ? position : scanner.getTokenStart();
    const token = text ?? fixed.get(start) ?? { kind: scanner.getToken(), start, end: scanner.getTokenEnd() };
    if (token.kind === EndOfFileToken || token.end <= position) return;
    position = token.end;
    scanner.resetTokenState(position);
    if (comma && !closes(token.kind)) yield comma;
    comma = token.kind === CommaToken ? token : undefined;
    if (!comma && token.kind !== SemicolonToken) yield token;
  }
}

function closes(kind: number): boolean {
  const { SyntaxKind } = typescript();
  return (
    kind === SyntaxKind.CloseBraceToken || kind === SyntaxKind.CloseBracketToken || kind === SyntaxKind.CloseParenToken
  );
}

/** `'a'` and `"a"` are one string. */
const unquoted = (text: string): string => (/^["'][^\\]*["']$/.test(text) ? `'${text.slice(1, -1)}'` : text);

/** FNV-1a, kept clear of `NAME`. */
function hashOf(kind: number, text: string): number {
  let hash = 0x811c9dc5 ^ kind;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash === NAME ? 2 : hash;
}

function inTokens({ bounds, name }: StatementList, starts: Int32Array): StatementList {
  return { bounds: bounds.map((offset) => firstAtOrAfter(starts, offset)), ...(name !== undefined && { name }) };
}

function firstAtOrAfter(starts: Int32Array, offset: number): number {
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
