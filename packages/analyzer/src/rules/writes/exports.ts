import type { ts } from 'ts-morph';
import { typescript } from '../../parse/typescript.ts';
import { bareExpression } from './bare-expression.ts';
import { memberValue } from './members.ts';
import { named } from './module-names.ts';
import { declaredValue, trace } from './trace.ts';
import type { Source, Value } from './values.ts';

/** A module by its specifier: one of the project, else one that is known by its name alone. */
export function moduleValue(specifier: string, source: Source): Value {
  const imported = source.imported(specifier);
  return imported ? { kind: 'module', source: imported } : named(specifier, []);
}

/** What a file exports, each by the expression or the name behind it. */
interface Exports {
  readonly byName: ReadonlyMap<string, (depth: number) => Value>;
  /** Of `export * from`. */
  readonly passedOn: readonly string[];
  /** Of `module.exports = …` and `export = …`. */
  readonly whole: ts.Expression | undefined;
}

const exportsByFile = new WeakMap<Source, Exports>();
const DEEPEST = 60;

/** What a name stands for among what a module of the project exports. */
export function exportedValue(source: Source, name: string, depth = 0): Value {
  if (depth > DEEPEST) return undefined;
  const known = exportsOf(source);
  const own = known.byName.get(name);
  if (own) return own(depth + 1);
  const { whole } = known;
  // Interop: the default of a CommonJS module is all that it exports.
  if (name === 'default')
    return whole ? trace(whole, source.top, depth + 1) : isCommonJs(known) ? { kind: 'module', source } : undefined;
  if (whole) return memberValue(trace(whole, source.top, depth + 1), name, depth + 1);
  for (const specifier of known.passedOn) {
    const value = memberValue(moduleValue(specifier, source), name, depth + 1);
    if (value && value.kind !== 'absent') return value;
  }
  return undefined;
}

/** Everything a file exports under a name of its own, `module.exports` included. */
export function exportedValues(source: Source): readonly Value[] {
  const { byName, whole, passedOn } = exportsOf(source);
  return [
    ...[...byName.values()].map((value) => value(0)),
    ...passedOn.map((specifier) => moduleValue(specifier, source)),
    ...(whole ? [trace(whole, source.top)] : []),
  ];
}

const isCommonJs = ({ byName, passedOn }: Exports): boolean => byName.size > 0 && passedOn.length === 0;

function exportsOf(source: Source): Exports {
  const known = exportsByFile.get(source) ?? readExports(source);
  exportsByFile.set(source, known);
  return known;
}

function readExports(source: Source): Exports {
  const ts = typescript();
  const byName = new Map<string, (depth: number) => Value>();
  const passedOn: string[] = [];
  let whole: ts.Expression | undefined;
  for (const statement of source.module.syntax.statements) {
    if (ts.isExportAssignment(statement)) {
      const { expression } = statement;
      if (statement.isExportEquals) whole = expression;
      else byName.set('default', (depth) => trace(expression, source.top, depth));
    } else if (ts.isExportDeclaration(statement)) addExportDeclaration(statement, source, byName, passedOn);
    else if (ts.isExpressionStatement(statement)) whole = addAssigned(statement.expression, source, byName) ?? whole;
    else addDeclared(statement, source, byName);
  }
  return { byName, passedOn, whole };
}

type ByName = Map<string, (depth: number) => Value>;

function addExportDeclaration(
  { exportClause, moduleSpecifier }: ts.ExportDeclaration,
  source: Source,
  byName: ByName,
  passedOn: string[],
): void {
  const ts = typescript();
  const from = moduleSpecifier && ts.isStringLiteral(moduleSpecifier) ? moduleSpecifier.text : undefined;
  if (!exportClause) {
    if (from !== undefined) passedOn.push(from);
  } else if (ts.isNamespaceExport(exportClause)) {
    if (from !== undefined) byName.set(exportClause.name.text, () => moduleValue(from, source));
  } else {
    for (const { name, propertyName } of exportClause.elements) {
      const inner = propertyName ?? name;
      byName.set(name.text, (depth) => {
        if (from !== undefined) return memberValue(moduleValue(from, source), inner.text, depth);
        return ts.isIdentifier(inner) ? trace(inner, source.top, depth) : undefined;
      });
    }
  }
}

/** `exports.name = value`; the value of `module.exports = value`. */
function addAssigned(expression: ts.Expression, source: Source, byName: ByName): ts.Expression | undefined {
  const ts = typescript();
  if (!ts.isBinaryExpression(expression) || expression.operatorToken.kind !== ts.SyntaxKind.EqualsToken)
    return undefined;
  const target = bareExpression(expression.left);
  const { right } = expression;
  if (!ts.isPropertyAccessExpression(target)) return undefined;
  const object = target.expression.getText();
  if (object === 'module' && target.name.text === 'exports') return right;
  if (object === 'exports' || object === 'module.exports')
    byName.set(target.name.text, (depth) => trace(right, source.top, depth));
  return undefined;
}

function addDeclared(statement: ts.Statement, source: Source, byName: ByName): void {
  const ts = typescript();
  const kinds =
    (ts.canHaveModifiers(statement) ? ts.getModifiers(statement) : undefined)?.map(({ kind }) => kind) ?? [];
  if (!kinds.includes(ts.SyntaxKind.ExportKeyword)) return;
  const isDefault = kinds.includes(ts.SyntaxKind.DefaultKeyword);
  if (ts.isVariableStatement(statement)) {
    for (const name of statement.declarationList.declarations.flatMap(({ name }) => namesIn(name)))
      byName.set(name.text, (depth) => trace(name, source.top, depth));
  } else if (
    ts.isFunctionDeclaration(statement) ||
    ts.isClassDeclaration(statement) ||
    ts.isEnumDeclaration(statement)
  ) {
    const node = statement;
    if (ts.isFunctionDeclaration(node) && !node.body) return;
    const value = { origin: { kind: 'declared', node } } as const;
    const key = isDefault ? 'default' : node.name?.text;
    if (key !== undefined) byName.set(key, (depth) => declaredValue(value, source.top, depth));
  }
}

function namesIn(name: ts.BindingName): ts.Identifier[] {
  const ts = typescript();
  if (ts.isIdentifier(name)) return [name];
  return name.elements.flatMap((element) => (ts.isBindingElement(element) ? namesIn(element.name) : []));
}
