import { layerVersionArn } from '../aws/layer-arn.ts';
import { isRuntimeFor, runtimeInName } from '../aws/layer-runtimes.ts';
import { listed, namesOf } from '../listed.ts';
import type { Facts } from '../model/facts.ts';
import type { FunctionPackage, LayerReference } from '../model/workspace.ts';
import { defineRule } from './define.ts';

export const noSilentLayerOverride = defineRule({
  id: 'no-silent-layer-override',
  scope: 'project',
  category: 'declarations',
  severity: 'warning',
  recommended: true,
  summary: 'A list of layers that takes the place of the one under `provider`',
  messages: {
    replaced:
      '{{functions}} lists layers of its own, which replace those under `provider` instead of joining them, so {{dropped}} is not attached.',
  },
  hints: {
    replaced:
      'Name {{dropped}} on the function’s list too; where it is left out on purpose, move it from `provider` to the functions that use it.',
  },
  *check(facts) {
    for (const unit of facts.workspace.functions) {
      const dropped = droppedFrom(unit, facts);
      const [first] = unit.layers;
      const [lost] = dropped;
      if (!first || !lost) continue;
      const { file, range = [0, 0] } = first.at;
      const data = {
        functions: namesOf(facts, [unit.id]),
        dropped: listed(dropped.map((reference) => nameOf(facts, reference))),
      };
      const related = [{ at: lost.at, note: '`provider` attaches it to functions without a list of their own.' }];
      yield { message: 'replaced', file, range, functions: [unit.id], data, related };
    }
  },
});

/** What `provider` attaches and the function's own list has nothing like. An empty list says that nothing is wanted. */
function droppedFrom(unit: FunctionPackage, facts: Facts): LayerReference[] {
  const { replacedLayers = [], layers, packageType } = unit;
  if (packageType === 'Image' || layers.length === 0 || replacedLayers.length === 0) return [];
  const own = new Set(layers.map(likeness));
  const inherited = new Set(replacedLayers.map(likeness));
  // What only a deployment knows may be any of them.
  if (layers.some((reference) => reference.kind === 'unknown' && !inherited.has(likeness(reference)))) return [];
  return replacedLayers.filter((reference) => !own.has(likeness(reference)) && suits(reference, unit, facts));
}

/** Equal for all versions of a layer, and for its variants for another architecture or version of the language. */
function likeness(reference: LayerReference): string {
  switch (reference.kind) {
    case 'local':
      return `local ${reference.layer}`;
    case 'arn':
      return `arn ${(layerVersionArn(reference.arn)?.name ?? reference.arn).toLowerCase().replace(/arm64|x86_64|amd64|x86|arm|[\d_-]+/g, '')}`;
    case 'unknown':
      return `text ${reference.text}`;
    default:
      return reference satisfies never;
  }
}

/** A layer for other runtimes is left out on purpose. */
function suits(reference: LayerReference, { runtime }: FunctionPackage, { workspace }: Facts): boolean {
  if (!runtime || reference.kind === 'unknown') return true;
  if (reference.kind === 'arn') {
    const stated = runtimeInName(layerVersionArn(reference.arn)?.name ?? '');
    return stated === undefined || isRuntimeFor(runtime.value, stated);
  }
  const stated = workspace.layers.find(({ id }) => id === reference.layer)?.compatibleRuntimes ?? [];
  return stated.length === 0 || stated.some(({ value }) => isRuntimeFor(runtime.value, value));
}

function nameOf(facts: Facts, reference: LayerReference): string {
  if (reference.kind === 'local') return namesOf(facts, [reference.layer]);
  return reference.kind === 'arn' ? (layerVersionArn(reference.arn)?.name ?? reference.arn) : reference.text;
}
