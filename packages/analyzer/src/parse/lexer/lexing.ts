import {
  createScope,
  type FunctionStart,
  isAsync,
  isCalledAtOnce,
  type OpenSite,
  type Scope,
  type ScopeKind,
} from './scopes.ts';
import type { Recorded } from './code.ts';
import * as token from './tokens.ts';

// Deeper nesting is a tool's, and the marking of lazy sites costs a step for each level.
const DEEPEST = 500;

/** One file's text, read up to `at`. */
export interface Lexing {
  readonly text: string;
  /** Whether `<` may begin an element; in plain TypeScript it begins types. */
  readonly jsx: boolean;
  /** Whether comments may hold types. */
  readonly isJavaScript: boolean;
  at: number;
  /** The token before `at`, and the one before that. */
  last: number;
  beforeLast: number;
  lastStart: number;
  lastEnd: number;
  readonly sites: OpenSite[];
  readonly stack: Scope[];
  /** The innermost open bracket. */
  scope: Scope;
  hasDecorators: boolean;
  /** How often `import(` was read as code. */
  importCalls: number;
  /** Where all tokens are wanted. */
  readonly recorded: Recorded | undefined;
  /** What a call loads is no literal. */
  isComputed: boolean;
  /** Something stands here that only the compiler can tell: all else that was read is void. */
  doubt: boolean;
}

export function createLexing(
  text: string,
  { jsx, isJavaScript, recorded }: Pick<Lexing, 'jsx' | 'isJavaScript'> & { readonly recorded?: Recorded | undefined },
): Lexing {
  const file = createScope('file', 0, {});
  return {
    text,
    jsx,
    isJavaScript,
    at: 0,
    last: token.START,
    beforeLast: token.START,
    lastStart: 0,
    lastEnd: 0,
    sites: [],
    stack: [file],
    scope: file,
    hasDecorators: false,
    importCalls: 0,
    recorded,
    isComputed: false,
    doubt: false,
  };
}

/** Takes the characters up to `end` as one token. */
export function step(lexing: Lexing, kind: number, end: number): void {
  if (lexing.recorded) record(lexing.recorded, kind, lexing.at, end);
  lexing.beforeLast = lexing.last;
  lexing.last = kind;
  lexing.lastStart = lexing.at;
  lexing.lastEnd = end;
  lexing.at = end;
}

function record({ kinds, starts, ends }: Recorded, kind: number, start: number, end: number): void {
  kinds.push(kind);
  starts.push(start);
  ends.push(end);
}

export function addSite(
  lexing: Lexing,
  { kind, typeOnly, start, end, mock, isOpen }: Omit<OpenSite, 'specifier' | 'lazy'>,
): void {
  const specifier = isOpen ? '' : lexing.text.slice(start + 1, end - 1);
  if (/[\\\r\n]/.test(specifier)) lexing.doubt = true;
  if (lexing.hasDecorators && lexing.stack.length > 1 && kind === 'require' && !runsLater(lexing)) lexing.doubt = true;
  const lazy = kind === 'dynamic' || kind === 'resolve';
  lexing.sites.push({ specifier, kind, start, end, typeOnly, lazy, ...(mock && { mock }), ...(isOpen && { isOpen }) });
}

/** Inside the body of a method or the like, whatever decorates it. */
const runsLater = ({ stack }: Lexing): boolean =>
  stack.some(({ kind, body }) => kind === 'try' || (kind === 'function' && body?.expression === false));

/** A call that loads what its argument gives, which is read when all tokens are known. */
export function addOpenSite(lexing: Lexing, open: number, kind: OpenSite['kind'], mock: boolean): void {
  if (!lexing.recorded) lexing.isComputed = true;
  const site = { kind, typeOnly: false, start: open, end: open + 1, isOpen: true as const };
  addSite(lexing, mock ? { ...site, mock } : site);
}

export function openScope(
  lexing: Lexing,
  kind: ScopeKind,
  detail: { readonly body?: FunctionStart; readonly name?: string } = {},
): void {
  const firstSite = detail.body?.firstSite ?? lexing.sites.length;
  lexing.scope = createScope(kind, lexing.at, { ...detail, firstSite, before: lexing.last });
  lexing.stack.push(lexing.scope);
  lexing.recorded?.scopes.set(lexing.recorded.kinds.length, kind);
  if (lexing.stack.length > DEEPEST) lexing.doubt = true;
}

/** Ends the innermost scope before `lexing.at`; what it was tells whether its imports are lazy. */
export function closeScope(lexing: Lexing, end: number): Scope {
  const closed = lexing.scope;
  endArrow(lexing);
  const outer = lexing.stack.at(-2);
  if (!outer) {
    lexing.doubt = true;
    return closed;
  }
  lexing.stack.pop();
  lexing.scope = outer;
  if (closed.kind === 'function' && closed.body) endFunction(lexing, closed.body, end);
  if (closed.kind === 'try') markLazy(lexing, closed.firstSite);
  return closed;
}

/** A comma, a semicolon, a bracket or a new statement ends the arrow functions without braces before it. */
export function endArrow(lexing: Lexing): void {
  const { arrow, isVague } = lexing.scope;
  if (!arrow) return;
  lexing.scope.isVague = false;
  if (isVague && lexing.sites.length > arrow.firstSite) lexing.doubt = true;
  lexing.scope.arrow = undefined;
  endFunction(lexing, arrow, lexing.lastEnd);
}

function endFunction(lexing: Lexing, { start, firstSite, expression }: FunctionStart, end: number): void {
  if (lexing.sites.length === firstSite) return;
  if (expression === false || !isCalledAtOnce(lexing.text, end)) return markLazy(lexing, firstSite);
  const async = isAsync(lexing.text, start);
  if (async === undefined || expression === undefined) lexing.doubt = true;
  if (async === true) markLazy(lexing, firstSite);
}

function markLazy(lexing: Lexing, firstSite: number): void {
  for (let index = firstSite; index < lexing.sites.length; index++) lexing.sites[index]!.lazy = true; // below the length
}

/** `=>`: its function began with its parameters. */
export function arrowStart({ scope, sites, last, lastStart }: Lexing): FunctionStart {
  const { parameters } = scope;
  if (parameters && (last === token.CLOSE_PARENTHESIS || scope.returnType))
    return { start: parameters.start, firstSite: parameters.firstSite, expression: true };
  return { start: lastStart, firstSite: sites.length, expression: true };
}

/** Begins, or goes on with, an arrow function whose body is an expression. */
export function beginArrow(lexing: Lexing, started: FunctionStart): void {
  const { scope, text } = lexing;
  scope.returnType = false;
  if (!scope.arrow) {
    scope.arrow = started;
    scope.conditions = 0;
    scope.angle = false;
    scope.isVague = false;
  } else if (!scope.isVague && isAsync(text, started.start) !== isAsync(text, scope.arrow.start)) lexing.doubt = true;
}

/** No site lies in anything that is still open: nothing that follows can change one. */
export function isSettled({ stack, sites }: Lexing): boolean {
  const [file, outermost] = stack;
  const isOpen = (scope: { readonly firstSite: number } | undefined) => scope && scope.firstSite < sites.length;
  return !isOpen(outermost) && !isOpen(file?.arrow) && !isOpen(file?.functionHead);
}
