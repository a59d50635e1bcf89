import type { CloneClass, CloneKind, Sharing } from '../model/clone.ts';
import type { Path } from '../model/place.ts';
import { createNeedsReader, type NeedsOf } from '../parse/index.ts';
import type { Source } from './source.ts';

export const NO_NEEDS: Sharing = { names: [], imports: [], usesThis: false, runsAtLoad: false };

/**
 * Says of the classes of some kinds what sharing them takes: what the first copy needs of its file, for that is the one to move.
 * Of copies that were renamed the names of all would be a list of synonyms. Classes come by the place of their first copy, so
 * that each file is read once.
 */
export function withSharing(
  classes: readonly CloneClass[],
  sources: readonly Pick<Source, 'module'>[],
  kinds: readonly CloneKind[],
): CloneClass[] {
  const modules = new Map(sources.map(({ module }) => [module.file, module]));
  const read = createNeedsReader();
  let last: { readonly file: Path; readonly needsOf: NeedsOf | undefined } | undefined;
  return classes.map((clone) => {
    const [first] = clone.fragments;
    if (!first || !kinds.includes(clone.kind)) return clone;
    if (last?.file !== first.file)
      last = { file: first.file, needsOf: read(first.file, modules.get(first.file)?.text ?? '') };
    return { ...clone, sharing: last.needsOf?.(first.range) ?? NO_NEEDS };
  });
}
