import { bundledSdk, runtimeBrings } from '../aws/bundled-sdk.ts';
import { nodeMajor } from '../aws/node-major.ts';
import { splitPackage } from '../bare-specifier.ts';
import { listed, namesOf } from '../listed.ts';
import type { Facts } from '../model/facts.ts';
import type { LayerContent } from '../model/layer-content.ts';
import type { FunctionPackage, UnitId } from '../model/workspace.ts';
import { sortedSet } from '../sorted.ts';
import { attachedTo, importsOf } from './attached.ts';
import { defineRule } from './define.ts';
import { isFoundFrom } from './layer-lookup.ts';

export const noPartialAwsSdkLayer = defineRule({
  id: 'no-partial-aws-sdk-layer',
  scope: 'project',
  category: 'packages',
  severity: 'warning',
  recommended: true,
  summary: 'A layer that brings a part of the AWS SDK and leaves the rest to the runtime',
  messages: {
    splits:
      '{{functions}} gets {{brought}} from {{layer}} and {{rest}} from the runtime, so one process runs two versions of the AWS SDK.',
    lacks:
      '{{layer}} brings {{brought}} without the {{rest}} that it needs, so it runs with whatever version the runtime has.',
  },
  hints: {
    splits: 'Bring every client that the functions use in the layer, or none and use what the runtime has.',
    lacks: 'Install it with all that it depends on, or leave the SDK out of the layer.',
  },
  *check(facts) {
    for (const layer of facts.workspace.layers) {
      const content = facts.layers.get(layer.id);
      if (!content || !bringsSdk(content)) continue;
      const { file, range = [0, 0] } = layer.declaredAt;
      const about = { file, range };
      const lacking = content.complete ? lackingIn(facts, content) : [];
      if (lacking.length > 0) {
        const brought = listed(lacking.map(([name]) => name));
        const missing = listed(sortedSet(lacking.flatMap(([, names]) => names)));
        const data = { layer: layer.name, brought, rest: missing };
        yield { ...about, message: 'lacks', functions: content.attachedTo, data };
      }
      const split = facts.workspace.functions.flatMap((unit) => {
        const used = content.attachedTo.includes(unit.id) ? fromLayer(unit, layer.id, facts) : [];
        const rest = used.length > 0 ? fromRuntime(unit, facts) : [];
        return rest.length > 0 ? [{ id: unit.id, used, rest }] : [];
      });
      if (split.length === 0) continue;
      const functions: UnitId[] = split.map(({ id }) => id);
      const rest = listed(sortedSet(split.flatMap((one) => one.rest)));
      const used = listed(sortedSet(split.flatMap((one) => one.used)));
      const data = { layer: layer.name, brought: used, functions: namesOf(facts, functions), rest };
      yield { ...about, message: 'splits', functions, data };
    }
  },
});

const bringsSdk = ({ packages }: LayerContent): boolean =>
  [...packages.values()].some(({ name }) => bundledSdk.version3.test(name));

/** What a function's own code asks for of the SDK and gets from a layer. */
const fromLayer = (unit: FunctionPackage, layer: UnitId, facts: Facts): string[] =>
  importsOf(unit, facts).flatMap(({ site, target }) => {
    const { name } = splitPackage(site.specifier);
    return 'layer' in target && target.layer === layer && bundledSdk.version3.test(name) ? [name] : [];
  });

/** Clients of the SDK that lie in the layer without all that their package.json says they need. */
function lackingIn({ shipments }: Facts, content: LayerContent): [name: string, missing: readonly string[]][] {
  return [...content.packages].flatMap(([at, { name, manifest }]): [string, readonly string[]][] => {
    if (
      !bundledSdk.version3.test(name) ||
      manifest === undefined ||
      content.files.get(`${at}/package.json`) !== manifest
    )
      return [];
    const missing = shipments
      .needs(manifest)
      .map((need) => need.name)
      .filter((need) => bundledSdk.version3.test(need) && !isFoundFrom(content, at, need));
    return missing.length === 0 ? [] : [[name, missing]];
  });
}

/** Clients that a function's code asks for and that surely nothing but the runtime has. */
function fromRuntime(unit: FunctionPackage, facts: Facts): string[] {
  const major = nodeMajor(unit);
  // A bundler takes it into the bundle, or leaves it to the runtime: by its own defaults.
  if (unit.bundled || unit.packageType === 'Image' || !unit.layersComplete) return [];
  if (attachedTo(unit, facts).length < unit.layers.length) return [];
  const own = new Set(facts.shipments.packages(unit.id).flatMap((one) => (one.development ? [] : [one.name])));
  const used = importsOf(unit, facts).flatMap(({ site, target }) => {
    const { name } = splitPackage(site.specifier);
    const isElsewhere = target.kind !== 'npm' || target.layer !== undefined || target.version !== undefined;
    return isElsewhere || own.has(name) || !bundledSdk.version3.test(name) ? [] : [name];
  });
  return sortedSet(used).filter((name) => runtimeBrings(name, major) === true);
}
