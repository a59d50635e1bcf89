import type { ts } from 'ts-morph';
import { typescript } from '../../parse/typescript.ts';
import { append } from '../../sorted.ts';
import { type Assignment, assignedMember, assignmentOf, changedBy } from './assignments.ts';
import { declare } from './declarations.ts';
import { ASSIGNS, CALLS, DECLARES, NAMES, rolesByKind, SKIPPED } from './node-roles.ts';

/** One member taken out of a value, and what stands for it where it is missing: `{ member: name = fallback }`. */
export interface Step {
  readonly member: string;
  readonly fallback?: ts.Expression;
}

/** What a name stands for, as far as the file's text says. */
export type Origin =
  /** What an import brings: members of a module, none for the whole of it. */
  | { readonly kind: 'import'; readonly module: string; readonly members: readonly string[] }
  /** `const name = value`, or with steps `const { member: name } = value`; `let name` has no value yet. */
  | { readonly kind: 'value'; readonly value: ts.Expression | undefined; readonly steps: readonly Step[] }
  /** What a call, or a turn of a loop, gives its declaration. */
  | {
      readonly kind: 'given';
      readonly declaration: ts.ParameterDeclaration | ts.VariableDeclaration;
      readonly steps: readonly Step[];
    }
  | { readonly kind: 'declared'; readonly node: ts.FunctionDeclaration | ts.ClassLikeDeclaration | ts.EnumDeclaration }
  /** What only a run can tell. */
  | { readonly kind: 'opaque' };

/** One declared name. */
export interface Binding {
  readonly name: ts.Identifier;
  readonly origin: Origin;
  /** A member of its value is set somewhere, or it is set in a way that is not followed. */
  changes: boolean;
  readonly assignments: Assignment[];
}

/** A call in any of its forms. */
export type Call = ts.CallExpression | ts.NewExpression | ts.TaggedTemplateExpression;

/** The names, the calls and the uses of one file. */
export interface Bindings {
  readonly calls: readonly Call[];
  /** What an identifier means where it stands; undefined for globals. */
  lookup(identifier: ts.Identifier): Binding | undefined;
  /** Every identifier with this text, in no particular order. */
  named(text: string): readonly ts.Identifier[];
  /** Where a member of this name is set: `this.folder = …`. */
  membersSet(name: string): readonly ts.Node[];
}

export type Scopes = Map<ts.Node, Map<string, Binding>>;

/** Walks a file once, without recursion, and settles which names change after they are declared. */
export function bindingsOf(syntax: ts.SourceFile): Bindings {
  const ts = typescript();
  const scopes: Scopes = new Map();
  const calls: Call[] = [];
  const identifiers: ts.Identifier[] = [];
  const members = new Map<string, ts.Node[]>();
  const changed: ts.Identifier[] = [];
  const assigned: Assignment[] = [];
  const stack: ts.Node[] = [syntax];
  const push = (child: ts.Node) => void stack.push(child);
  const roles = rolesByKind();
  for (let node = stack.pop(); node; node = stack.pop()) {
    const role = roles[node.kind] ?? 0;
    if (role === SKIPPED) continue;
    if (role === NAMES) {
      identifiers.push(node as ts.Identifier); // the table gives this role to no other kind
      continue;
    }
    if (role & CALLS) calls.push(node as Call); // nor this one to any but these
    if (role & DECLARES) declare(node, scopes);
    if (role & ASSIGNS) {
      for (const name of changedBy(node)) changed.push(name);
      const assignment = assignmentOf(node);
      if (assignment) assigned.push(assignment);
      const member = assignedMember(node);
      if (member !== undefined) append(members, member, node);
    }
    ts.forEachChild(node, push);
  }
  const lookup = (identifier: ts.Identifier) => lookUp(identifier, scopes);
  for (const identifier of changed) {
    const binding = lookup(identifier);
    if (binding) binding.changes = true;
  }
  for (const assignment of assigned) lookup(assignment.name)?.assignments.push(assignment);
  return {
    calls,
    lookup,
    named: (text) => identifiers.filter((identifier) => identifier.text === text),
    membersSet: (name) => members.get(name) ?? [],
  };
}

function lookUp(identifier: ts.Identifier, scopes: Scopes): Binding | undefined {
  for (let scope: ts.Node | undefined = identifier.parent; scope; scope = scope.parent) {
    const binding = scopes.get(scope)?.get(identifier.text);
    if (binding) return binding;
  }
  return undefined;
}
