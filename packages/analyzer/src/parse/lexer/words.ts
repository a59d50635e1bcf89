import type { ImportKind } from '../../model/module.ts';
import { mockKind } from '../mocks.ts';
import { isNamePart, isQuote, isWordAt, nameEnd, skipTrivia, stringEnd } from './characters.ts';
import { functionHead, isMemberName } from './braces.ts';
import { type Clause, exportClause, importClause, specifierClause } from './clauses.ts';
import { addOpenSite, addSite, endArrow, type Lexing, step } from './lexing.ts';
import * as token from './tokens.ts';

/** A name or a reserved word that ends at `end`. */
export function readWord(lexing: Lexing, end: number): void {
  const { text, at, last, scope } = lexing;
  if (last === token.DOT) return step(lexing, token.NAME, end);
  if (text.charCodeAt(end) === 92) lexing.doubt = true;
  if (scope.arrow && beginsStatement(lexing, end)) endArrow(lexing);
  const role = token.roleOf(text, at, end);
  if (role === undefined || (role !== 'require' && role !== 'module' && role !== 'runner' && isMemberName(lexing, end)))
    return step(lexing, token.NAME, end);
  switch (role) {
    case 'expression':
      return step(lexing, token.KEYWORD, end);
    case 'unsure':
      // `for await (`
      return step(lexing, last === token.CONTROL ? token.CONTROL : token.UNSURE, end);
    case 'control':
      return step(lexing, token.CONTROL, end);
    case 'catch':
      return step(lexing, token.CATCH, end);
    case 'try':
      return step(lexing, token.TRY, end);
    case 'class':
      scope.classHead = true;
      return step(lexing, token.NAME, end);
    case 'function':
      scope.functionHead = functionHead(lexing, at);
      return step(lexing, token.KEYWORD, end);
    case 'import':
      return readImport(lexing, end);
    case 'export':
      return readClause(lexing, end, exportClause(text, end));
    case 'require':
      return readRequire(lexing, end);
    case 'module':
      return readModule(lexing, end);
    case 'runner':
      return readMock(lexing, end);
    default:
      return role satisfies never;
  }
}

/** A word behind an expression, on a line of its own, begins a statement, unless it is an operator. */
function beginsStatement({ text, at, last, lastEnd }: Lexing, end: number): boolean {
  const isOperand = last === token.CLOSE_BRACE || last === token.UNSURE || token.expressionMayFollow(last) === false;
  if (!isOperand || !/[\n\r]/.test(text.slice(lastEnd, at))) return false;
  return !/^(?:in|of|instanceof|as|satisfies|is)$/.test(text.slice(at, Math.min(end, at + 11)));
}

function readImport(lexing: Lexing, end: number): void {
  const { text } = lexing;
  const next = skipTrivia(text, end);
  const code = text.charCodeAt(next);
  if (code === token.OPEN_PARENTHESIS) {
    lexing.importCalls++;
    if (lexing.isJavaScript) return readCall(lexing, next, 'dynamic');
    const type = importedType(lexing, next);
    if (type !== undefined) return readImportedType(lexing, next, type);
    if (!isValue(lexing)) lexing.doubt = true;
    return readCall(lexing, next, 'dynamic');
  }
  // `import.meta.env`: those that name places are told by a word.
  if (code === token.DOT) {
    const [resolve] = /^\.\s*meta\s*\??\.\s*resolve\s*(?=\()/.exec(text.slice(next, next + 60)) ?? [];
    return resolve === undefined ? step(lexing, token.NAME, end) : readCall(lexing, next + resolve.length, 'resolve');
  }
  if (!isQuote(code)) return readClause(lexing, end, importClause(text, end));
  readClause(lexing, end, specifierClause(text, next));
}

/** Where the literal of an `import('…')` ends that is a type for certain: `load<typeof import('…')>()`, `stock as typeof import('…')`. */
function importedType({ text, last, lastStart, beforeLast }: Lexing, open: number): number | undefined {
  const start = skipTrivia(text, open + 1);
  const end = isQuote(text.charCodeAt(start)) ? stringEnd(text, start) : -1;
  const close = end < 0 ? -1 : skipTrivia(text, end);
  if (close < 0 || text.charCodeAt(close) !== token.CLOSE_PARENTHESIS) return undefined;
  const isTypeof = last === token.KEYWORD && isWordAt(text, lastStart, 'typeof');
  const before = text.slice(Math.max(0, lastStart - 20), lastStart);
  if (isTypeof && beforeLast === token.LESS && /[\w$]<\s*$/.test(before))
    return /^\)\s*>\s*[(),;]/.test(text.slice(close, close + 40)) ? end : undefined;
  const isCast = last === token.NAME && isWordAt(text, lastStart, 'as') && /[\w$)\]] $/.test(before);
  return isCast || (isTypeof && /[\w$)\]] as $/.test(before)) ? end : undefined;
}

function readImportedType(lexing: Lexing, open: number, end: number): void {
  addSite(lexing, { kind: 'import', typeOnly: true, start: skipTrivia(lexing.text, open + 1), end });
  step(lexing, token.NAME, open);
}

/** In TypeScript `import('…')` may be a type, but not in these places. */
function isValue({ text, last, lastStart, scope }: Lexing): boolean {
  if (last === token.UNSURE) return isWordAt(text, lastStart, 'await');
  // `mock(import('…'))`
  if (last === token.OPEN_PARENTHESIS) return scope.before === token.NAME && isNameOfCall(text, lastStart);
  if (last === token.KEYWORD) return isWordAt(text, lastStart, 'return');
  const isStatement = last === token.SEMICOLON || last === token.OPEN_BRACE || last === token.START;
  if (isStatement) return /^(?:file|block|function|try)$/.test(scope.kind);
  if (last === token.EQUALS)
    return /\b(?:const|let|var)\s+[\w$]+\s*=$/.test(text.slice(Math.max(0, lastStart - 60), lastStart + 1));
  if (last !== token.ARROW || scope.kind !== 'parenthesis' || !scope.parameters) return false;
  // `load(() => import('…'))`: the parameters stand first in a call, without a name and a colon before them.
  const isFirst = /^\s*(?:async\s*)?$/.test(text.slice(scope.start + 1, scope.parameters.start));
  return scope.before === token.NAME && isFirst;
}

const isNameOfCall = (text: string, open: number): boolean => {
  const [, name] = /([\w$]+)$/.exec(text.slice(Math.max(0, open - 30), open)) ?? [];
  return name !== undefined && !/^(?:as|satisfies|is|keyof|readonly|infer|unique|asserts|type)$/.test(name);
};

function readClause(lexing: Lexing, end: number, clause: Clause | number | undefined): void {
  if (clause === undefined) lexing.doubt = true;
  else if (typeof clause === 'number')
    step(lexing, clause === skipTrivia(lexing.text, end) ? token.NAME : token.LITERAL, clause);
  else {
    addSite(lexing, clause);
    step(lexing, token.LITERAL, clause.next);
  }
}

function readRequire(lexing: Lexing, end: number): void {
  const { text, last, lastStart } = lexing;
  const next = skipTrivia(text, end);
  const code = text.charCodeAt(next);
  if (code === token.OPEN_PARENTHESIS) {
    // `function require(`, `new require(`: not Node's, or no call.
    if (last === token.KEYWORD && /^(?:function|new)\b/.test(text.slice(lastStart, lastStart + 9))) lexing.doubt = true;
    if (last === 42) lexing.doubt = true;
    return readCall(lexing, next, 'require');
  }
  if (code === token.DOT) {
    const name = skipTrivia(text, next + 1);
    const open = skipTrivia(text, nameEnd(text, name));
    if (isWordAt(text, name, 'resolve') && text.charCodeAt(open) === token.OPEN_PARENTHESIS)
      return readCall(lexing, open, 'resolve');
  } else if (OWN_REQUIRE.test(text.slice(Math.max(0, lexing.at - 10), next + 40))) {
    // It is Node's own.
  } else if (last === token.KEYWORD && text.startsWith('typeof', lastStart)) {
    // A question, and no parameter of that name.
  } else if (!isNamePart(code) && !endsExpression(code)) lexing.doubt = true;
  step(lexing, token.NAME, end);
}

const OWN_REQUIRE = /\bconst\s+require\s*=\s*(?:\w+\.)?createRequire\(import\.meta\.url\)/;

/** What may follow a mention of `require` that is neither a call nor a parameter. */
const endsExpression = (code: number): boolean => code === token.SEMICOLON || code === 38 || code === 124;

/** `module.require('…')` */
function readModule(lexing: Lexing, end: number): void {
  const { text } = lexing;
  const dot = skipTrivia(text, end);
  const name = skipTrivia(text, dot + 1);
  if (text.charCodeAt(dot) === token.DOT && isWordAt(text, name, 'require')) {
    const open = skipTrivia(text, name + 7);
    if (text.charCodeAt(open) === token.OPEN_PARENTHESIS) return readCall(lexing, open, 'require');
  }
  step(lexing, token.NAME, end);
}

/** `jest.mock('./stock', …)` */
function readMock(lexing: Lexing, end: number): void {
  const { text, at } = lexing;
  const dot = skipTrivia(text, end);
  const name = skipTrivia(text, text.startsWith('?.', dot) ? dot + 2 : dot + 1);
  const behind = nameEnd(text, name);
  const isMember = text.charCodeAt(dot) === token.DOT || text.startsWith('?.', dot);
  const kind = isMember ? mockKind(text.slice(at, end), text.slice(name, behind)) : undefined;
  if (kind === undefined) return step(lexing, token.NAME, end);
  const open = skipTrivia(text, behind);
  if (text.charCodeAt(open) === token.OPEN_PARENTHESIS) return readCall(lexing, open, kind, true);
  const call = readTypeArgument(lexing, open);
  if (call !== undefined) return readCall(lexing, call, kind, true);
  // No call at all, or types that are not everyday ones.
  lexing.doubt = true;
}

const TYPE_ARGUMENT = /<\s*(?:(typeof\s+import\(\s*)('[^'\\\n]*'|"[^"\\\n]*")\s*,?\s*\)|[\w$.]+)\s*>(?=\()/y;

/** `<typeof import('./stock')>` or `<Stock>`, up to the parenthesis behind it. */
function readTypeArgument(lexing: Lexing, start: number): number | undefined {
  TYPE_ARGUMENT.lastIndex = start;
  const [type, before, specifier] = lexing.isJavaScript ? [] : (TYPE_ARGUMENT.exec(lexing.text) ?? []);
  if (type === undefined) return undefined;
  if (before !== undefined && specifier !== undefined) {
    const from = start + type.indexOf(before) + before.length;
    addSite(lexing, { kind: 'import', typeOnly: true, start: from, end: from + specifier.length });
  }
  return start + type.length;
}

/** The literal behind an opening parenthesis. Whatever else is asked for is computed. */
function readCall(lexing: Lexing, open: number, kind: ImportKind, mock = false): void {
  const { text } = lexing;
  const start = skipTrivia(text, open + 1);
  const end = literalEnd(text, start);
  const next = end < 0 ? 0 : text.charCodeAt(skipTrivia(text, end));
  if (next === token.CLOSE_PARENTHESIS || next === token.COMMA)
    addSite(lexing, { kind, typeOnly: false, start, end, ...(mock && { mock: true }) });
  // `vi.mock(import('./stock'))` is told by what is in it; `require()` loads nothing.
  else if (!(mock && isWordAt(text, start, 'import')) && text.charCodeAt(start) !== token.CLOSE_PARENTHESIS)
    addOpenSite(lexing, open, kind, mock);
  step(lexing, token.NAME, open);
}

function literalEnd(text: string, start: number): number {
  const code = text.charCodeAt(start);
  if (isQuote(code)) return stringEnd(text, start);
  if (code !== token.BACKTICK) return -1;
  const end = text.indexOf('`', start + 1);
  return end < 0 || text.slice(start, end).includes('${') ? -1 : end + 1;
}
