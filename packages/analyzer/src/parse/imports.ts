import type { ts } from 'ts-morph';
import type { SeenImport } from '../model/module.ts';
import { seenAsset, seenProgram } from './imports/assets.ts';
import { seenInCall } from './imports/calls.ts';
import { declaredSite, referencedSites } from './imports/declarations.ts';
import { namesPlaces } from './imports/telltales.ts';
import type { Seen, Surroundings } from './imports/site.ts';
import { typescript } from './typescript.ts';

export interface ImportsOfFile {
  readonly imports: readonly SeenImport[];
  readonly hasDynamicImports: boolean;
}

/** Every module and file that a file names by a specifier or path, in text order. */
export function importsOf(syntax: ts.SourceFile): ImportsOfFile {
  const imports: SeenImport[] = referencedSites(syntax);
  let hasDynamicImports = false;
  const mayNameAssets = namesPlaces(syntax.text);
  const nodes: ts.Node[] = [syntax];
  const surroundings: Surroundings[] = [{ syntax, lazy: false, requireIsParameter: false, isRead: false }];
  const read = new Set<ts.Node>();
  for (
    let node = nodes.pop(), around = surroundings.pop();
    node && around;
    node = nodes.pop(), around = surroundings.pop()
  ) {
    const seen = seenAt(node, around, mayNameAssets && !around.isRead && !read.has(node));
    imports.push(...(seen?.sites ?? []));
    hasDynamicImports ||= seen?.dynamic ?? false;
    for (const part of seen?.read ?? []) read.add(part);
    const inside = within(node, !around.isRead && read.has(node) ? { ...around, isRead: true } : around);
    for (const child of childrenOf(node)) {
      nodes.push(child);
      surroundings.push(inside);
    }
  }
  return { imports: imports.sort((a, b) => a.range[0] - b.range[0]), hasDynamicImports };
}

function seenAt(node: ts.Node, around: Surroundings, mayNameAssets: boolean): Seen | undefined {
  const ts = typescript();
  const declared = declaredSite(node, around);
  if (declared) return { sites: [declared], dynamic: false, read: [] };
  const called = ts.isCallExpression(node) ? seenInCall(node, around) : undefined;
  if (called) return called;
  const program = ts.isCallExpression(node) || ts.isNewExpression(node) ? seenProgram(node, around) : undefined;
  return program ?? (mayNameAssets ? seenAsset(node, around) : undefined);
}

/** Types in JSDoc count in JavaScript alone. The compiler keeps these comments in a field its public type does not show. */
function childrenOf(node: ts.Node): ts.Node[] {
  const isJavaScript = (node.flags & typescript().NodeFlags.JavaScriptFile) !== 0;
  const comments = isJavaScript ? (node as ts.Node & { readonly jsDoc?: readonly ts.Node[] }).jsDoc : undefined;
  const children: ts.Node[] = [...(comments ?? [])];
  typescript().forEachChild(node, (child) => {
    children.push(child);
  });
  return children;
}

function within(node: ts.Node, around: Surroundings): Surroundings {
  const ts = typescript();
  if (ts.isTryStatement(node)) return around.lazy ? around : { ...around, lazy: true };
  if (!ts.isFunctionLike(node)) return around;
  const shadows = node.parameters.some(
    // In JSDoc, `function(string): void` has parameters without names.
    ({ name }: { readonly name?: ts.Node }) => name && ts.isIdentifier(name) && name.text === 'require',
  );
  return {
    ...around,
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
