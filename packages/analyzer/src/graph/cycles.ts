import type { Path } from '../model/place.ts';
import { byText } from '../sorted.ts';

/**
 * One witness for each group of modules that import each other: the shortest way from the group's smallest path back to it.
 * Groups are strongly connected components, found by Tarjan's algorithm (1972) with a stack of its own, so that no
 * chain of imports is too deep.
 */
export function findCycles(imports: ReadonlyMap<Path, readonly Path[]>): Path[][] {
  return components(imports)
    .flatMap((group) => {
      const [only = ''] = group;
      if (group.length === 1 && !imports.get(only)?.includes(only)) return [];
      return [shortestWay(group.sort(byText), imports)];
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

/** Breadth first from the smallest path of the group, inside the group, until it comes back. */
function shortestWay(group: readonly Path[], imports: ReadonlyMap<Path, readonly Path[]>): Path[] {
  const [start = ''] = group;
  const members = new Set(group);
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
  return [...group];
}

function wayTo(end: Path, start: Path, cameFrom: ReadonlyMap<Path, Path>): Path[] {
  const way: Path[] = [];
  for (let at: Path | undefined = end; at !== undefined && at !== start; at = cameFrom.get(at)) way.unshift(at);
  return [start, ...way];
}
