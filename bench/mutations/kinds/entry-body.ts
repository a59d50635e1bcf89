import ts from 'typescript';

/** A function's entry. */
export interface Handler {
  readonly entry: string;
  /** The name of the export that Lambda calls. */
  readonly exported: string;
  readonly text: string;
}

const parse = ({ entry, text }: Handler): ts.SourceFile =>
  ts.createSourceFile(
    entry,
    text,
    ts.ScriptTarget.Latest,
    true,
    /tsx?$/.test(entry) ? ts.ScriptKind.TS : ts.ScriptKind.JS,
  );

export const isEsModule = (handler: Handler): boolean =>
  parse(handler).statements.some(
    (statement) =>
      ts.isImportDeclaration(statement) ||
      ts.isExportDeclaration(statement) ||
      ts.isExportAssignment(statement) ||
      (ts.canHaveModifiers(statement) &&
        ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)),
  );

/** Where the body of the function begins that Lambda calls: behind its brace. Only of async ones, in which `await` may stand. */
export function entryBody(handler: Handler): number | undefined {
  let found: number | undefined;
  const visit = (node: ts.Node): void => {
    if (found !== undefined) return;
    const made = functionNamed(node, handler.exported);
    if (made && ts.isBlock(made)) found = made.getStart() + 1;
    else ts.forEachChild(node, visit);
  };
  visit(parse(handler));
  return found;
}

function functionNamed(node: ts.Node, name: string): ts.ConciseBody | undefined {
  if (ts.isFunctionDeclaration(node) && node.name?.text === name) return asyncBody(node);
  if (ts.isVariableDeclaration(node) && node.name.getText() === name && node.initializer)
    return asyncBody(node.initializer);
  if (!ts.isBinaryExpression(node) || !/^(module\.)?exports\.\w+$/.test(node.left.getText())) return undefined;
  return node.left.getText().endsWith(`.${name}`) ? asyncBody(node.right) : undefined;
}

function asyncBody(node: ts.Node): ts.ConciseBody | undefined {
  if (!ts.isArrowFunction(node) && !ts.isFunctionExpression(node) && !ts.isFunctionDeclaration(node)) return undefined;
  return node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.AsyncKeyword) ? node.body : undefined;
}
