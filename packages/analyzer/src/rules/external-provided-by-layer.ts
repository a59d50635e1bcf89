import { runtimeBrings } from '../aws/bundled-sdk.ts';
import { nodeMajor } from '../aws/node-major.ts';
import { splitPackage } from '../bare-specifier.ts';
import { namesOf } from '../listed.ts';
import type { Facts } from '../model/facts.ts';
import type { Edge } from '../model/graph.ts';
import type { Stated } from '../model/place.ts';
import type { FunctionPackage } from '../model/workspace.ts';
import { append } from '../sorted.ts';
import { importsOf, isLayerCode, layersBring } from './attached.ts';
import { defineRule } from './define.ts';
import { leavesOut } from './externals.ts';

export const externalProvidedByLayer = defineRule({
  id: 'external-provided-by-layer',
  scope: 'project',
  category: 'packages',
  severity: 'error',
  recommended: true,
  summary: 'An external of the bundler that no layer, no runtime and no zip brings',
  messages: {
    missing:
      'The bundle of {{functions}} leaves out `{{package}}`, which it imports and no attached layer nor {{runtime}} brings, so that import fails when the function loads it.',
  },
  hints: {
    missing:
      'Attach a layer that brings `{{package}}`, or take it off this list so that it becomes part of the bundle.',
  },
  *check(facts) {
    for (const [first, ...others] of missing(facts).values()) {
      if (!first) continue;
      const { external, edge, unit, name } = first;
      const functions = [...new Set([first, ...others].map((one) => one.unit.id))];
      const data = {
        functions: namesOf(facts, functions),
        package: name,
        runtime: unit.runtime?.value ?? 'the runtime',
      };
      const { file, range = [0, 0] } = external.at;
      const severity = edge.site.lazy ? 'warning' : 'error';
      const related = [{ at: { file: edge.from, range: edge.site.range }, note: 'It is imported here.' }];
      yield { message: 'missing', file, range, functions, data, severity, related };
    }
  },
});

interface Missing {
  readonly external: Stated<string>;
  readonly edge: Edge;
  readonly unit: FunctionPackage;
  readonly name: string;
}

/** By external and npm package: the imports that it breaks, those that run when a function starts before others. */
function missing(facts: Facts): ReadonlyMap<string, readonly Missing[]> {
  const found = new Map<string, Missing[]>();
  for (const unit of facts.workspace.functions) {
    const { externals = [], packageType, bundled } = unit;
    if (externals.length === 0 || packageType === 'Image' || !bundled) continue;
    const edges = importsOf(unit, facts).filter(({ from }) => !isLayerCode(from, facts));
    const eager = edges.toSorted((a, b) => Number(a.site.lazy) - Number(b.site.lazy));
    for (const external of externals) {
      for (const edge of eager) {
        const { name } = splitPackage(edge.site.specifier);
        if (!leavesOut(external.value, edge.site.specifier) || !isAbsent(unit, name, edge, facts)) continue;
        append(found, JSON.stringify([external.at, name]), { external, edge, unit, name });
      }
    }
  }
  return found;
}

function isAbsent(unit: FunctionPackage, name: string, { target, site }: Edge, facts: Facts): boolean {
  if (target.kind === 'builtin' || target.kind === 'module' || target.kind === 'asset') return false;
  // Code that may do without it asks for it in a `try`.
  if (site.lazy && target.kind === 'unresolved') return false;
  if (target.kind === 'npm' && target.layer !== undefined) return false;
  return layersBring(unit, name, facts) === false && runtimeBrings(name, nodeMajor(unit)) === false;
}
