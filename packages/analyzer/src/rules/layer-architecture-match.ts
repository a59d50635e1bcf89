import type { Facts } from '../model/facts.ts';
import type { Related } from '../model/finding.ts';
import type { Place, Stated } from '../model/place.ts';
import type { Architecture, FunctionPackage, Layer } from '../model/workspace.ts';
import { append } from '../sorted.ts';
import { defineRule } from './define.ts';
import { listed, namesOf } from '../listed.ts';

export const layerArchitectureMatch = defineRule({
  id: 'layer-architecture-match',
  scope: 'project',
  category: 'declarations',
  severity: 'warning',
  recommended: true,
  summary: 'A layer that is declared for another architecture than the function runs on',
  messages: {
    mismatch:
      '{{layer}} is declared for {{stated}} and attached to {{functions}} on {{architecture}}, which Lambda does not check: native code in the layer would fail when it is loaded.',
  },
  hints: {
    mismatch:
      'Attach a layer that is built for {{architecture}}; where the layer holds no native code, add {{architecture}} to its CompatibleArchitectures.',
  },
  *check(facts) {
    for (const [first, ...others] of mismatches(facts)) {
      const { at, layer, architecture } = first;
      const functions = [first, ...others].map(({ unit }) => unit.id);
      const stated = listed(layer.compatibleArchitectures.map(({ value }) => value));
      const data = {
        functions: namesOf(facts, functions),
        architecture: architecture.value,
        layer: layer.name,
        stated,
      };
      const { file, range = [0, 0] } = at;
      yield { message: 'mismatch', file, range, functions, data, related: statedAt(first) };
    }
  },
});

interface Mismatch {
  readonly unit: FunctionPackage;
  readonly architecture: Stated<Architecture>;
  readonly layer: Layer;
  readonly at: Place;
}

/** Together those that one reference brings about, such as one in Globals. */
function mismatches({ workspace }: Facts): [Mismatch, ...Mismatch[]][] {
  const layers = new Map(workspace.layers.map((layer) => [layer.id, layer]));
  const byReference = new Map<string, Mismatch[]>();
  for (const unit of workspace.functions) {
    const { architecture, packageType } = unit;
    if (!architecture || packageType === 'Image') continue;
    for (const reference of unit.layers) {
      const layer = reference.kind === 'local' ? layers.get(reference.layer) : undefined;
      if (!layer || allows(layer, architecture.value)) continue;
      const { at } = reference;
      append(byReference, JSON.stringify([at, layer.id, architecture.value]), { unit, architecture, layer, at });
    }
  }
  return [...byReference.values()].flatMap(([first, ...others]) => (first ? [[first, ...others]] : []));
}

/** A layer that states nothing is meant for all. */
const allows = ({ compatibleArchitectures: stated }: Layer, architecture: Architecture): boolean =>
  stated.length === 0 || stated.some(({ value }) => value === architecture);

function statedAt({ layer, architecture, unit }: Mismatch): Related[] {
  const [first] = layer.compatibleArchitectures;
  const ofLayer = first ? [{ at: first.at, note: `${layer.name} is declared for ${first.value} here.` }] : [];
  // Lambda's default stands at the function's own name.
  const verb = architecture.at === unit.declaredAt ? 'runs on Lambda’s default' : 'is set to';
  return [...ofLayer, { at: architecture.at, note: `${unit.name} ${verb} ${architecture.value} here.` }];
}
