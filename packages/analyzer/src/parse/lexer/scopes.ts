import type { ImportKind } from '../../model/module.ts';

/** An import site while its surroundings are still open: whether it is lazy is known when they close. */
export interface OpenSite {
  readonly specifier: string;
  readonly kind: ImportKind;
  readonly start: number;
  readonly end: number;
  readonly typeOnly: boolean;
  readonly mock?: true;
  /** It stands for what an argument gives that begins behind the parenthesis at `start`. */
  readonly isOpen?: true;
  lazy: boolean;
}

/** What an opening bracket begins, as far as imports inside it or the text behind it care. */
export type ScopeKind =
  | 'file'
  | 'block'
  | 'object'
  | 'class'
  | 'function'
  | 'try'
  | 'parenthesis'
  | 'control'
  | 'catch'
  | 'bracket'
  | 'template'
  | 'element'
  | 'attribute'
  | 'child';

/** Where a function begins, and how many sites there were before it. */
export interface FunctionStart {
  readonly start: number;
  readonly firstSite: number;
  /** Whether it is an expression, which can be called at once. Undefined: the text does not settle it. */
  readonly expression: boolean | undefined;
}

/** One open bracket, and what is pending directly inside it. */
export interface Scope {
  readonly kind: ScopeKind;
  readonly start: number;
  readonly firstSite: number;
  /** The token before the bracket. */
  readonly before: number;
  /** For the braces of a function's body. */
  readonly body: FunctionStart | undefined;
  /** For a JSX element; the empty text for a fragment. */
  readonly name: string;
  /** Behind `function`, until its body opens. */
  functionHead: FunctionStart | undefined;
  /** Behind `class`, until its body opens. */
  classHead: boolean;
  /** The parentheses closed last: perhaps parameters. */
  parameters: FunctionStart | undefined;
  /** `) :` was read, and what follows may be a return type. */
  returnType: boolean;
  /** What the last `=>` belongs to. */
  arrowHead: FunctionStart | undefined;
  /** The outermost arrow function without braces that is being read. */
  arrow: FunctionStart | undefined;
  /** Conditions opened inside that arrow function. */
  conditions: number;
  /** A `<` was read inside that arrow function: a comma need not end it. */
  angle: boolean;
  /** Such a comma was read: imports that follow may belong to it or not. */
  isVague: boolean;
}

export function createScope(
  kind: ScopeKind,
  start: number,
  { firstSite = 0, before = 0, body, name = '' }: Partial<Pick<Scope, 'firstSite' | 'before' | 'body' | 'name'>>,
): Scope {
  return {
    kind,
    start,
    firstSite,
    before,
    body,
    name,
    functionHead: undefined,
    classHead: false,
    parameters: undefined,
    returnType: false,
    arrowHead: undefined,
    arrow: undefined,
    conditions: 0,
    angle: false,
    isVague: false,
  };
}

/** Whether a function that ended at `end` is called where it stands, as the reference reader tells it. */
export const isCalledAtOnce = (text: string, end: number): boolean =>
  /^\s*\)?\s*(\(|\.call\(|\.apply\()/.test(text.slice(end, end + 20));

/** Whether `async` stands before the start of a function. Undefined behind a comment or type parameters. */
export function isAsync(text: string, start: number): boolean | undefined {
  const before = text.slice(Math.max(0, start - 40), start).trimEnd();
  if (/[>/]$/.test(before) && !before.endsWith('=>')) return undefined;
  return /(^|[^\w$.])async$/.test(before);
}
