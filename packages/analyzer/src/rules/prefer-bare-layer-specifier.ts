import { nodeMajor } from '../aws/node-major.ts';
import type { Facts } from '../model/facts.ts';
import type { Edge } from '../model/graph.ts';
import { runAsWritten } from './as-written.ts';
import { defineRule } from './define.ts';
import { respell } from './respell.ts';

export const preferBareLayerSpecifier = defineRule({
  id: 'prefer-bare-layer-specifier',
  scope: 'project',
  category: 'code',
  severity: 'warning',
  recommended: true,
  summary: 'An npm package of a layer, imported by its path below `/opt`',
  messages: {
    writtenOut:
      '`{{specifier}}` is what `{{bare}}` means on Lambda; written out, it is found nowhere else, and passes by what the package exports.',
  },
  hints: { writtenOut: 'Import `{{bare}}`.' },
  fixable: true,
  *check(facts) {
    for (const edge of facts.graph.edges) {
      const { from, site, bare, target } = edge;
      if (bare === undefined || site.typeOnly || mayNeedPath(edge, facts)) continue;
      // A bundler must be told to leave the bare specifier alone, and what a layer we cannot see holds is a guess.
      const isSame = 'layer' in target && runAsWritten(edge, facts).length === concerned(edge, facts).length;
      // To others who run this module the bare specifier may mean something else.
      const isEveryones = concerned(edge, facts).length === (facts.graph.reach.get(from) ?? []).length;
      const fix = isSame && isEveryones ? respell(facts, from, site, bare) : undefined;
      yield {
        message: 'writtenOut',
        file: from,
        range: site.range,
        functions: concerned(edge, facts),
        severity: isSame ? 'warning' : 'info',
        data: { specifier: site.specifier, bare },
        ...(fix && { fix }),
      };
    }
  },
});

/** Before Node 18, a path is the only way from an ES module to a package in a layer. */
function mayNeedPath(edge: Edge, facts: Facts): boolean {
  const { from, site } = edge;
  const isEsm = site.kind === 'dynamic' || (site.kind !== 'require' && facts.graph.systems.get(from) !== 'commonjs');
  const ids = concerned(edge, facts);
  return isEsm && facts.workspace.functions.some((unit) => ids.includes(unit.id) && (nodeMajor(unit) ?? 18) < 18);
}

const concerned = ({ from, functions }: Edge, { graph }: Facts) => functions ?? graph.reach.get(from) ?? [];
