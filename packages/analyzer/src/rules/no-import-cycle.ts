import type { Facts } from '../model/facts.ts';
import type { Edge } from '../model/graph.ts';
import type { Path } from '../model/place.ts';
import { baseName } from '../paths.ts';
import { defineRule } from './define.ts';
import { runs } from './runs.ts';

const SHOWN = 6;

export const noImportCycle = defineRule({
  id: 'no-import-cycle',
  scope: 'project',
  category: 'code',
  severity: 'warning',
  recommended: true,
  summary: 'Modules that import each other while they load',
  messages: {
    cycle:
      'These modules import each other in a circle ({{way}}), so one of them runs before what it imports is ready.',
    itself: '{{file}} imports itself, so what it takes from there is not ready while it loads.',
  },
  hints: {
    cycle: 'Move what both need into a module of its own, or import it where it is used.',
    itself: 'Use the module’s own names directly.',
  },
  *check(facts) {
    for (const cycle of facts.graph.cycles) {
      const [first, ...others] = standing(cycle, facts);
      if (!first) continue;
      const at = { file: first.from, range: first.site.range };
      if (others.length === 0) {
        // A module that offers itself as a namespace hands names on, and takes none while it loads.
        if (first.site.kind === 'export') continue;
        yield { message: 'itself', ...at, severity: 'info', data: { file: baseName(first.from) } };
        continue;
      }
      const related = others.map(({ from, site }) => ({
        at: { file: from, range: site.range },
        note: `${from} imports \`${site.specifier}\``,
      }));
      const way = wayOf([first, ...others].map(({ from }) => from));
      yield { message: 'cycle', ...at, data: { way }, related };
    }
  },
});

/** The imports around a circle, where each of them stays in what the compiler emits; else another way back to one of its modules. */
function standing(cycle: readonly Path[], facts: Facts): readonly Edge[] {
  const around = cycle.flatMap((file, index) => {
    const next = cycle[(index + 1) % cycle.length];
    return emitted(file, facts).find(({ to }) => to === next)?.edge ?? [];
  });
  if (around.length === cycle.length) return around;
  for (const file of cycle) {
    const way = wayBack(file, facts);
    if (way.length > 0) return fromSmallest(way);
  }
  return [];
}

/** Modules looked at before a way back is given up: the circle they could still be part of is one nobody can read. */
const MOST_LOOKED_AT = 200;

/** Breadth first, so that the way is a shortest one. */
function wayBack(start: Path, facts: Facts): Edge[] {
  const into = new Map<Path, Edge>();
  // A Set visits what is added to it while it is walked.
  const seen = new Set([start]);
  for (const file of seen) {
    if (seen.size > MOST_LOOKED_AT) break;
    for (const { edge, to } of emitted(file, facts)) {
      if (to === start) return [...walked(file, into), edge];
      if (!seen.has(to)) into.set(to, edge);
      seen.add(to);
    }
  }
  return [];
}

function walked(to: Path, into: ReadonlyMap<Path, Edge>): Edge[] {
  const way: Edge[] = [];
  for (let edge = into.get(to); edge; edge = into.get(edge.from)) way.unshift(edge);
  return way;
}

function fromSmallest(way: readonly Edge[]): Edge[] {
  const smallest = way.reduce((best, { from }, index) => (from < (way[best]?.from ?? '') ? index : best), 0);
  return [...way.slice(smallest), ...way.slice(0, smallest)];
}

interface Hop {
  readonly edge: Edge;
  readonly to: Path;
}

/** What a module imports while it loads, without what TypeScript erases. */
const emitted = (file: Path, facts: Facts): Hop[] =>
  (facts.graph.edgesByFile.get(file) ?? []).flatMap((edge) =>
    edge.target.kind === 'module' && !edge.site.lazy && runs(edge, facts) ? [{ edge, to: edge.target.file }] : [],
  );

function wayOf(cycle: readonly Path[]): string {
  const names = [...cycle, cycle[0] ?? ''].map(baseName);
  const shown = names.length > SHOWN + 1 ? [...names.slice(0, SHOWN - 1), '…', names.at(-1) ?? ''] : names;
  return shown.join(' → ');
}
