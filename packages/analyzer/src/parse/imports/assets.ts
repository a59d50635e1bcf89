import type { ts } from 'ts-morph';
import { typescript } from '../typescript.ts';
import { importedFunction } from './origins.ts';
import { assetPath, forkedPath, IS_NOT_READ, programPath } from './path-text.ts';
import { type Seen, siteAt, type Surroundings } from './site.ts';
import { staticSpecifier } from './static-text.ts';

/**
 * A file named by its path rather than imported: beside the module, below `/opt`, or in the code folder. What names it does not
 * matter (`readFile`, a worker, `dlopen`, a constant for later), as long as it does not write it. Whether such a file
 * exists is for the graph to say; a path to nothing is no asset.
 */
export function seenAsset(node: ts.Node, around: Surroundings): Seen | undefined {
  const ts = typescript();
  if (ts.isStringLiteralLike(node)) {
    const isFile = node.text.startsWith('/') && !isModuleName(node) && !isNotRead(node);
    return isFile ? asset(node, node.text, around) : undefined;
  }
  const isPath =
    ts.isTemplateExpression(node) ||
    ts.isNewExpression(node) ||
    ts.isCallExpression(node) ||
    ts.isBinaryExpression(node);
  if (!isPath || isNotRead(node)) return undefined;
  const path = staticSpecifier(node);
  const { fileName } = around.syntax;
  if (path === undefined || path === `./${fileName.slice(fileName.lastIndexOf('/') + 1)}`) return undefined;
  const [literal] = (ts.isNewExpression(node) && node.arguments) || [];
  const seen = asset(literal && ts.isStringLiteralLike(literal) ? literal : node, path, around);
  return seen && { ...seen, read: [node] };
}

function asset(node: ts.Node, text: string, around: Surroundings): Seen | undefined {
  const path = assetPath(text);
  if (path === undefined) return undefined;
  const computed = !typescript().isStringLiteralLike(node) || path !== node.text;
  return {
    sites: [siteAt(node, path, 'asset', around, { ...(computed && { computed }) })],
    dynamic: false,
    read: [node],
  };
}

/** Specifiers and names of properties, which say nothing about files. */
function isModuleName({ parent }: ts.Node): boolean {
  const ts = typescript();
  return (
    ts.isImportDeclaration(parent) ||
    ts.isExportDeclaration(parent) ||
    ts.isExternalModuleReference(parent) ||
    ts.isLiteralTypeNode(parent) ||
    ts.isModuleDeclaration(parent)
  );
}

/** Written, or only the place that a `require` starts from. */
function isNotRead(node: ts.Node): boolean {
  const ts = typescript();
  const { parent } = node;
  if (!ts.isCallExpression(parent) || parent.arguments[0] !== node) return false;
  const callee = ts.isPropertyAccessExpression(parent.expression) ? parent.expression.name : parent.expression;
  return ts.isIdentifier(callee) && IS_NOT_READ.test(callee.text);
}

/** `new Worker('./till.js')`, `fork('./till.js')`, and programs that a layer puts into `/opt/bin`, which is on PATH [FACTS 2]. */
export function seenProgram(node: ts.CallExpression | ts.NewExpression, around: Surroundings): Seen | undefined {
  const ts = typescript();
  const argument = node.arguments?.[0];
  const text = argument && staticSpecifier(argument);
  if (!argument || text === undefined) return undefined;
  if (isForked(node)) return startsAtTaskRoot(argument, text, around);
  const { module, member = '' } = ts.isCallExpression(node) ? (importedFunction(node.expression) ?? {}) : {};
  const path = module === 'child_process' ? programPath(member, text) : undefined;
  if (path === undefined) return undefined;
  return { sites: [siteAt(argument, path, 'asset', around, { computed: true })], dynamic: false, read: [argument] };
}

function isForked(node: ts.CallExpression | ts.NewExpression): boolean {
  const ts = typescript();
  if (ts.isCallExpression(node)) {
    const { module, member } = importedFunction(node.expression) ?? {};
    return module === 'child_process' && member === 'fork';
  }
  const name = ts.isPropertyAccessExpression(node.expression) ? node.expression.name : node.expression;
  return ts.isIdentifier(name) && name.text === 'Worker';
}

/** A relative path given to a process or thread starts where the process runs, not where the module lies. */
function startsAtTaskRoot(argument: ts.Expression, text: string, around: Surroundings): Seen | undefined {
  const path = typescript().isStringLiteralLike(argument) ? forkedPath(text) : undefined;
  if (path === undefined) return undefined;
  return { sites: [siteAt(argument, path, 'asset', around, { computed: true })], dynamic: false, read: [argument] };
}
