import type { ts } from 'ts-morph';
import type { ImportKind, SeenImport } from '../../model/module.ts';
import { typescript } from '../typescript.ts';
import { namesFolder } from './path-text.ts';
import { staticSpecifier } from './static-text.ts';

/** What surrounds a node, as far as its imports care. */
export interface Surroundings {
  readonly syntax: ts.SourceFile;
  /** Inside a function or a `try`: not part of loading the module, or allowed to fail. */
  readonly lazy: boolean;
  /** `require` is a parameter here, as in the wrappers of bundled files: it is not Node's. */
  readonly requireIsParameter: boolean;
  /** Part of a path or specifier that was read as a whole. */
  readonly isRead: boolean;
}

/** What one node says about imports. */
export interface Seen {
  readonly sites: readonly SeenImport[];
  /** Something is loaded by a specifier that is not, or not wholly, static. */
  readonly dynamic: boolean;
  /** Parts of the node that were read with it. */
  readonly read: readonly ts.Node[];
}

const LATER: readonly ImportKind[] = ['dynamic', 'resolve', 'asset'];

/** The site of a node whose specifier was worked out, or stands in a literal. */
export function siteAt(
  node: ts.Node,
  specifier: string,
  kind: ImportKind,
  { syntax, lazy }: Surroundings,
  more: Partial<Pick<SeenImport, 'typeOnly' | 'computed' | 'mock'>> = {},
): SeenImport {
  const range = [node.getStart(syntax), node.end] as const;
  return { specifier, kind, range, typeOnly: false, lazy: lazy || LATER.includes(kind), ...more };
}

/** What an argument that names a module says: a literal, a constant, a path worked out, or a pattern of paths. */
export function seenIn(
  argument: ts.Expression,
  kind: ImportKind,
  around: Surroundings,
  {
    mock,
    from = (specifier) => specifier,
  }: { readonly mock?: true; readonly from?: (specifier: string) => string | undefined } = {},
): Seen {
  const sites: SeenImport[] = [];
  let dynamic = false;
  const alternatives = arms(argument);
  for (const node of alternatives) {
    const isLiteral = typescript().isStringLiteralLike(node);
    const text = staticSpecifier(node);
    const specifier = text === undefined ? undefined : from(text);
    const isPattern = !isLiteral && (specifier?.includes('*') ?? false);
    if (specifier === undefined || isPattern) dynamic = true;
    if (specifier === undefined || (isPattern && !namesFolder(specifier))) continue;
    const isComputed = !isLiteral || specifier !== text;
    sites.push(siteAt(node, specifier, kind, around, { ...(isComputed && { computed: true }), ...(mock && { mock }) }));
  }
  return { sites, dynamic: dynamic && !mock, read: sites.length > 0 ? alternatives : [] };
}

/** `online ? './stripe' : './till'` and `process.env.TILL ?? './till'`: each of the two. */
function arms(node: ts.Expression): ts.Expression[] {
  const ts = typescript();
  if (ts.isParenthesizedExpression(node)) return arms(node.expression);
  if (ts.isConditionalExpression(node)) return [...arms(node.whenTrue), ...arms(node.whenFalse)];
  const isChoice =
    ts.isBinaryExpression(node) &&
    [ts.SyntaxKind.BarBarToken, ts.SyntaxKind.QuestionQuestionToken].includes(node.operatorToken.kind);
  return isChoice ? [...arms(node.left), ...arms(node.right)] : [node];
}
