import type { Facts } from '../model/facts.ts';
import type { Edge } from '../model/graph.ts';
import type { Path } from '../model/place.ts';
import { baseName } from '../paths.ts';
import { defineRule } from './define.ts';

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
  },
  hints: { cycle: 'Move what both need into a module of its own, or import it where it is used.' },
  *check(facts) {
    for (const cycle of facts.graph.cycles) {
      const sites = sitesAlong(cycle, facts);
      const [first, ...others] = sites;
      if (!first) continue;
      const related = others.map(({ from, site }) => ({
        at: { file: from, range: site.range },
        note: `${from} imports \`${site.specifier}\``,
      }));
      yield { message: 'cycle', file: first.from, range: first.site.range, data: { way: wayOf(cycle) }, related };
    }
  },
});

/** The import that leads from each module of the cycle to the next. */
function sitesAlong(cycle: readonly Path[], { graph }: Facts): Edge[] {
  return cycle.flatMap((file, index) => {
    const next = cycle[(index + 1) % cycle.length];
    const leads = ({ site, target }: Edge) =>
      target.kind === 'module' && target.file === next && !site.typeOnly && !site.lazy;
    return (graph.edgesByFile.get(file) ?? []).find(leads) ?? [];
  });
}

function wayOf(cycle: readonly Path[]): string {
  const names = [...cycle, cycle[0] ?? ''].map(baseName);
  const shown = names.length > SHOWN + 1 ? [...names.slice(0, SHOWN - 1), '…', names.at(-1) ?? ''] : names;
  return shown.join(' → ');
}
