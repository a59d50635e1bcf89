import type { GraphReport, Report } from '@layerlint/analyzer';
import { hintFor } from '../did-you-mean.ts';
import { UsageError } from '../usage-error.ts';

type Functions = Report['functions'];

/** The function that a user names by its name or its id. */
export function functionNamed(wanted: string, functions: Functions): Functions[number] {
  const byId = functions.find(({ id }) => id === wanted);
  if (byId) return byId;
  const [only, ...others] = functions.filter(({ name }) => name === wanted);
  if (!only) throw unknownFunction(wanted, functions);
  if (others.length === 0) return only;
  const ids = [only, ...others].slice(0, 3).map(({ id }) => id);
  throw new UsageError(
    `${others.length + 1} functions are named '${wanted}'`,
    `Give one by its id, such as ${ids.join(' or ')}`,
  );
}

function unknownFunction(wanted: string, functions: Functions): UsageError {
  const names = [...new Set(functions.map(({ name }) => name))];
  const known = names.length > 8 ? `${names.slice(0, 8).join(', ')} and ${names.length - 8} more` : names.join(', ');
  const otherwise = names.length === 0 ? 'No function was found here' : `Known are ${known}`;
  return new UsageError(`no function is named '${wanted}'`, hintFor(wanted, names, otherwise));
}

/** The modules that a function reaches, and the imports between them. */
export function reachedBy(graph: GraphReport, functionId: string): GraphReport {
  const modules = graph.modules.filter(({ reachedBy }) => reachedBy.includes(functionId));
  const files = new Set(modules.map(({ file }) => file));
  const known = new Set(graph.modules.map(({ file }) => file));
  // A type-only import may lead to a module that the function does not run; an asset is no module at all.
  const stays = (to: string | undefined) => to === undefined || files.has(to) || !known.has(to);
  return {
    schemaVersion: 1,
    modules,
    edges: graph.edges.filter(({ from, to }) => files.has(from) && stays(to)),
    ...cyclesWithin(graph, files),
  };
}

/** Who imports a file, and what it imports, up to so many imports away; `onlyDown` leaves the importers out. */
export function around(graph: GraphReport, file: string, depth: number, onlyDown = false): GraphReport {
  const down = distances(file, depth, neighbours(graph, 'from', 'to'));
  const up = distances(file, onlyDown ? 0 : depth, neighbours(graph, 'to', 'from'));
  const files = new Set([...down.keys(), ...up.keys()]);
  // What importers need besides is another picture, and so is what lies a step too far.
  const isNear = (from: string) => (down.get(from) ?? depth) < depth;
  return {
    schemaVersion: 1,
    modules: graph.modules.filter((module) => files.has(module.file)),
    edges: graph.edges.filter(({ from, to }) =>
      to !== undefined && files.has(to) ? files.has(from) : isNear(from) && !isModule(graph, to),
    ),
    ...cyclesWithin(graph, files),
  };
}

function cyclesWithin({ cycles, typeCycles = [] }: GraphReport, files: ReadonlySet<string>) {
  const isWithin = (cycle: readonly string[]) => cycle.every((file) => files.has(file));
  return { cycles: cycles.filter(isWithin), typeCycles: typeCycles.filter(isWithin) };
}

const isModule = ({ modules }: GraphReport, to: string | undefined): boolean =>
  to !== undefined && modules.some(({ file }) => file === to);

function neighbours({ edges }: GraphReport, near: 'from' | 'to', far: 'from' | 'to'): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const edge of edges) {
    const [key, value] = [edge[near], edge[far]];
    if (key === undefined || value === undefined) continue;
    const known = found.get(key);
    if (known) known.push(value);
    else found.set(key, [value]);
  }
  return found;
}

/** Breadth first: a Map visits what is added to it while it is walked, in that order. */
function distances(file: string, depth: number, next: ReadonlyMap<string, readonly string[]>): Map<string, number> {
  const steps = new Map([[file, 0]]);
  for (const [at, step] of steps) {
    if (step >= depth) break;
    for (const other of next.get(at) ?? []) if (!steps.has(other)) steps.set(other, step + 1);
  }
  return steps;
}
