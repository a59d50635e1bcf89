/** What we use of a source, in whatever language. */
interface Source {
  readonly text: string;
  readonly ast: unknown;
  /** Languages built on an older kit of ESLint's lack it, `eslint-yaml` for one. */
  readonly getLocFromIndex?: (offset: number) => Position;
  readonly getLoc?: (node: unknown) => { readonly start: Position };
}

interface Position {
  readonly line: number;
  readonly column: number;
}

/** Where a range lies, in the lines and columns of the file's language: some count from 0, some from 1. */
export function locOf(source: Source, [start, end]: readonly [start: number, end: number]) {
  if (source.getLocFromIndex) return { start: source.getLocFromIndex(start), end: source.getLocFromIndex(end) };
  // A tree begins where the text does, in whatever way the language counts.
  const first = source.getLoc?.(source.ast).start ?? { line: 1, column: 0 };
  return { start: counted(source.text, start, first), end: counted(source.text, end, first) };
}

function counted(text: string, offset: number, first: Position): Position {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length - 1 + first.line, column: (before.at(-1) ?? '').length + first.column };
}
