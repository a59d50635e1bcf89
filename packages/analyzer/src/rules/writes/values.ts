import type { ts } from 'ts-morph';
import type { SyntaxModule } from '../define.ts';
import type { Bindings, Call } from './bindings.ts';
import type { Outcomes } from './known-text.ts';

/** What an expression names of a module: `fs` and `promises`, `writeFile`. Globals count as modules: `process`, `URL`. */
export interface StaticName {
  readonly module: string;
  /** `()` stands for what a call, or `new`, of the member before it gives. */
  readonly members: readonly string[];
}

/** One file whose values are followed. */
export interface Source {
  readonly module: SyntaxModule;
  readonly bindings: Bindings;
  /** Its calls, in no particular order, without those that surely write nothing. */
  readonly calls: readonly Call[];
  /** The module of the project that a specifier leads to. */
  readonly imported: (specifier: string) => Source | undefined;
  /** Whether a node never runs on Lambda. */
  readonly runsElsewhere: (node: ts.Node) => boolean;
  /** Whether a condition that comes out so proves that the code does not run on Lambda. */
  readonly provesElsewhere: (condition: ts.Expression, outcome: boolean) => boolean;
  /** The file as a whole: of no call in particular. */
  readonly top: Frame;
}

/** What is known where an expression stands: its file, and what the calls and loops around it hand over. */
export interface Frame {
  readonly source: Source;
  /** By parameter or loop variable; undefined for what a call leaves out. Absent: nobody knows. */
  readonly given: ReadonlyMap<ts.Node, Located | undefined>;
  /** What `this` is, for the body of a method. */
  readonly self?: Instance;
  /** The functions that are being followed, so that none is followed into itself. */
  readonly callers: readonly ts.Node[];
  /** How many more calls are followed from the file that is being checked. */
  readonly budget: { left: number };
  /** What expressions come to in this frame, once that was worked out. */
  readonly known: Map<ts.Node, Outcomes>;
}

export interface Located {
  readonly expression: ts.Expression;
  readonly frame: Frame;
}

/** The call that gave a value which is known by its name alone: `path.join('/opt', id)`. */
export interface Made {
  readonly node: ts.CallExpression;
  readonly frame: Frame;
}

export interface Instance {
  readonly kind: 'instance';
  readonly node: ts.ClassLikeDeclaration;
  /** Of its constructor's call. */
  readonly frame: Frame;
}

/** What an expression is, as far as it can be followed. */
export type Value =
  | { readonly kind: 'named'; readonly name: StaticName; readonly made?: Made }
  | { readonly kind: 'expression'; readonly node: ts.Expression; readonly frame: Frame }
  | { readonly kind: 'function'; readonly node: FunctionNode; readonly frame: Frame }
  | { readonly kind: 'class'; readonly node: ts.ClassLikeDeclaration; readonly frame: Frame }
  | { readonly kind: 'enum'; readonly node: ts.EnumDeclaration; readonly frame: Frame }
  | { readonly kind: 'module'; readonly source: Source }
  | Instance
  /** Surely `undefined`. */
  | { readonly kind: 'absent' }
  | undefined;

export type FunctionNode =
  ts.FunctionDeclaration | ts.FunctionExpression | ts.ArrowFunction | ts.MethodDeclaration | ts.ConstructorDeclaration;

/** Followed in the same file, with more that is known. */
export const framed = (frame: Frame, more: Partial<Omit<Frame, 'source' | 'known'>>): Frame => ({
  ...frame,
  ...more,
  known: new Map(),
});
