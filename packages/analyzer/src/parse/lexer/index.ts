import type { SeenImport } from '../../model/module.ts';
import type { Path } from '../../model/place.ts';
import { isDigit, isNamePart, isQuote, isSpace, lineEnd, nameEnd } from './characters.ts';
import { patternEnd, skipTrivia, stringEnd, templatePartEnd } from './characters.ts';
import { closeParenthesis, markedNameEnd, openBrace } from './braces.ts';
import { readComment } from './comments.ts';
import { hasTelltale, LAYER_PATHS } from '../imports/telltales.ts';
import type { ImportsOfFile } from '../imports.ts';
import { codeOf, createRecorded, type Recorded, tokenAt } from './code.ts';
import { computedSite } from './computed.ts';
import { placesIn } from './places.ts';
import { hasDoubtfulWord } from './doubt.ts';
import { beginElement, readMarkup } from './jsx.ts';
import { arrowStart, beginArrow, closeScope, createLexing, endArrow } from './lexing.ts';
import type { OpenSite } from './scopes.ts';
import { isSettled, type Lexing, openScope, step } from './lexing.ts';
import * as token from './tokens.ts';
import { readWord } from './words.ts';

/**
 * The imports of a file, read off its text in one pass, exactly as the reference reader (`imports.ts`) takes them from the
 * compiler's tree. Undefined where the text leaves a doubt: then only the tree can tell. Reading ends behind the last word
 * that could belong to an import, so that most files cost no more than their first lines.
 *
 * Exactness rests on three things: what is a string, a comment, a pattern or text between tags is told by the token before
 * it; whether an import is lazy, by the brackets around it; and whatever these do not settle is a doubt.
 */
export function lexImports(file: Path, text: string): ImportsOfFile | undefined {
  if (hasDoubtfulWord(text, isJavaScript(file))) return undefined;
  if (hasTelltale(text)) return allImports(file, text);
  const end = lastWordOfImport(text);
  const lexing = end < 0 ? undefined : lexed(file, text, { end });
  if (lexing && lexing.doubt) return undefined;
  if (lexing?.isComputed || namesLayerFiles(text, lexing?.sites ?? [])) return allImports(file, text);
  if (!lexing) return NOTHING;
  return isRead(lexing) ? { imports: lexing.sites.map(seen), hasDynamicImports: false } : undefined;
}

const NOTHING: ImportsOfFile = { imports: [], hasDynamicImports: false };

const isJavaScript = (file: Path): boolean => !/\.(?:[cm]?ts|tsx)$/.test(file);

/** The imports of a file that may name more than modules, or not by literals: all its tokens are looked at. */
function allImports(file: Path, text: string): ImportsOfFile | undefined {
  const recorded = createRecorded();
  const lexing = lexed(file, text, { end: text.length, recorded });
  if (lexing.doubt || !isRead(lexing)) return undefined;
  const code = codeOf({ file, text, recorded });
  const read = new Uint8Array(code.kinds.length);
  let hasDynamicImports = false;
  const imports = lexing.sites.flatMap((site) => {
    const at = tokenAt(code, site.start);
    if (!site.isOpen) {
      if (code.starts[at] === site.start) read[at] = 1;
      return [seen(site)];
    }
    const computed = computedSite(code, at, site);
    hasDynamicImports ||= computed.isDynamic;
    if (computed.site) read.fill(1, computed.from, computed.to);
    return computed.site ?? [];
  });
  imports.push(...placesIn(code, read));
  return code.doubt ? undefined : { imports: imports.sort((a, b) => a.range[0] - b.range[0]), hasDynamicImports };
}

/** Reads up to the first word behind `end` where no import is open. */
function lexed(
  file: Path,
  text: string,
  { end, recorded }: { readonly end: number; readonly recorded?: Recorded },
): Lexing {
  const jsx = !/\.[cm]?ts$/.test(file);
  const lexing = createLexing(text, { jsx, isJavaScript: isJavaScript(file), recorded });
  if (text.startsWith('#!')) lexing.at = lineEnd(text, 2);
  while (!lexing.doubt && !lexing.isComputed && lexing.at < text.length) {
    if (lexing.at > end && isNamePart(text.charCodeAt(lexing.at)) && isSettled(lexing)) break;
    readToken(lexing);
  }
  endArrow(lexing);
  return lexing;
}

const isRead = (lexing: Lexing): boolean => isSettled(lexing) && !hidesImportCalls(lexing);

const seen = ({ specifier, kind, start, end, typeOnly, lazy, mock }: OpenSite): SeenImport => ({
  specifier,
  kind,
  range: [start, end],
  typeOnly,
  lazy,
  ...(mock && { mock }),
});

/** Where the last `import`, `require` or `from` before a quote begins; -1 without any. */
function lastWordOfImport(text: string): number {
  const last = (word: string, mayFollow: (code: number) => boolean): number => {
    let at = text.lastIndexOf(word);
    while (at > 0 && !mayFollow(text.charCodeAt(at + word.length))) at = text.lastIndexOf(word, at - 1);
    return at;
  };
  const endsWord = (code: number) => !isNamePart(code);
  const mayPrecedeSpecifier = (code: number) => isQuote(code) || code === token.SLASH || isSpace(code);
  const ends = [last('import', endsWord), last('require', endsWord), last('from', mayPrecedeSpecifier)];
  return Math.max(...ends, lastMock(text));
}

// What jest and vitest are told of modules: `jest.mock('./stock')`, `vi.importActual('./stock')`.
const MOCKS = /\b(?:jest|vi|vitest)\s*\??\.\s*\w*(?:[mM]ock|Module|Actual)\b/g;

function lastMock(text: string): number {
  let at = -1;
  for (const match of text.matchAll(MOCKS)) at = match.index;
  return at;
}

/** In JavaScript `import('…')` in comments says what a type is; it is not code, and the tree knows more of it. */
function hidesImportCalls({ text, importCalls, isJavaScript }: Lexing): boolean {
  if (!isJavaScript) return false;
  const written = text.match(/\bimport\s*\(/g)?.length ?? 0;
  return written !== importCalls;
}

/** `/opt/` in anything but the specifiers that were read. */
function namesLayerFiles(text: string, sites: readonly OpenSite[]): boolean {
  const count = (part: string) => part.match(LAYER_PATHS)?.length ?? 0;
  return count(text) > sites.reduce((sum, { specifier }) => sum + count(specifier), 0);
}

function readToken(lexing: Lexing): void {
  const { text, at } = lexing;
  const code = text.charCodeAt(at);
  if (isSpace(code)) lexing.at++;
  else if (isDigit(code)) step(lexing, token.LITERAL, numberEnd(text, at));
  else if (isNamePart(code)) readWord(lexing, nameEnd(text, at));
  else if (isQuote(code)) readLiteral(lexing, stringEnd(text, at));
  else readPunctuator(lexing, code);
}

function numberEnd(text: string, start: number): number {
  let at = start;
  while (at < text.length && (isNamePart(text.charCodeAt(at)) || text.charCodeAt(at) === token.DOT)) at++;
  return at;
}

function readLiteral(lexing: Lexing, end: number): void {
  if (end < 0) lexing.doubt = true;
  else step(lexing, token.LITERAL, end);
}

function readPunctuator(lexing: Lexing, code: number): void {
  const { text, at, scope } = lexing;
  switch (code) {
    case token.OPEN_BRACE:
      return openBrace(lexing);
    case token.CLOSE_BRACE:
      return closeBrace(lexing);
    case token.OPEN_PARENTHESIS:
      openScope(
        lexing,
        lexing.last === token.CONTROL ? 'control' : lexing.last === token.CATCH ? 'catch' : 'parenthesis',
      );
      return step(lexing, code, at + 1);
    case token.CLOSE_PARENTHESIS:
      return closeParenthesis(lexing);
    case token.OPEN_BRACKET:
      openScope(lexing, 'bracket');
      return step(lexing, code, at + 1);
    case token.CLOSE_BRACKET:
      if (closeScope(lexing, at + 1).kind !== 'bracket') lexing.doubt = true;
      return step(lexing, code, at + 1);
    case token.BACKTICK:
      return readTemplatePart(lexing, at + 1);
    case token.SLASH:
      return readSlash(lexing);
    case token.LESS:
      return readLess(lexing);
    case token.EQUALS:
      if (text.charCodeAt(at + 1) === token.GREATER) return readArrow(lexing);
      return step(lexing, code, at + 1);
    case token.DOT:
      return text.startsWith('...', at) ? step(lexing, token.SPREAD, at + 3) : step(lexing, code, at + 1);
    case token.SEMICOLON:
      endArrow(lexing);
      scope.returnType = false;
      scope.functionHead = undefined;
      return step(lexing, code, at + 1);
    case token.COMMA:
      if (scope.arrow && scope.angle) scope.isVague = true;
      else endArrow(lexing);
      return step(lexing, code, at + 1);
    case token.COLON:
      return readColon(lexing);
    case token.QUESTION:
      return readQuestion(lexing);
    default:
      return readOperator(lexing, code);
  }
}

function closeBrace(lexing: Lexing): void {
  const { kind } = closeScope(lexing, lexing.at + 1);
  step(lexing, token.CLOSE_BRACE, lexing.at + 1);
  if (kind === 'template') readTemplatePart(lexing, lexing.at);
  else if (kind === 'attribute') readMarkup(lexing, 'tag');
  else if (kind === 'child') readMarkup(lexing, 'text');
  else if (kind === 'parenthesis' || kind === 'control' || kind === 'catch') lexing.doubt = true;
  else if (kind === 'bracket' || kind === 'element') lexing.doubt = true;
}

/** Up to the end of the template or the first `${` behind `from`. */
function readTemplatePart(lexing: Lexing, from: number): void {
  const end = templatePartEnd(lexing.text, from);
  if (end < 0) lexing.doubt = true;
  else if (lexing.text.charCodeAt(end - 1) === token.BACKTICK) step(lexing, token.LITERAL, end);
  else {
    openScope(lexing, 'template');
    step(lexing, token.OPEN_PARENTHESIS, end);
  }
}

function readSlash(lexing: Lexing): void {
  const { text, at } = lexing;
  const next = text.charCodeAt(at + 1);
  if (next === token.SLASH) lexing.at = lineEnd(text, at + 2);
  else if (next === 42) readComment(lexing);
  else {
    const isPattern = token.expressionMayFollow(lexing.last);
    if (isPattern === undefined) lexing.doubt = true;
    else if (isPattern) readLiteral(lexing, patternEnd(text, at));
    else step(lexing, token.SLASH, at + 1);
  }
}

function readLess(lexing: Lexing): void {
  const { text, at, scope, last } = lexing;
  if (scope.arrow) scope.angle = true;
  const next = text.charCodeAt(at + 1);
  if (lexing.jsx && next !== token.LESS && next !== token.EQUALS) {
    const isElement = token.expressionMayFollow(last);
    if (isElement) return beginElement(lexing);
    if (isElement === undefined && (isNamePart(next) || next === token.GREATER)) lexing.doubt = true;
  }
  step(lexing, token.LESS, at + 1);
}

function readArrow(lexing: Lexing): void {
  const started = arrowStart(lexing);
  lexing.scope.arrowHead = started;
  const end = lexing.at + 2;
  if (lexing.text.charCodeAt(skipTrivia(lexing.text, end)) !== token.OPEN_BRACE) beginArrow(lexing, started);
  step(lexing, token.ARROW, end);
}

function readColon(lexing: Lexing): void {
  const { scope, at, last } = lexing;
  if (last === token.CLOSE_PARENTHESIS) scope.returnType = true;
  if (scope.arrow && scope.conditions > 0) scope.conditions--;
  else if (scope.arrow) endArrow(lexing);
  step(lexing, token.COLON, at + 1);
}

function readQuestion(lexing: Lexing): void {
  const { text, scope, at } = lexing;
  const next = text.charCodeAt(at + 1);
  if (next === token.QUESTION) return step(lexing, token.QUESTION, at + 2);
  if (next === token.DOT && !isDigit(text.charCodeAt(at + 2))) return step(lexing, token.DOT, at + 2);
  if (scope.arrow) scope.conditions++;
  step(lexing, token.QUESTION, at + 1);
}

const AT = 64;
const HASH = 35;
const BANG = 33;
const [PLUS, MINUS] = [43, 45];

function readOperator(lexing: Lexing, code: number): void {
  const { text, at, last } = lexing;
  if (code === HASH) return step(lexing, token.NAME, markedNameEnd(text, at));
  if (code === 92 || Number.isNaN(code)) lexing.doubt = true;
  if (code === AT) lexing.hasDecorators = true;
  const next = text.charCodeAt(at + 1);
  if ((code === PLUS || code === MINUS) && next === code) return step(lexing, token.UNSURE, at + 2);
  // `total!` in TypeScript; `!==` and what follows a line's end are the operator.
  if (code === BANG && next !== token.EQUALS && token.expressionMayFollow(last) !== true)
    return step(lexing, token.UNSURE, at + 1);
  step(lexing, code, at + 1);
}
