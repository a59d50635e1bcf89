import type { CloneClass, Fragment } from '../model/clone.ts';
import type { Path } from '../model/place.ts';
import { append } from '../sorted.ts';

const SHARE = 0.8;

/**
 * Leaves out a class that says little more than another with more copies. Four files share 45 lines, two of them two
 * lines more: told once, as four copies.
 */
export function withoutShadows(classes: readonly CloneClass[]): CloneClass[] {
  const byFile = new Map<Path, { clone: CloneClass; fragment: Fragment }[]>();
  for (const clone of classes)
    for (const fragment of clone.fragments) append(byFile, fragment.file, { clone, fragment });
  return classes.filter((clone) => {
    const [first, ...others] = clone.fragments.map((fragment) => {
      const larger = (byFile.get(fragment.file) ?? []).filter(
        (other) => other.clone.fragments.length > clone.fragments.length && isMostly(fragment, other.fragment),
      );
      return new Set(larger.map((other) => other.clone));
    });
    return ![...(first ?? [])].some((larger) => others.every((set) => set.has(larger)));
  });
}

/** Whether most lines of one fragment stand in the other. */
function isMostly(fragment: Fragment, within: Fragment): boolean {
  const lines = Math.min(fragment.endLine, within.endLine) - Math.max(fragment.startLine, within.startLine) + 1;
  return lines >= SHARE * (fragment.endLine - fragment.startLine + 1);
}
