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
      '{{layer}} brings {{brought}}, and {{functions}} takes {{rest}} from the runtime, so one process runs two versions of the AWS SDK.',
    lacks:
      '{{layer}} brings {{brought}} without {{rest}}, which it needs, so it runs with whatever version the runtime has.',
  },
  hints: {
    splits: 'Bring every client that the functions use in the layer, or none and use what the runtime has.',
    lacks: 'Install it with all that it depends on, or leave the SDK out of the layer.',
  },
  *check(facts) {
    for (const layer of facts.workspace.layers) {
      const content = facts.layers.get(layer.id);
      const brought = content ? partsOfSdk(content) : [];
      if (!content || brought.length === 0) continue;
      const { file, range = [0, 0] } = layer.declaredAt;
      const about = { file, range, data: { layer: layer.name, brought: listed(brought) } };
      const lacking = content.complete ? lackingIn(facts, content) : [];
      for (const [name, missing] of lacking) {
        const data = { layer: layer.name, brought: name, rest: listed(missing) };
        yield { ...about, message: 'lacks', functions: content.attachedTo, data };
      }
      const split = facts.workspace.functions.flatMap((unit) => {
        const rest = content.attachedTo.includes(unit.id) ? fromRuntime(unit, facts) : [];
        return rest.length > 0 ? [{ id: unit.id, rest }] : [];
      });
      if (split.length === 0) continue;
      const functions: UnitId[] = split.map(({ id }) => id);
      const rest = listed(sortedSet(split.flatMap((one) => one.rest)));
      yield {
        ...about,
        message: 'splits',
        functions,
        data: { ...about.data, functions: namesOf(facts, functions), rest },
      };
    }
  },
});

const partsOfSdk = ({ packages }: LayerContent): string[] =>
  sortedSet([...packages.values()].map(({ name }) => name).filter((name) => bundledSdk.version3.test(name)));

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
