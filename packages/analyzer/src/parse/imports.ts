import type { ts } from 'ts-morph';
import type { ImportKind, ImportSite } from '../model/module.ts';
import { typescript } from './typescript.ts';

export interface ImportsOfFile {
  readonly imports: readonly ImportSite[];
  readonly hasDynamicImports: boolean;
}

/** What surrounds a node, as far as its imports care. */
interface Surroundings {
  readonly syntax: ts.SourceFile;
  /** Inside a function or a `try`: not part of loading the module, or allowed to fail. */
  readonly lazy: boolean;
  /** `require` is a parameter here, as in the wrappers of bundled files: it is not Node's. */
  readonly requireIsParameter: boolean;
}

/** Every static specifier of a file, in text order: the six forms of importing, and `new URL('…', import.meta.url)`. */
export function importsOf(syntax: ts.SourceFile): ImportsOfFile {
  const imports: ImportSite[] = [];
  let hasDynamicImports = false;
  const nodes: ts.Node[] = [syntax];
  const surroundings: Surroundings[] = [{ syntax, lazy: false, requireIsParameter: false }];
  for (
    let node = nodes.pop(), around = surroundings.pop();
    node && around;
    node = nodes.pop(), around = surroundings.pop()
  ) {
    const seen = siteOf(node, around);
    if (seen === 'dynamic') hasDynamicImports = true;
    else if (seen) imports.push(seen);
    const inside = within(node, around);
    typescript().forEachChild(node, (child) => {
      nodes.push(child);
      surroundings.push(inside);
    });
  }
  return { imports: imports.sort((a, b) => a.range[0] - b.range[0]), hasDynamicImports };
}

function within(node: ts.Node, around: Surroundings): Surroundings {
  const ts = typescript();
  if (ts.isTryStatement(node)) return { ...around, lazy: true };
  if (!ts.isFunctionLike(node)) return around;
  const shadows = node.parameters.some(
    (parameter) => ts.isIdentifier(parameter.name) && parameter.name.text === 'require',
  );
  return {
    syntax: around.syntax,
    lazy: around.lazy || !isCalledAtOnce(node, around.syntax),
    requireIsParameter: around.requireIsParameter || shadows,
  };
}

/** `(function () { … })()`: its body runs while the module loads. The text after it tells. */
function isCalledAtOnce(node: ts.SignatureDeclaration, syntax: ts.SourceFile): boolean {
  const ts = typescript();
  if (!ts.isFunctionExpression(node) && !ts.isArrowFunction(node)) return false;
  if (node.modifiers?.some((modifier) => modifier.kind === ts.SyntaxKind.AsyncKeyword)) return false;
  const after = syntax.text.slice(node.end, node.end + 20);
  return /^\s*\)?\s*(\(|\.call\(|\.apply\()/.test(after);
}

function siteOf(node: ts.Node, around: Surroundings): ImportSite | 'dynamic' | undefined {
  const ts = typescript();
  switch (node.kind) {
    case ts.SyntaxKind.ImportDeclaration: {
      const { moduleSpecifier, importClause } = node as ts.ImportDeclaration;
      return site(moduleSpecifier, 'import', importClause !== undefined && isTypeOnlyImport(importClause), around);
    }
    case ts.SyntaxKind.ExportDeclaration: {
      const { moduleSpecifier, isTypeOnly, exportClause } = node as ts.ExportDeclaration;
      if (!moduleSpecifier) return undefined;
      return site(moduleSpecifier, 'export', isTypeOnly || onlyTypes(exportClause), around);
    }
    case ts.SyntaxKind.ImportEqualsDeclaration: {
      const { moduleReference, isTypeOnly } = node as ts.ImportEqualsDeclaration;
      if (!ts.isExternalModuleReference(moduleReference)) return undefined;
      return site(moduleReference.expression, 'import-equals', isTypeOnly, around);
    }
    case ts.SyntaxKind.ImportType: {
      const { argument } = node as ts.ImportTypeNode;
      return ts.isLiteralTypeNode(argument) ? site(argument.literal, 'import', true, around) : undefined;
    }
    case ts.SyntaxKind.CallExpression:
      return siteOfCall(node as ts.CallExpression, around);
    case ts.SyntaxKind.NewExpression:
      return siteOfUrl(node as ts.NewExpression, around);
    default:
      return undefined;
  }
}

function siteOfCall(call: ts.CallExpression, around: Surroundings): ImportSite | 'dynamic' | undefined {
  const kind = kindOfCall(call.expression, around.requireIsParameter);
  const argument = call.arguments[0];
  if (!kind || !argument) return undefined;
  return site(argument, kind, false, around) ?? 'dynamic';
}

function kindOfCall(callee: ts.Expression, requireIsParameter: boolean): ImportKind | undefined {
  const ts = typescript();
  if (callee.kind === ts.SyntaxKind.ImportKeyword) return 'dynamic';
  if (requireIsParameter) return undefined;
  if (isNamed(callee, 'require')) return 'require';
  if (!ts.isPropertyAccessExpression(callee)) return undefined;
  if (isNamed(callee.expression, 'require') && callee.name.text === 'resolve') return 'resolve';
  return isNamed(callee.expression, 'module') && callee.name.text === 'require' ? 'require' : undefined;
}

/** `new URL('./file', import.meta.url)`: how ES modules name a file beside them. */
function siteOfUrl(node: ts.NewExpression, around: Surroundings): ImportSite | undefined {
  const ts = typescript();
  const [file, base] = node.arguments ?? [];
  if (!isNamed(node.expression, 'URL') || !file || !base || !ts.isPropertyAccessExpression(base)) return undefined;
  if (base.name.text !== 'url' || !ts.isMetaProperty(base.expression)) return undefined;
  const found = site(file, 'asset', false, around);
  return found && /^\.{1,2}\//.test(found.specifier) ? found : undefined;
}

const isNamed = (node: ts.Node, name: string): boolean => typescript().isIdentifier(node) && node.text === name;

function isTypeOnlyImport(clause: ts.ImportClause): boolean {
  if (clause.isTypeOnly) return true;
  return !clause.name && clause.namedBindings !== undefined && onlyTypes(clause.namedBindings);
}

function onlyTypes(clause: ts.NamedImportBindings | ts.NamedExportBindings | undefined): boolean {
  const ts = typescript();
  if (!clause || (!ts.isNamedImports(clause) && !ts.isNamedExports(clause))) return false;
  return clause.elements.length > 0 && clause.elements.every((element) => element.isTypeOnly);
}

const LATER: readonly ImportKind[] = ['dynamic', 'resolve', 'asset'];

function site(
  node: ts.Node,
  kind: ImportKind,
  typeOnly: boolean,
  { syntax, lazy }: Surroundings,
): ImportSite | undefined {
  if (!typescript().isStringLiteralLike(node)) return undefined;
  return {
    specifier: node.text,
    kind,
    range: [node.getStart(syntax), node.end],
    typeOnly,
    lazy: lazy || LATER.includes(kind),
  };
}
