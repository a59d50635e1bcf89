import type { CloneClass, Fragment } from '../model/clone.ts';
import type { Facts } from '../model/facts.ts';
import type { Path } from '../model/place.ts';
import type { UnitId } from '../model/workspace.ts';
import { isTestFile } from '../parse/index.ts';
import { byText, sortedSet } from '../sorted.ts';
import { needsOf, type Piece } from './needs.ts';
import { type Zips, zipsOf } from './zips.ts';

/** Code that the same functions carry, each in a zip of its own: what one layer could hold for all of them. */
export interface Candidate {
  /** Sorted. */
  readonly functions: readonly UnitId[];
  /** Modules that all of them reach and nobody else does. Sorted. */
  readonly modules: readonly Path[];
  /** Modules that those need and that other functions reach too. Sorted. */
  readonly pulled: readonly Path[];
  /** Copies that stand in different functions, without those in layers and tests. */
  readonly classes: readonly CloneClass[];
}

interface Group {
  readonly functions: readonly UnitId[];
  readonly modules: Path[];
  readonly classes: CloneClass[];
}

/**
 * Modules and clone classes with equal reach belong together, as a bundler puts modules with the same entries into one
 * chunk: a layer of exactly these adds nothing unused to any function.
 *
 *   money.ts    reached by orders, refunds  ┐ one candidate
 *   formatDate  copied in orders, refunds   ┘ for orders and refunds
 *   stock.ts    reached by orders             nobody shares it
 *
 * Then each candidate is closed under imports. A module brings along what it imports; a copy whose imports are not
 * copied with it stays where it is, because each function may mean another file by the same specifier.
 */
export function findCandidates(facts: Facts, minFunctions: number): readonly Candidate[] {
  const zips = zipsOf(facts);
  const least = Math.max(2, minFunctions);
  const groups = new Map<string, Group>();
  const groupOf = (functions: readonly UnitId[]): Group => {
    const key = functions.join('\n');
    const group = groups.get(key) ?? { functions, modules: [], classes: [] };
    groups.set(key, group);
    return group;
  };
  const isShared = (functions: readonly UnitId[]) => functions.length >= least && zips.count(functions) >= 2;

  for (const { file, generated } of facts.graph.modules) {
    const functions = facts.graph.reach.get(file) ?? [];
    const stays = generated || isTestFile(file) || zips.isLayered(file) || zips.isEntry(file);
    if (!stays && isShared(functions) && functions.every(zips.attaching)) groupOf(functions).modules.push(file);
  }
  for (const found of facts.clones) {
    const clone = copiesInFunctions(found, zips);
    const functions = sortedSet(clone?.fragments.flatMap(({ units }) => units) ?? []);
    if (clone && isShared(functions)) groupOf(functions).classes.push(clone);
  }
  const ordered = [...groups].sort(([a], [b]) => byText(a, b)).map(([, group]) => group);
  return ordered
    .map((group) => closed(group, zips, facts))
    .filter(({ modules, classes }) => modules.length + classes.length > 0);
}

/** The class without copies that no layer would replace; undefined when what is left could as well share a file. */
function copiesInFunctions(clone: CloneClass, zips: Zips): CloneClass | undefined {
  const fragments = clone.fragments.flatMap((fragment): Fragment[] => {
    const units = fragment.units.filter(zips.attaching);
    return units.length === 0 || zips.isLayered(fragment.file) || isTestFile(fragment.file)
      ? []
      : [{ ...fragment, units }];
  });
  const carriers = new Set(fragments.map(({ units }) => units.join('\n')));
  return carriers.size < 2 ? undefined : { ...clone, fragments };
}

function closed(group: Group, zips: Zips, facts: Facts): Candidate {
  const { functions } = group;
  const closures = new Map(group.modules.map((file) => [file, closureOf(file, functions, zips, facts)]));
  const modules = group.modules.filter((file) => closures.get(file) !== undefined);
  const pulled = sortedSet([...closures.values()].flatMap((closure) => closure ?? [])).filter(
    (file) => !modules.includes(file),
  );
  return {
    functions,
    modules: sortedSet(modules),
    pulled,
    classes: closedClasses(group.classes, new Set([...modules, ...pulled]), functions, facts),
  };
}

/** A module and all that it imports; undefined when some of it cannot move: an entry, or what lies in a layer that not all attach. */
function closureOf(start: Path, functions: readonly UnitId[], zips: Zips, facts: Facts): readonly Path[] | undefined {
  const queue = [start];
  const seen = new Set(queue);
  for (const file of queue) {
    for (const need of needsOf({ file }, functions, facts).modules) {
      if (zips.isEntry(need.file) || zips.isLayered(need.file)) return undefined;
      if (seen.has(need.file)) continue;
      seen.add(need.file);
      queue.push(need.file);
    }
  }
  return queue;
}

/** Drops classes that need what does not move with them, until nothing more has to go. */
function closedClasses(
  classes: readonly CloneClass[],
  moving: ReadonlySet<Path>,
  functions: readonly UnitId[],
  facts: Facts,
): readonly CloneClass[] {
  for (let kept = classes; ;) {
    const fragments = kept.flatMap((clone) => clone.fragments);
    const next = kept.filter((clone) =>
      clone.fragments.every((fragment) => isCovered(fragment, { fragments, moving }, functions, facts)),
    );
    if (next.length === kept.length) return kept;
    kept = next;
  }
}

/** Whether the names a piece takes from other modules stand in code that moves too. */
export function isCovered(
  piece: Piece,
  by: { readonly fragments: readonly Piece[]; readonly moving: ReadonlySet<Path> },
  functions: readonly UnitId[],
  facts: Facts,
): boolean {
  return needsOf(piece, functions, facts).modules.every(({ file, names }) => {
    if (by.moving.has(file)) return true;
    const text = facts.graph.modulesByFile.get(file)?.text ?? '';
    const copied = by.fragments
      .filter((fragment) => fragment.file === file)
      .map(({ range }) => text.slice(...(range ?? [0])));
    return copied.length > 0 && names.some((name) => copied.some((part) => part.includes(name)));
  });
}
