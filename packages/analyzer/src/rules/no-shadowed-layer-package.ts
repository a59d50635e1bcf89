import { namesOf } from '../listed.ts';
import type { Facts } from '../model/facts.ts';
import type { UnitPackage } from '../model/shipment.ts';
import type { FunctionPackage, UnitId } from '../model/workspace.ts';
import { append } from '../sorted.ts';
import { attachedTo, ownImportsOf } from './attached.ts';
import { defineRule } from './define.ts';
import { differ, versionText } from './package-versions.ts';

export const noShadowedLayerPackage = defineRule({
  id: 'no-shadowed-layer-package',
  scope: 'project',
  category: 'packages',
  severity: 'warning',
  recommended: true,
  summary: 'An npm package that function and layer both ship, in different versions',
  messages: {
    shadowed:
      '{{functions}} ships {{package}} {{own}}, which hides the {{other}} that {{layer}} brings: code of the function gets the first, code in the layer the second.',
  },
  hints: {
    shadowed: 'Take {{package}} out of the function’s `dependencies`, or bring both to one version.',
  },
  *check(facts) {
    for (const [first, ...others] of shadows(facts)) {
      const { own, served, layer } = first;
      const functions = [first, ...others].map(({ unit }) => unit.id);
      const data = {
        functions: namesOf(facts, functions),
        package: own.name,
        own: versionText(own),
        other: versionText(served),
        layer: namesOf(facts, [layer]),
      };
      const { file, range = [0, 0] } = own.at;
      const related = [{ at: served.at, note: `${data.layer} asks for ${own.name} here.` }];
      yield { message: 'shadowed', file, range, functions, data, related };
    }
  },
});

interface Shadow {
  readonly unit: FunctionPackage;
  readonly own: UnitPackage;
  readonly served: UnitPackage;
  readonly layer: UnitId;
}

/** Together the functions that one package.json brings it about for. */
function shadows(facts: Facts): [Shadow, ...Shadow[]][] {
  const byPlace = new Map<string, Shadow[]>();
  for (const unit of facts.workspace.functions) {
    const layers = attachedTo(unit, facts);
    if (layers.length === 0) continue;
    const used = ownImportsOf(unit, facts);
    const shipped = facts.shipments.packages(unit.id).filter(({ ships, name }) => ships && used.has(name));
    for (const own of shipped) {
      for (const { content } of layers) {
        const served = facts.shipments.packages(content.layer).find(({ name }) => name === own.name);
        if (!served || !differ(own, served)) continue;
        append(byPlace, JSON.stringify([own.at, content.layer]), { unit, own, served, layer: content.layer });
      }
    }
  }
  return [...byPlace.values()].flatMap(([first, ...others]) => (first ? [[first, ...others]] : []));
}
