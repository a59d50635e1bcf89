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
  /** Modules of the repository, with the names taken from each; those of layers that all the functions attach are left out. */
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
    if (target.kind === 'builtin') continue;
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
    const names = module ? namesTaken(module.text, edge.site.range) : [];
    if (!words || isWithin(edge.site.range, piece.range) || names.some((name) => words.has(name)))
      yield { target: edge.target, names };
  }
}

const isWithin = (inner: Range, outer: Range | undefined): boolean =>
  outer !== undefined && outer[0] <= inner[0] && inner[1] <= outer[1];

/** The words between the start of an import's statement and its specifier: a few too many, and never too few. */
function namesTaken(text: string, [specifier]: Range): string[] {
  const before = text.slice(Math.max(0, specifier - 2000), specifier);
  const start = Math.max(
    ...[...before.matchAll(/^[ \t]*(?:import|export|const|let|var)\b/gm)].map((match) => match.index),
    0,
  );
  return wordsIn(before.slice(start)).filter(
    (word) => !/^(import|export|const|let|var|from|require|await|as|type)$/.test(word),
  );
}

const wordsIn = (text: string): string[] => text.match(/[\p{L}_$][\p{L}\p{N}_$]*/gu) ?? [];
