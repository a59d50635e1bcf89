import ts from 'typescript';
import { lineAt } from '../edited.ts';
import type { Edit } from '../mutation.ts';
import { put } from './declaration.ts';

/** A call that declares a function, with its properties written out in place. */
export interface Construct {
  readonly source: ts.SourceFile;
  readonly call: ts.NewExpression | ts.CallExpression;
  readonly callee: string;
  readonly properties: ts.ObjectLiteralExpression;
}

export function constructAt(text: string, file: string, line: number): Construct | undefined {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found: Construct[] = [];
  const visit = (node: ts.Node): void => {
    if ((ts.isNewExpression(node) || ts.isCallExpression(node)) && lineAt(text, node.getStart()) <= line) {
      const name = node.arguments?.findIndex((argument) => ts.isStringLiteralLike(argument)) ?? -1;
      const [id, properties] = node.arguments?.slice(Math.max(0, name)) ?? [];
      if (
        id &&
        name >= 0 &&
        lineAt(text, id.getStart()) === line &&
        properties &&
        ts.isObjectLiteralExpression(properties)
      )
        found.push({ source, call: node, callee: node.expression.getText(), properties });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found.length === 1 ? found[0] : undefined;
}

/** The module that a construct's class comes from. */
export function originOf({ source, callee }: Construct): string | undefined {
  const [root] = callee.split('.');
  for (const statement of source.statements) {
    if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier)) continue;
    const { importClause: clause } = statement;
    const bindings = clause?.namedBindings;
    const names = [
      clause?.name,
      ...(bindings
        ? ts.isNamespaceImport(bindings)
          ? [bindings.name]
          : bindings.elements.map(({ name }) => name)
        : []),
    ];
    if (names.some((name) => name?.text === root)) return statement.moduleSpecifier.text;
  }
  return undefined;
}

export function valueOf({ properties }: Construct, name: string): ts.Expression | 'other' | undefined {
  for (const property of properties.properties) {
    if (property.name?.getText() !== name) continue;
    return ts.isPropertyAssignment(property) ? property.initializer : 'other';
  }
  return undefined;
}

export function setProperty(construct: Construct, name: string, value: string): readonly Edit[] | undefined {
  const old = valueOf(construct, name);
  if (old === 'other') return undefined;
  if (old) return [{ range: [old.getStart(), old.end], text: value }];
  const { properties: list } = construct.properties;
  const comma = list.length === 0 || list.hasTrailingComma ? '' : ',';
  return [put(list.end, `${comma}\n${name}: ${value}${comma === '' ? ',' : ''}`)];
}

/** The texts of a list's items; none where the property is not there, undefined where it is no plain list. */
function itemsOf(construct: Construct, name: string): readonly string[] | undefined {
  const value = valueOf(construct, name);
  // A spread may bring the property along.
  if (value === undefined) return construct.properties.properties.some(ts.isSpreadAssignment) ? undefined : [];
  if (value === 'other' || !ts.isArrayLiteralExpression(value)) return undefined;
  return value.elements.some((item) => ts.isSpreadElement(item))
    ? undefined
    : value.elements.map((item) => item.getText());
}

function setItems(construct: Construct, name: string, items: readonly string[]): readonly Edit[] | undefined {
  return itemsOf(construct, name) && setProperty(construct, name, `[\n${items.map((item) => `${item},\n`).join('')}]`);
}

/** Before the first statement, behind the line that names an interpreter. */
export function addImport({ source }: Construct, statement: string): Edit {
  const { text } = source;
  return put(text.startsWith('#!') ? text.indexOf('\n') + 1 : 0, `${statement}\n`);
}

/** Before the statement that a construct is part of. */
export function addBefore({ call }: Construct, statement: string): Edit | undefined {
  let node: ts.Node = call;
  while (!ts.isBlock(node.parent) && !ts.isSourceFile(node.parent)) {
    // A field or a function without braces has no place before it.
    if (ts.isClassLike(node.parent) || ts.isArrowFunction(node.parent)) return undefined;
    node = node.parent;
  }
  return put(node.getStart(), `${statement}\n`);
}

/** The part of a declaration that is the same wherever code makes lists. */
export const listOf = (construct: Construct) => ({
  attached: () => itemsOf(construct, 'layers'),
  detach: (index: number) =>
    setItems(
      construct,
      'layers',
      (itemsOf(construct, 'layers') ?? []).filter((_, at) => at !== index),
    ),
  attach: (references: readonly string[]) =>
    setItems(construct, 'layers', [
      ...(itemsOf(construct, 'layers') ?? []),
      ...references.map((text, index) => (index === references.length - 1 ? `»${text}` : text)),
    ]),
});

/** What a property is written as, where that is a plain text. */
export function textOf(construct: Construct, name: string): string | undefined {
  const value = valueOf(construct, name);
  return value !== undefined && value !== 'other' && ts.isStringLiteralLike(value) ? value.text : undefined;
}
