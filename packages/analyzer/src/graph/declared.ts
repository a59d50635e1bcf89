import { publicLayer } from '../aws/public-layers.ts';
import { declaredContent } from '../layers/index.ts';
import type { LayerContent } from '../model/layer-content.ts';
import type { FunctionPackage, LayerReference, UnitId } from '../model/workspace.ts';
import type { Options } from '../options.ts';
import { sortedSet } from '../sorted.ts';
import { splitPackage } from '../bare-specifier.ts';
import { withoutModuleEnding } from '../paths.ts';

/** What the layers of a function provide that cannot be seen, as the user says or their makers do. */
export interface Declared {
  /** npm packages and paths below `/opt`, sorted. */
  readonly names: readonly string[];
  /** That, and what is here of the layers of the workspace, is all they bring. */
  readonly complete: boolean;
  /** Whatever else they bring, these npm packages are not among it, sorted. */
  readonly lacking: readonly string[];
}

/** What a user declares for a layer counts as all that it provides. `contents` are the layers of the workspace. */
export function declaredFor(
  { layers, layersComplete, environment }: FunctionPackage,
  options: Options['layers'],
  contents: ReadonlyMap<UnitId, LayerContent>,
): Declared {
  const known = layers.map((reference) => contentOf(reference, options, contents));
  const unseen = known.filter(({ complete }) => !complete);
  const names = sortedSet(known.flatMap((content) => content.names));
  const lacking =
    layersComplete && environment?.has('NODE_PATH') !== true
      ? sortedSet(known.flatMap((content) => content.lacks))
      : [];
  return {
    names,
    // A search path of the function's own leads wherever it says, and not into layers unless it says so [FACTS 2].
    complete: unseen.length === 0 && environment?.has('NODE_PATH') !== true,
    lacking: lacking.filter((name) => !names.includes(name) && unseen.every(({ lacks }) => lacks.includes(name))),
  };
}

interface Content {
  readonly names: readonly string[];
  readonly lacks: readonly string[];
  readonly complete: boolean;
}

function contentOf(
  reference: LayerReference,
  options: Options['layers'],
  contents: ReadonlyMap<UnitId, LayerContent>,
): Content {
  const own = declaredContent(reference, options);
  if (own) return { names: own, lacks: [], complete: true };
  if (reference.kind === 'local')
    return { names: [], lacks: [], complete: contents.get(reference.layer)?.complete ?? false };
  const found = reference.kind === 'arn' ? publicLayer(reference.arn) : undefined;
  return found
    ? { names: found.provides, lacks: found.lacks, complete: found.complete }
    : { names: [], lacks: [], complete: false };
}

/** Whether a declaration covers a specifier: the npm package, or the path with or without its ending. */
export function isDeclared({ names }: Declared, specifier: string): boolean {
  if (!specifier.startsWith('/')) return names.includes(splitPackage(specifier).name);
  const wanted = withoutModuleEnding(specifier);
  return names.some(
    (name) => withoutModuleEnding(name) === wanted || wanted.startsWith(`${name.replace(/\/\*?$/, '')}/`),
  );
}
