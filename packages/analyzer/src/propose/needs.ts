import type { Facts } from '../model/facts.ts';
import type { Edge } from '../model/graph.ts';
import type { Path, Range } from '../model/place.ts';
import type { UnitId } from '../model/workspace.ts';

/** Code that may move: a whole module, or a stretch of one. */
export interface Piece {
  readonly file: Path;
  readonly range?: Range;
}

/** What code needs beside itself once it has moved, for some functions. */
export interface Needs {
  /** Modules of the repository, with the names that a stretch takes from each; those of layers that all the functions attach are left out. */
  readonly modules: readonly { readonly file: Path; readonly names: readonly string[] }[];
  readonly packages: readonly { readonly name: string; readonly version?: string }[];
  /** Whether all of it is known, and can be named as modules and npm packages. */
  readonly complete: boolean;
}

/** Reads a piece's imports. A stretch needs only what it names: the imports of other code in its file stay behind. */
export function needsOf(piece: Piece, functions: readonly UnitId[], facts: Facts): Needs {
  const { graph, workspace } = facts;
  const module = graph.modulesByFile.get(piece.file);
  const text = module ? module.text.slice(...(piece.range ?? [0])) : '';
  const words = piece.range && new Set(wordsIn(text));
  const isAttached = (layer: UnitId) =>
    workspace.functions.every(
      ({ id, layers }) =>
        !functions.includes(id) || layers.some((reference) => reference.kind === 'local' && reference.layer === layer),
    );

  const modules: { file: Path; names: readonly string[] }[] = [];
  const packages: { name: string; version?: string }[] = [];
  let complete =
    module !== undefined && !(module.hasDynamicImports && (!piece.range || /\b(require|import)\s*\(/.test(text)));
  for (const { target, names } of runtimeImports(piece, words, functions, facts)) {
    if (target.kind === 'builtin' || target.kind === 'declared') continue;
    if (target.kind === 'unresolved' || target.kind === 'asset') complete = false;
    else if (target.layer !== undefined && isAttached(target.layer)) continue;
    else if (target.kind === 'module') modules.push({ file: target.file, names });
    else packages.push({ name: target.name, ...(target.version !== undefined && { version: target.version }) });
  }
  return { modules, packages, complete };
}

function* runtimeImports(
  piece: Piece,
  words: ReadonlySet<string> | undefined,
  functions: readonly UnitId[],
  { graph }: Facts,
): Iterable<{ target: Edge['target']; names: readonly string[] }> {
  const module = graph.modulesByFile.get(piece.file);
  for (const edge of module ? (graph.edgesByFile.get(piece.file) ?? []) : []) {
    if (edge.site.typeOnly || (edge.functions && !edge.functions.some((unit) => functions.includes(unit)))) continue;
    const names = module && words ? namesTaken(module.text, edge.site.range) : [];
    if (!words || isWithin(edge.site.range, piece.range) || names.some((name) => words.has(name)))
      yield { target: edge.target, names };
  }
}

const isWithin = (inner: Range, outer: Range | undefined): boolean =>
  outer !== undefined && outer[0] <= inner[0] && inner[1] <= outer[1];

/** Whether code outside `moved` still uses what an import brings; so does an import that names nothing. */
export function isUsedBeyond(specifier: Range, moved: readonly Range[], text: string): boolean {
  const names = namesTaken(text, specifier);
  const gaps = [...moved, [importStart(text, specifier), specifier[1]] as const].sort((a, b) => b[0] - a[0]);
  const rest = new Set(
    wordsIn(gaps.reduce((left, [start, end]) => `${left.slice(0, start)} ${left.slice(end)}`, text)),
  );
  return names.length === 0 || names.some((name) => rest.has(name));
}

/** What the stretches that move name, and their file declares outside of them. */
export function namesLeftBehind(file: Path, moved: readonly Range[], facts: Facts): readonly string[] {
  const text = facts.graph.modulesByFile.get(file)?.text ?? '';
  const declarations = text.matchAll(
    /^(?:export\s+)?(?:const|let|var|class|(?:async\s+)?function\*?)\s+([\w$]+)(?!.*\brequire\()/gm,
  );
  const words = new Set(moved.flatMap((range) => wordsIn(text.slice(...range))));
  const isLeft = (at: number) => !moved.some(([start, end]) => start <= at && at < end);
  return [...declarations]
    .filter(({ index, 1: name = '' }) => words.has(name) && isLeft(index))
    .map((match) => match[1] ?? '');
}

/** The words between the start of an import's statement and its specifier: a few too many, and never too few. */
function namesTaken(text: string, specifier: Range): string[] {
  const words = wordsIn(text.slice(importStart(text, specifier), specifier[0]));
  return words.filter((word) => !/^(import|export|const|let|var|from|require|await|as|type)$/.test(word));
}

function importStart(text: string, [specifier]: Range): number {
  const from = Math.max(0, specifier - 2000);
  const starts = [...text.slice(from, specifier).matchAll(/(?:^|;)\s*(?:import|export|const|let|var)\b/gm)];
  return from + (starts.at(-1)?.index ?? 0);
}

const wordsIn = (text: string): string[] => text.match(/[\p{L}_$][\p{L}\p{N}_$]*/gu) ?? [];
