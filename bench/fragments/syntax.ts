import ts from 'typescript';

export const parse = (text: string): ts.SourceFile =>
  ts.createSourceFile('code.ts', text, ts.ScriptTarget.Latest, true);

/** Every node below, the outer ones first. */
export function* nodesIn(node: ts.Node): Iterable<ts.Node> {
  for (const child of node.getChildren()) {
    yield child;
    yield* nodesIn(child);
  }
}

export const tokensIn = (node: ts.Node): number =>
  Array.from(nodesIn(node)).filter((found) => found.getChildCount() === 0 && found.getText() !== '').length;

/** Whether the text can be read. */
export function isSound(text: string): boolean {
  const { diagnostics = [] } = ts.transpileModule(text, { reportDiagnostics: true });
  return diagnostics.length === 0;
}

/** Replaces pieces of a text; they do not overlap. */
export function replaced(text: string, pieces: readonly (readonly [from: number, to: number, by: string])[]): string {
  let result = text;
  for (const [from, to, by] of [...pieces].sort((a, b) => b[0] - a[0]))
    result = result.slice(0, from) + by + result.slice(to);
  return result;
}
