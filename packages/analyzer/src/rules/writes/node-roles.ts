import { typescript } from '../../parse/typescript.ts';

export const NAMES = 1;
export const CALLS = 2;
export const DECLARES = 4;
export const ASSIGNS = 8;
/** Nothing in it runs, and nothing in it is of interest. */
export const SKIPPED = 16;

let known: Uint8Array | undefined;

/** What nodes of each kind mean for names and calls. A run looks at each node of a file once, mostly before anything of it is compiled: one look at a table takes a fraction of asking the compiler about each kind. */
export function rolesByKind(): Uint8Array {
  return (known ??= table());
}

function table(): Uint8Array {
  const { SyntaxKind } = typescript();
  const roles = new Uint8Array(SyntaxKind.Count);
  // Tokens have no parts, types run nowhere.
  roles.fill(SKIPPED, 0, SyntaxKind.FirstNode);
  roles.fill(SKIPPED, SyntaxKind.FirstTypeNode, SyntaxKind.LastTypeNode + 1);
  for (const kind of [SyntaxKind.InterfaceDeclaration, SyntaxKind.TypeAliasDeclaration]) roles[kind] = SKIPPED;
  roles[SyntaxKind.Identifier] = NAMES;
  for (const kind of [
    SyntaxKind.VariableDeclaration,
    SyntaxKind.Parameter,
    SyntaxKind.ImportDeclaration,
    SyntaxKind.ImportEqualsDeclaration,
    SyntaxKind.FunctionDeclaration,
    SyntaxKind.FunctionExpression,
    SyntaxKind.ClassExpression,
    SyntaxKind.ClassDeclaration,
    SyntaxKind.EnumDeclaration,
    SyntaxKind.ModuleDeclaration,
  ])
    roles[kind] = DECLARES;
  for (const kind of [
    SyntaxKind.BinaryExpression,
    SyntaxKind.ForOfStatement,
    SyntaxKind.ForInStatement,
    SyntaxKind.DeleteExpression,
    SyntaxKind.PrefixUnaryExpression,
    SyntaxKind.PostfixUnaryExpression,
  ])
    roles[kind] = ASSIGNS;
  // `Object.assign` and `list.push` change what they are called on.
  roles[SyntaxKind.CallExpression] = CALLS | ASSIGNS;
  for (const kind of [SyntaxKind.NewExpression, SyntaxKind.TaggedTemplateExpression]) roles[kind] = CALLS;
  return roles;
}
