import type { ts } from 'ts-morph';
import { typescript } from '../typescript.ts';
import { bare, isAssignedOnce } from './path-text.ts';

/** Where a name in a file comes from, as far as one file can tell. Empty: declared, with a value only a run knows. */
export interface Origin {
  /** The value a constant is given. */
  readonly initializer?: ts.Expression;
  /** The module it is imported from, without `node:`. */
  readonly module?: string;
  /** The export of that module; absent for the module as a whole. */
  readonly member?: string;
}

/** The declaration that a name refers to; undefined for globals. */
export function originOf(name: ts.Identifier): Origin | undefined {
  for (let scope: ts.Node | undefined = name.parent; scope; scope = scope.parent) {
    const origin = namesIn(scope)?.get(name.text);
    if (origin) return origin;
  }
  return undefined;
}

/** The module and export that a callee means, `path` and `join` for `path.posix.join`; undefined when it is none. */
export function importedFunction(
  callee: ts.Expression,
): { readonly module: string; readonly member: string } | undefined {
  const ts = typescript();
  if (ts.isIdentifier(callee)) {
    const { module, member } = originOf(callee) ?? {};
    return module === undefined || member === undefined ? undefined : { module, member };
  }
  if (!ts.isPropertyAccessExpression(callee)) return undefined;
  let owner: ts.Expression = callee.expression;
  while (ts.isPropertyAccessExpression(owner)) owner = owner.expression;
  const module = ts.isIdentifier(owner) ? moduleNamed(owner) : requiredModule(owner);
  return module === undefined ? undefined : { module, member: callee.name.text };
}

function moduleNamed(name: ts.Identifier): string | undefined {
  const origin = originOf(name);
  return origin ? origin.module : name.text === 'path' ? 'path' : undefined;
}

const known = new WeakMap<ts.Node, ReadonlyMap<string, Origin>>();

function namesIn(scope: ts.Node): ReadonlyMap<string, Origin> | undefined {
  const statements = statementsOf(scope);
  if (!statements) return undefined;
  const names = known.get(scope) ?? new Map(statements.flatMap((node) => declared(node)));
  known.set(scope, names);
  return names;
}

/** What may declare names for all that a node holds. */
function statementsOf(scope: ts.Node): readonly ts.Node[] | undefined {
  const ts = typescript();
  if (ts.isSourceFile(scope) || ts.isBlock(scope) || ts.isModuleBlock(scope)) return scope.statements;
  if (ts.isCaseBlock(scope)) return scope.clauses.flatMap((clause) => [...clause.statements]);
  if (ts.isFunctionLike(scope)) return scope.parameters;
  if (ts.isForStatement(scope) || ts.isForInStatement(scope) || ts.isForOfStatement(scope))
    return scope.initializer ? [scope.initializer] : undefined;
  return ts.isCatchClause(scope) && scope.variableDeclaration ? [scope.variableDeclaration] : undefined;
}

function declared(node: ts.Node): [string, Origin][] {
  const ts = typescript();
  if (ts.isVariableStatement(node)) return node.declarationList.declarations.flatMap(variable);
  if (ts.isVariableDeclarationList(node)) return node.declarations.flatMap(({ name }) => boundNames(name));
  if (ts.isParameter(node) || ts.isVariableDeclaration(node)) return boundNames(node.name);
  if (ts.isImportDeclaration(node)) return importedNames(node);
  if (ts.isImportEqualsDeclaration(node)) {
    const { moduleReference, name } = node;
    return ts.isExternalModuleReference(moduleReference) && ts.isStringLiteralLike(moduleReference.expression)
      ? [[name.text, { module: bare(moduleReference.expression.text) }]]
      : [[name.text, {}]];
  }
  const named =
    (ts.isFunctionDeclaration(node) || ts.isClassDeclaration(node) || ts.isEnumDeclaration(node)) && node.name;
  return named ? [[named.text, {}]] : [];
}

function boundNames(name: ts.BindingName): [string, Origin][] {
  const ts = typescript();
  if (ts.isIdentifier(name)) return [[name.text, {}]];
  return name.elements.flatMap((element) => (ts.isBindingElement(element) ? boundNames(element.name) : []));
}

function variable({ name, initializer, parent }: ts.VariableDeclaration): [string, Origin][] {
  const ts = typescript();
  const module = initializer && requiredModule(initializer);
  if (ts.isIdentifier(name)) {
    const isConstant =
      (parent.flags & ts.NodeFlags.Const) !== 0 || isAssignedOnce(name.text, name.getSourceFile().text);
    if (!initializer || !isConstant) return [[name.text, {}]];
    return [[name.text, { initializer, ...(module !== undefined && { module }) }]];
  }
  if (module === undefined || !ts.isObjectBindingPattern(name)) return boundNames(name);
  return name.elements.flatMap((element): [string, Origin][] => {
    if (!ts.isIdentifier(element.name)) return boundNames(element.name);
    const member = element.propertyName && ts.isIdentifier(element.propertyName) ? element.propertyName : element.name;
    return [[element.name.text, { module, member: member.text }]];
  });
}

/** `require('path')`, also inside what compilers wrap around it. */
function requiredModule(initializer: ts.Expression): string | undefined {
  const ts = typescript();
  let node: ts.Expression | undefined = initializer;
  while (node && ts.isCallExpression(node)) {
    const [argument]: readonly ts.Expression[] = node.arguments;
    const isRequire = ts.isIdentifier(node.expression) && node.expression.text === 'require';
    if (isRequire) return argument && ts.isStringLiteralLike(argument) ? bare(argument.text) : undefined;
    node = argument;
  }
  return undefined;
}

function importedNames({ importClause, moduleSpecifier }: ts.ImportDeclaration): [string, Origin][] {
  const ts = typescript();
  if (!importClause || !ts.isStringLiteralLike(moduleSpecifier)) return [];
  const module = bare(moduleSpecifier.text);
  const { name, namedBindings } = importClause;
  const whole: [string, Origin][] = name ? [[name.text, { module }]] : [];
  if (!namedBindings) return whole;
  if (ts.isNamespaceImport(namedBindings)) return [...whole, [namedBindings.name.text, { module }]];
  return [
    ...whole,
    ...namedBindings.elements.map((element): [string, Origin] => [
      element.name.text,
      { module, member: (element.propertyName ?? element.name).text },
    ]),
  ];
}
