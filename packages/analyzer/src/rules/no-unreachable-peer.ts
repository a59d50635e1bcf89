import { runtimeBrings } from '../aws/bundled-sdk.ts';
import { nodeMajor } from '../aws/node-major.ts';
import { splitPackage } from '../bare-specifier.ts';
import { namesOf } from '../listed.ts';
import type { Facts } from '../model/facts.ts';
import type { LayerContent } from '../model/layer-content.ts';
import type { UnitPackage } from '../model/shipment.ts';
import type { FunctionPackage } from '../model/workspace.ts';
import { append } from '../sorted.ts';
import { attachedTo, importsOf, layersBring } from './attached.ts';
import { defineRule } from './define.ts';
import { isFoundFrom } from './layer-lookup.ts';

export const noUnreachablePeer = defineRule({
  id: 'no-unreachable-peer',
  scope: 'project',
  category: 'packages',
  severity: 'error',
  recommended: true,
  summary: 'An npm package in a layer that needs what only the function ships',
  messages: {
    unreachable:
      '{{package}} in {{layer}} needs {{peer}}, which only {{functions}} ships: a layer cannot see the function’s `node_modules`, so loading it fails.',
  },
  hints: {
    unreachable: 'Install {{peer}} in the layer too, or move {{package}} into the function.',
  },
  *check(facts) {
    for (const [first, ...others] of unreachable(facts).values()) {
      if (!first) continue;
      const { content, name, own } = first;
      const functions = [first, ...others].map(({ unit }) => unit.id);
      const layer = facts.workspace.layers.find(({ id }) => id === content.layer);
      const data = {
        functions: namesOf(facts, functions),
        layer: namesOf(facts, [content.layer]),
        package: name,
        peer: own.name,
      };
      const related = layer ? [{ at: layer.declaredAt, note: `${layer.name} brings ${name}.` }] : [];
      const { file, range = [0, 0] } = own.at;
      yield { message: 'unreachable', file, range, functions, data, related };
    }
  },
});

interface Unreachable {
  readonly unit: FunctionPackage;
  readonly content: LayerContent;
  readonly name: string;
  readonly own: UnitPackage;
}

function unreachable(facts: Facts): ReadonlyMap<string, readonly Unreachable[]> {
  const found = new Map<string, Unreachable[]>();
  for (const unit of facts.workspace.functions) {
    const layers = attachedTo(unit, facts).filter(({ content }) => content.packages.size > 0);
    if (layers.length === 0 || unit.packageType === 'Image') continue;
    const shipped = new Map(
      facts.shipments.packages(unit.id).flatMap((own) => (own.ships ? [[own.name, own] as const] : [])),
    );
    if (shipped.size === 0) continue;
    const loaded = loadedFromLayers(unit, facts);
    for (const { content } of layers) {
      for (const [at, { name, manifest }] of content.packages) {
        // An install by npm brings peers along; what was laid there by hand is what it is.
        if (!loaded.has(name) || manifest === undefined || content.files.get(`${at}/package.json`) !== manifest)
          continue;
        for (const need of facts.shipments.needs(manifest)) {
          const own = shipped.get(need.name);
          if (!own || isFoundFrom(content, at, need.name)) continue;
          if (layersBring(unit, need.name, facts) !== false || runtimeBrings(need.name, nodeMajor(unit)) !== false)
            continue;
          append(found, JSON.stringify([content.layer, name, own.at]), { unit, content, name, own });
        }
      }
    }
  }
  return found;
}

/** npm packages that the function's code gets from a layer when it starts. */
const loadedFromLayers = (unit: FunctionPackage, facts: Facts): ReadonlySet<string> =>
  new Set(
    importsOf(unit, facts).flatMap(({ site, target }) =>
      !site.lazy && target.kind === 'npm' && target.layer !== undefined ? [splitPackage(site.specifier).name] : [],
    ),
  );
