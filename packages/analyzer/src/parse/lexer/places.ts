import type { SeenImport } from '../../model/module.ts';
import { asSpecifier, assetPath, forkedPath, IS_NOT_READ, programPath } from '../imports/path-text.ts';
import { namesPlaces } from '../imports/telltales.ts';
import { skipTrivia } from './characters.ts';
import { characterAt, type Code, isTemplatePart, isWord, mayLook, wordAt } from './code.ts';
import * as token from './tokens.ts';
import { argumentEnd } from './extents.ts';
import { argumentTexts, type Part, partsAt } from './values.ts';
import { importedFunction } from './callees.ts';
import { isStringAt } from './literals.ts';

/**
 * The files and programs that a file names by their paths, as the tree's reader takes them (`imports/assets.ts`). `read` marks
 * the tokens of specifiers that were read. Void where it leaves the code in doubt.
 */
export function placesIn(code: Code, read: Uint8Array): SeenImport[] {
  const sites: SeenImport[] = [];
  const mayNamePlaces = namesPlaces(code.text);
  if (mayNamePlaces && hidesPaths(code)) code.doubt = true;
  for (let at = 0; at < code.kinds.length && mayLook(code); at++) {
    if (isUnread(code, at)) code.doubt = true;
    if (!beginsOperand(code, at)) continue;
    const seen = seenAt(code, at, mayNamePlaces && !read[at]);
    if (!seen) continue;
    sites.push(seen.site);
    // Whatever stands within a path that was read is no path of its own.
    read.fill(1, at, seen.end);
  }
  return sites;
}

/** Other ways to load modules, which only the tree's reader follows. */
function isUnread(code: Code, at: number): boolean {
  if (code.kinds[at] !== token.NAME) return false;
  const word = wordAt(code, at);
  if (word.startsWith('createRequire')) return !isOwnRequire(code, at);
  if (word === 'Worker' && code.kinds[at + 1] === token.LESS) return true;
  if (code.kinds[at - 1] === token.DOT) return word === 'require' && wordAt(code, at - 2) === 'main';
  return word === 'eval';
}

/** `const require = createRequire(import.meta.url)` gives the plain one. */
function isOwnRequire(code: Code, at: number): boolean {
  const words = (from: number, count: number) =>
    Array.from({ length: count }, (_, index) => wordAt(code, from + index));
  return (
    words(at - 3, 3).join(' ') === 'const require =' &&
    words(at + 1, 7).join('') === '(import.meta.url)' &&
    code.around[at] === -1
  );
}

/** Paths in text and attributes between tags, which are no tokens. Comments may hold any. */
function hidesPaths(code: Code): boolean {
  let at = 0;
  for (const { index } of code.text.matchAll(/\/var\/task\/|\/opt\//g)) {
    while (at < code.kinds.length && code.ends[at]! <= index) at++; // `ends` has the same length
    const isInside = at < code.kinds.length && code.starts[at]! <= index;
    if (!isInside && skipTrivia(code.text, code.ends[at - 1] ?? 0) !== (code.starts[at] ?? code.text.length))
      return true;
  }
  return false;
}

function beginsOperand(code: Code, at: number): boolean {
  switch (code.kinds[at]) {
    case token.LITERAL:
      return isStringAt(code, at) || characterAt(code, at) === token.BACKTICK;
    case token.OPEN_PARENTHESIS:
      if (isTemplatePart(code, at)) return characterAt(code, at) === token.BACKTICK;
      return token.expressionMayFollow(code.kinds[at - 1] ?? token.START) !== false;
    case token.KEYWORD:
      return isWord(code, at, 'new');
    case token.NAME:
      return code.kinds[at - 1] !== token.DOT && !isWord(code, at - 1, 'new');
    default:
      return false;
  }
}

interface SeenPlace {
  readonly site: SeenImport;
  /** The token behind what was read with it. */
  readonly end: number;
}

/** The largest of the expressions that begin at a token and name a file. */
function seenAt(code: Code, at: number, mayNamePlaces: boolean): SeenPlace | undefined {
  const parts = partsAt(code, at);
  for (let index = parts.length - 1; index >= 0; index--) {
    const part = parts[index]!; // below the length
    const seen = programAt(code, at, part) ?? (mayNamePlaces ? assetAt(code, at, part) : undefined);
    if (seen) return seen;
  }
  return undefined;
}

function assetAt(code: Code, at: number, part: Part): SeenPlace | undefined {
  const { kind, end, open } = part;
  if (kind === 'other' || (kind === 'literal' && code.text.charCodeAt((code.starts[at] ?? 0) + 1) !== token.SLASH))
    return undefined;
  const specifier = kind === 'literal' ? part.text() : asSpecifier(part.text());
  const path = specifier === undefined ? undefined : assetPath(specifier);
  if (path === undefined) return undefined;
  if (specifier === `./${code.file.slice(code.file.lastIndexOf('/') + 1)}`) return undefined;
  if (isNotRead(code, at, end) || (kind === 'literal' && isModuleName(code, at))) return undefined;
  if (kind === 'sum' && !beginsSum(code, at)) return undefined;
  const mayBeCall = code.kinds[at] === token.OPEN_PARENTHESIS && code.kinds[at - 1] === token.CLOSE_BRACE;
  if (mayBeCall || !isValue(code, at)) code.doubt = true;
  const literal = kind === 'literal' ? at : kind === 'new' && open !== undefined ? loneLiteral(code, open) : undefined;
  if (literal === undefined) return siteOf(code, [at, end], path, true);
  const computed = wordAt(code, literal).slice(1, -1) !== path;
  return { ...siteOf(code, [literal, literal + 1], path, computed), end };
}

/** The first argument, where it is a literal and nothing more. */
function loneLiteral(code: Code, open: number): number | undefined {
  const at = open + 1;
  const isLiteral =
    isStringAt(code, at) || (code.kinds[at] === token.LITERAL && characterAt(code, at) === token.BACKTICK);
  return isLiteral && argumentEnd(code, at, code.partners[open] ?? open) === at + 1 ? at : undefined;
}

function siteOf(code: Code, [at, end]: readonly [number, number], path: string, computed: boolean): SeenPlace {
  const range = [code.starts[at] ?? 0, code.ends[end - 1] ?? 0] as const;
  const site = { specifier: path, kind: 'asset' as const, range, typeOnly: false, lazy: true };
  return { site: computed ? { ...site, computed } : site, end };
}

/** Threads, processes, and programs that stand on PATH. */
function programAt(code: Code, at: number, { kind, open }: Part): SeenPlace | undefined {
  if (open === undefined || code.partners[open] === open + 1) return undefined;
  if (kind === 'new') return wordAt(code, open - 1) === 'Worker' ? forked(code, open) : undefined;
  const { module, member = '' } = importedFunction(code, at, open) ?? {};
  if (module !== 'child_process') return undefined;
  if (member === 'fork') return forked(code, open);
  const command = asSpecifier(argumentTexts(code, open, 0).texts[0]);
  const path = command === undefined ? undefined : programPath(member, command);
  if (path === undefined) return undefined;
  return siteOf(code, [open + 1, argumentEnd(code, open + 1, code.partners[open] ?? open)], path, true);
}

function forked(code: Code, open: number): SeenPlace | undefined {
  const literal = loneLiteral(code, open);
  const path = literal === undefined ? undefined : forkedPath(wordAt(code, literal).slice(1, -1));
  return literal === undefined || path === undefined ? undefined : siteOf(code, [literal, literal + 1], path, true);
}

/** Written, or only the place that a `require` starts from. */
function isNotRead(code: Code, at: number, end: number): boolean {
  const open = at - 1;
  const isFirst = code.kinds[open] === token.OPEN_PARENTHESIS && !isTemplatePart(code, open);
  const isWhole = code.kinds[end] === token.COMMA || code.partners[open] === end;
  if (!isFirst || !isWhole || code.kinds[open - 1] !== token.NAME) return false;
  let callee = open - 1;
  while (code.kinds[callee - 1] === token.DOT && code.kinds[callee - 2] === token.NAME) callee -= 2;
  return !isWord(code, callee - 1, 'new') && IS_NOT_READ.test(wordAt(code, open - 1));
}

/** `declare module '/opt/nodejs/stock'` */
const isModuleName = (code: Code, at: number): boolean => isWord(code, at - 1, 'module');

/** Whether a `+` behind an operand takes it as it stands: nothing before it binds closer. */
function beginsSum(code: Code, at: number): boolean {
  const before = code.kinds[at - 1];
  if (before === 43) return false;
  const isOpen = before === undefined || before === token.OPEN_PARENTHESIS || before === token.OPEN_BRACKET;
  const isListed = before === token.COMMA || before === token.EQUALS || before === token.COLON;
  const isBehindWord = isWord(code, at - 1, 'return') || isWord(code, at - 1, 'throw');
  const isOther = before === token.ARROW || before === token.QUESTION || before === token.SEMICOLON;
  if (!isOpen && !isListed && !isBehindWord && !isOther && before !== 124 && before !== 38) code.doubt = true;
  return true;
}

/** In TypeScript, texts may be types. What is worked out from names is none. */
function isValue(code: Code, at: number): boolean {
  const isText = code.kinds[at] === token.LITERAL || isTemplatePart(code, at);
  if (!code.isTypeScript || !isText) return true;
  if (isTemplatePart(code, at) && code.ends[at]! - code.starts[at]! === 3) return true; // begins with what is in it
  const before = code.kinds[at - 1];
  if (isWord(code, at - 1, 'return') || code.text.slice(code.starts[at - 1], code.ends[at - 1]) === '??') return true;
  if (before === token.EQUALS) return ['const', 'let', 'var'].some((word) => isWord(code, at - 3, word));
  if (before === 124) return code.kinds[at - 2] === 124 && code.ends[at - 2] === code.starts[at - 1];
  return isArgument(code, code.around[at] ?? -1);
}

/** Whether a bracket belongs to the arguments of a member's call or of `new`, whatever lies between. */
function isArgument(code: Code, from: number): boolean {
  for (let open = from; open >= 0; open = code.around[open] ?? -1) {
    const scope = code.scopes.get(open);
    if (scope === 'parenthesis') return isMemberCall(code, open) || isCreation(code, open);
    if (scope !== 'object' && scope !== 'block' && scope !== 'bracket') return false;
  }
  return false;
}

const isMemberCall = (code: Code, open: number): boolean =>
  code.kinds[open - 1] === token.NAME && code.kinds[open - 2] === token.DOT;

const isCreation = (code: Code, open: number): boolean =>
  code.kinds[open - 1] === token.NAME && isWord(code, open - 2, 'new');
