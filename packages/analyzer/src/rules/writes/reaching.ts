import type { ts } from 'ts-morph';
import { typescript } from '../../parse/typescript.ts';
import type { Binding } from './bindings.ts';
import type { Source } from './values.ts';

/** Where a name got its value: at its declaration, or by an assignment. */
export type Definition = 'declared' | ts.BinaryExpression;

/**
 * Every definition that may be the last one before a name is used. Statements above the use are looked at from the nearest
 * upwards: a plain assignment ends the search, one inside of a branch or a loop adds a possibility. Assignments in other
 * functions may have run at any time.
 *
 *     let folder = '/tmp';      // not this one
 *     folder = '/opt';          // this one …
 *     if (big) folder = '/mnt'; // … or this one
 *     write(folder);
 */
export function definitionsAt(use: ts.Identifier, binding: Binding, source: Source): readonly Definition[] {
  const assignments = binding.assignments.map(({ node }) => node).filter((node) => !source.runsElsewhere(node));
  const home = functionOf(binding.name);
  const found = new Set<Definition>(assignments.filter((node) => functionOf(node) !== home));
  if (functionOf(use) !== home) return settled(['declared', ...assignments], binding);
  for (let child: ts.Node = use, node = use.parent; ; child = node, node = node.parent) {
    if (isLoop(node)) for (const assignment of assignments) if (isInside(assignment, node)) found.add(assignment);
    if (search(statementsOf(node), child, binding, assignments, found)) return settled([...found], binding);
    if (node === home) return settled([...found, 'declared'], binding);
  }
}

/** True once a statement settles what the name is. */
function search(
  statements: readonly ts.Statement[],
  before: ts.Node,
  binding: Binding,
  assignments: readonly ts.BinaryExpression[],
  found: Set<Definition>,
): boolean {
  const ts = typescript();
  const end = statements.findIndex((statement) => statement === before);
  for (const statement of statements.slice(0, Math.max(0, end)).reverse()) {
    if (ts.isVariableStatement(statement) && isInside(binding.name, statement)) {
      found.add('declared');
      return true;
    }
    for (const assignment of assignments) {
      if (!isInside(assignment, statement)) continue;
      found.add(assignment);
      if (ts.isExpressionStatement(statement) && statement.expression === assignment) return true;
    }
  }
  return false;
}

/** A declaration without a value is no possibility beside assignments: who reads the name means one of these. */
function settled(definitions: readonly Definition[], { origin }: Binding): readonly Definition[] {
  const isEmpty = origin.kind === 'value' && !origin.value;
  const values = definitions.filter((definition) => definition !== 'declared' || !isEmpty);
  return (values.length > 0 ? values : definitions).toSorted((a, b) => placeOf(a) - placeOf(b));
}

const placeOf = (definition: Definition): number => (definition === 'declared' ? -1 : definition.pos);

function statementsOf(node: ts.Node): readonly ts.Statement[] {
  const ts = typescript();
  return ts.isBlock(node) || ts.isSourceFile(node) || ts.isModuleBlock(node) || ts.isCaseOrDefaultClause(node)
    ? node.statements
    : [];
}

function isLoop(node: ts.Node): boolean {
  const ts = typescript();
  return (
    ts.isForStatement(node) ||
    ts.isForOfStatement(node) ||
    ts.isForInStatement(node) ||
    ts.isWhileStatement(node) ||
    ts.isDoStatement(node)
  );
}

const isInside = (inner: ts.Node, outer: ts.Node): boolean => inner.pos >= outer.pos && inner.end <= outer.end;

function functionOf(node: ts.Node): ts.Node {
  const ts = typescript();
  for (let outer = node.parent; ; outer = outer.parent)
    if (ts.isFunctionLike(outer) || ts.isSourceFile(outer) || ts.isClassStaticBlockDeclaration(outer)) return outer;
}
