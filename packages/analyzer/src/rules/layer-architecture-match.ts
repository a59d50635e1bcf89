import { publicLayer } from '../aws/public-layers.ts';
import type { Facts } from '../model/facts.ts';
import type { Related } from '../model/finding.ts';
import type { Place, Stated } from '../model/place.ts';
import type { Architecture, FunctionPackage, Layer } from '../model/workspace.ts';
import { append } from '../sorted.ts';
import { defineRule, type ProjectMatch } from './define.ts';
import type { Change } from './edits/change.ts';
import { listed, namesOf } from '../listed.ts';

export const layerArchitectureMatch = defineRule({
  id: 'layer-architecture-match',
  scope: 'project',
  category: 'declarations',
  severity: 'warning',
  recommended: true,
  summary: 'A layer that is declared or built for another architecture than the function runs on',
  messages: {
    mismatch:
      '{{layer}} is declared for {{stated}} and attached to {{functions}} on {{architecture}}, which Lambda does not check: native code in the layer would fail when it is loaded.',
    program:
      'The program in {{layer}} is built for {{stated}} and {{functions}} runs on {{architecture}}, so it cannot start and every invocation fails.',
  },
  hints: {
    mismatch:
      'Attach a layer that is built for {{architecture}}; where the layer holds no native code, add {{architecture}} to the architectures it is declared for.',
    program: 'Attach the layer of the same publisher that is built for {{architecture}}.',
  },
  suggestions: { mismatch: 'Declare {{layer}} for {{architecture}} as well.' },
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
      const suggestion = declaredAsWell(first, facts);
      yield {
        message: 'mismatch',
        file,
        range,
        functions,
        data,
        related: statedAt(first),
        ...(suggestion && { suggestion }),
      };
    }
    yield* publicMismatches(facts);
  },
});

/** Public layers whose name says which architecture their program is built for. */
function* publicMismatches(facts: Facts): Iterable<ProjectMatch<'program'>> {
  const byReference = new Map<string, { unit: FunctionPackage; at: Place; data: Record<string, string> }[]>();
  for (const unit of facts.workspace.functions) {
    const { architecture, packageType } = unit;
    if (!architecture || packageType === 'Image') continue;
    for (const reference of unit.layers) {
      const found = reference.kind === 'arn' ? publicLayer(reference.arn) : undefined;
      if (!found?.architecture || found.architecture === architecture.value) continue;
      const data = { layer: found.name, stated: found.architecture, architecture: architecture.value };
      append(byReference, JSON.stringify([reference.at, found.name]), { unit, at: reference.at, data });
    }
  }
  for (const concerned of byReference.values()) {
    const functions = concerned.map(({ unit }) => unit.id);
    const [first] = concerned;
    if (!first) continue;
    const { at, data } = first;
    const { file, range = [0, 0] } = at;
    const names = { ...data, functions: namesOf(facts, functions) };
    yield { message: 'program', severity: 'error', file, range, functions, data: names };
  }
}

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

/** One more entry in the layer's list, where that is in the same file and no native code in the layer forbids it. */
function declaredAsWell({ layer, architecture, at }: Mismatch, facts: Facts): readonly Change[] | undefined {
  const last = layer.compatibleArchitectures.at(-1);
  const content = facts.layers.get(layer.id);
  if (last?.at.file !== at.file || !last.at.range || !content?.complete) return undefined;
  const files = new Set(content.files.values());
  const isNative = facts.binaries.some(({ file }) => files.has(file));
  const words = SPELLINGS.map((spelled) => [spelled(last.value), spelled(architecture.value)] as const);
  return isNative ? undefined : [{ kind: 'repeat-item', range: last.at.range, words }];
}

/** As Lambda names them, and as the CDK does: `ARM_64`. */
const SPELLINGS: readonly ((architecture: Architecture) => string)[] = [
  (architecture) => architecture,
  (architecture) => architecture.replace('arm64', 'arm_64').toUpperCase(),
];

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
