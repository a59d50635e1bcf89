import type { ts } from 'ts-morph';
import { typescript } from '../../parse/typescript.ts';
import type { Origin, Scopes, Step } from './bindings.ts';
import { blockAround, functionAround } from './scopes.ts';

/** Adds the names that a node declares to the scope they belong to. */
export function declare(node: ts.Node, scopes: Scopes): void {
  const ts = typescript();
  if (ts.isVariableDeclaration(node)) declareVariable(node, scopes);
  else if (ts.isParameter(node)) declareParameter(node, scopes);
  else if (ts.isImportDeclaration(node)) declareImport(node, scopes);
  else if (ts.isImportEqualsDeclaration(node)) declareImportEquals(node, scopes);
  else if (ts.isFunctionDeclaration(node)) {
    // An overload has no body, and its name is declared once more below it.
    if (node.name && node.body) add(node.name, { kind: 'declared', node }, blockAround(node), scopes);
  } else if (ts.isFunctionExpression(node) && node.name) add(node.name, { kind: 'opaque' }, node, scopes);
  else if (ts.isClassExpression(node) && node.name) add(node.name, { kind: 'declared', node }, node, scopes);
  else if ((ts.isClassDeclaration(node) || ts.isEnumDeclaration(node)) && node.name)
    add(node.name, { kind: 'declared', node }, blockAround(node), scopes);
  else if (ts.isModuleDeclaration(node) && ts.isIdentifier(node.name))
    add(node.name, { kind: 'opaque' }, blockAround(node), scopes);
}

function declareVariable(node: ts.VariableDeclaration, scopes: Scopes): void {
  const ts = typescript();
  const isVar = ts.isVariableDeclarationList(node.parent) && (node.parent.flags & ts.NodeFlags.BlockScoped) === 0;
  const scope = isVar ? functionAround(node) : blockAround(node);
  declarePattern(node.name, variableOrigin(node), scope, scopes);
}

function variableOrigin(node: ts.VariableDeclaration): Origin {
  const ts = typescript();
  const statement = node.parent.parent;
  if (ts.isForOfStatement(statement)) return { kind: 'given', declaration: node, steps: [] };
  if (ts.isCatchClause(node.parent) || ts.isForInStatement(statement)) return { kind: 'opaque' };
  return { kind: 'value', value: node.initializer, steps: [] };
}

function declareParameter(node: ts.ParameterDeclaration, scopes: Scopes): void {
  const origin: Origin = node.dotDotDotToken ? { kind: 'opaque' } : { kind: 'given', declaration: node, steps: [] };
  declarePattern(node.name, origin, node.parent, scopes);
}

/** `{ a: { b } }` declares `b` as the members `a`, `b` of what `origin` says; rests hide what comes in. */
function declarePattern(pattern: ts.BindingName, origin: Origin, scope: ts.Node, scopes: Scopes): void {
  const ts = typescript();
  const patterns: { readonly name: ts.BindingName; readonly origin: Origin }[] = [{ name: pattern, origin }];
  for (let next = patterns.pop(); next; next = patterns.pop()) {
    if (ts.isIdentifier(next.name)) {
      add(next.name, next.origin, scope, scopes);
      continue;
    }
    for (const [index, element] of next.name.elements.entries()) {
      if (ts.isBindingElement(element))
        patterns.push({ name: element.name, origin: memberOrigin(element, index, next.origin) });
    }
  }
}

function memberOrigin(element: ts.BindingElement, index: number, origin: Origin): Origin {
  if (origin.kind !== 'value' && origin.kind !== 'given') return { kind: 'opaque' };
  const member = takenMember(element, index);
  if (member === undefined) return { kind: 'opaque' };
  const step: Step = { member, ...(element.initializer && { fallback: element.initializer }) };
  return { ...origin, steps: [...origin.steps, step] };
}

function takenMember(element: ts.BindingElement, index: number): string | undefined {
  const ts = typescript();
  if (element.dotDotDotToken) return undefined;
  if (ts.isArrayBindingPattern(element.parent)) return String(index);
  const key = element.propertyName ?? element.name;
  return ts.isIdentifier(key) || ts.isStringLiteral(key) ? key.text : undefined;
}

function declareImport({ importClause, moduleSpecifier, parent }: ts.ImportDeclaration, scopes: Scopes): void {
  const ts = typescript();
  if (!importClause || !ts.isStringLiteral(moduleSpecifier)) return;
  const module = moduleSpecifier.text;
  if (importClause.name) add(importClause.name, { kind: 'import', module, members: ['default'] }, parent, scopes);
  const bound = importClause.namedBindings;
  if (bound && ts.isNamespaceImport(bound)) add(bound.name, { kind: 'import', module, members: [] }, parent, scopes);
  if (!bound || !ts.isNamedImports(bound)) return;
  for (const { name, propertyName } of bound.elements) {
    add(name, { kind: 'import', module, members: [(propertyName ?? name).text] }, parent, scopes);
  }
}

function declareImportEquals({ name, moduleReference, parent }: ts.ImportEqualsDeclaration, scopes: Scopes): void {
  const ts = typescript();
  const specifier = ts.isExternalModuleReference(moduleReference) ? moduleReference.expression : undefined;
  const isKnown = specifier && ts.isStringLiteral(specifier);
  add(name, isKnown ? { kind: 'import', module: specifier.text, members: [] } : { kind: 'opaque' }, parent, scopes);
}

function add(name: ts.Identifier, origin: Origin, scope: ts.Node, scopes: Scopes): void {
  const names = scopes.get(scope) ?? new Map<string, never>();
  scopes.set(scope, names);
  // A second declaration of one name (`var`, or a parameter and a `var`) is as good as an assignment.
  const earlier = names.get(name.text);
  if (earlier) earlier.changes = true;
  else names.set(name.text, { name, origin, changes: false, assignments: [] });
}
