import type { Path } from '../model/place.ts';
import type { UnitId } from '../model/workspace.ts';
import type { Parser } from '../parse/index.ts';
import { append, byText } from '../sorted.ts';
import { findComponents, linksOf } from './components.ts';
import type { Consumer } from './consumer.ts';
import type { Targets } from './targets.ts';

/** A file that a function begins with. */
export interface Entry {
  readonly id: UnitId;
  readonly entry: Path;
}

/**
 * For each module the functions whose entries reach it, over everything but types. Functions that see the same run time share
 * one graph; in it each entry walks over groups of modules that import each other rather than over modules.
 */
export function findReach(begun: readonly Entry[], targets: Targets, parser: Parser): Map<Path, readonly UnitId[]> {
  const entries = new Map<Consumer, Set<Path>>();
  const seenBy = begun.flatMap(({ id, entry }) => {
    const consumer = targets.consumerOf(id);
    if (!consumer) return [];
    const known = entries.get(consumer) ?? new Set();
    entries.set(consumer, known.add(entry));
    return [{ id, entry, consumer }];
  });
  const reached = new Map([...entries].map(([consumer, from]) => [consumer, reachIn(consumer, from, targets, parser)]));
  const reach = new Map<Path, UnitId[]>();
  for (const { id, entry, consumer } of seenBy)
    for (const file of reached.get(consumer)?.(entry) ?? []) {
      // A function may begin with several files, one after the other.
      if (reach.get(file)?.at(-1) !== id) append(reach, file, id);
    }
  return new Map([...reach].sort(([a], [b]) => byText(a, b)));
}

/** The modules that an entry reaches, for one view of the run time. */
function reachIn(
  consumer: Consumer,
  entries: Iterable<Path>,
  targets: Targets,
  parser: Parser,
): (entry: Path) => readonly Path[] {
  const { files, numbers, imports } = explore(consumer, entries, targets, parser);
  const components = findComponents(linksOf(imports));
  const members: number[][] = Array.from({ length: components.count }, () => []);
  files.forEach((_, number) => members[components.of[number]!]?.push(number)); // each has a component
  const isModule = (number: number) => parser.module(files[number]!) !== undefined; // `number` is a file's
  // When a component was last walked over: no set to clear between entries.
  const stamps = new Int32Array(components.count);
  const known = new Map<Path, readonly Path[]>();
  let stamp = 0;

  const walk = (entry: Path): readonly Path[] => {
    stamp++;
    const found: Path[] = [];
    const queue = [components.of[numbers.get(entry)!]!]; // every entry was explored
    stamps[queue[0]!] = stamp;
    for (let component = queue.pop(); component !== undefined; component = queue.pop()) {
      for (const member of members[component] ?? []) {
        if (isModule(member)) found.push(files[member]!);
        for (const target of imports[member] ?? []) {
          const next = components.of[target]!;
          if (stamps[next] === stamp) continue;
          stamps[next] = stamp;
          queue.push(next);
        }
      }
    }
    return found;
  };
  return (entry) => {
    const before = known.get(entry);
    if (before) return before;
    const found = walk(entry);
    known.set(entry, found);
    return found;
  };
}

/** Every file that code may lead to from these entries, numbered as they are met, and which import which. */
function explore(consumer: Consumer, entries: Iterable<Path>, targets: Targets, parser: Parser) {
  const files = [...entries];
  const numbers = new Map(files.map((file, number) => [file, number]));
  const imports: number[][] = [];
  const numberOf = (file: Path): number => {
    const known = numbers.get(file);
    if (known !== undefined) return known;
    numbers.set(file, files.length);
    return files.push(file) - 1;
  };
  for (const file of files) {
    const module = parser.module(file);
    const led: number[] = [];
    for (const site of module ? targets.sitesOf(module) : []) {
      if (!module || site.typeOnly || site.mock) continue;
      const target = targets.forConsumer(module, site, consumer);
      if (target.kind === 'module') led.push(numberOf(target.file));
    }
    imports.push(led);
  }
  return { files, numbers, imports };
}
