import type { Path } from '../model/place.ts';
import { byText } from '../sorted.ts';

/**
 * One witness for each group of modules that import each other: its shortest cycle, beginning at the cycle's smallest path.
 * Groups are strongly connected components, found by Tarjan's algorithm (1972) with a stack of its own, so that no
 * chain of imports is too deep.
 */
export function findCycles(imports: ReadonlyMap<Path, readonly Path[]>): Path[][] {
  return components(imports)
    .flatMap((group) => {
      const [only = ''] = group;
      if (group.length === 1 && !imports.get(only)?.includes(only)) return [];
      return [shortestWitness(group.sort(byText), imports)];
    })
    .sort((a, b) => byText(a.join('\n'), b.join('\n')));
}

interface Visit {
  readonly file: Path;
  next: number;
}

function components(imports: ReadonlyMap<Path, readonly Path[]>): Path[][] {
  const found: Path[][] = [];
  const order = new Map<Path, number>();
  const lowest = new Map<Path, number>();
  const open: Path[] = [];
  const isOpen = new Set<Path>();
  const enter = (file: Path): Visit => {
    order.set(file, order.size);
    lowest.set(file, order.size - 1);
    open.push(file);
    isOpen.add(file);
    return { file, next: 0 };
  };
  const lower = (file: Path, to: number) => lowest.set(file, Math.min(lowest.get(file) ?? to, to));

  for (const start of imports.keys()) {
    const path = order.has(start) ? [] : [enter(start)];
    for (let visit = path.at(-1); visit; visit = path.at(-1)) {
      const target = imports.get(visit.file)?.[visit.next++];
      if (target !== undefined) {
        if (!order.has(target)) path.push(enter(target));
        else if (isOpen.has(target)) lower(visit.file, order.get(target) ?? 0);
        continue;
      }
      path.pop();
      const parent = path.at(-1);
      if (parent) lower(parent.file, lowest.get(visit.file) ?? 0);
      if (lowest.get(visit.file) === order.get(visit.file)) found.push(close(visit.file, open, isOpen));
    }
  }
  return found;
}

function close(file: Path, open: Path[], isOpen: Set<Path>): Path[] {
  const group = open.splice(open.lastIndexOf(file));
  for (const member of group) isOpen.delete(member);
  return group;
}

// A search from every member of a group of thousands would take minutes; any of its cycles is news enough.
const SEARCHES = 64;
const LARGE_GROUP = 1_000;

function shortestWitness(group: readonly Path[], imports: ReadonlyMap<Path, readonly Path[]>): Path[] {
  const members = new Set(group);
  const ways = group
    .slice(0, group.length > LARGE_GROUP ? 1 : SEARCHES)
    .map((start) => shortestWay(start, members, imports));
  const shortest = ways.reduce((best, way) => (way.length < best.length ? way : best));
  const first = shortest.indexOf([...shortest].sort(byText)[0] ?? '');
  return [...shortest.slice(first), ...shortest.slice(0, first)];
}

/** Breadth first from `start`, inside the group, until it comes back. */
function shortestWay(start: Path, members: ReadonlySet<Path>, imports: ReadonlyMap<Path, readonly Path[]>): Path[] {
  const cameFrom = new Map<Path, Path>();
  const queue = [start];
  for (const file of queue) {
    for (const target of imports.get(file) ?? []) {
      if (target === start) return wayTo(file, start, cameFrom);
      if (!members.has(target) || cameFrom.has(target)) continue;
      cameFrom.set(target, file);
      queue.push(target);
    }
  }
  return [...members];
}

function wayTo(end: Path, start: Path, cameFrom: ReadonlyMap<Path, Path>): Path[] {
  const way: Path[] = [];
  for (let at: Path | undefined = end; at !== undefined && at !== start; at = cameFrom.get(at)) way.push(at);
  return [start, ...way.reverse()];
}
