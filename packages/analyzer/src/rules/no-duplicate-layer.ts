import { layerVersionArn } from '../aws/layer-arn.ts';
import { namesOf } from '../listed.ts';
import type { Facts } from '../model/facts.ts';
import type { Framework, FunctionPackage, LayerReference, UnitId, Workspace } from '../model/workspace.ts';
import { append, grouped } from '../sorted.ts';
import { defineRule } from './define.ts';

const ONCE = 'Take one of the two off the lists; SAM puts those of Globals before the function’s own.';

export const noDuplicateLayer = defineRule({
  id: 'no-duplicate-layer',
  scope: 'project',
  category: 'declarations',
  severity: 'error',
  recommended: true,
  summary: 'The same layer twice on one function, in one version or in two',
  messages: {
    twice: '{{layer}} is attached to {{functions}} twice, which Lambda refuses, so the deployment fails.',
    versions:
      '{{layer}} is attached to {{functions}} in the versions {{first}} and {{version}}, and Lambda refuses two versions of one layer, so the deployment fails.',
  },
  hints: { twice: ONCE, versions: `${ONCE} Keep the version that you tested with.` },
  fixable: true,
  suggestions: { versions: 'Take version {{older}} off the list.' },
  *check(facts) {
    const repeated = facts.workspace.functions.flatMap((unit) => repeats(unit));
    const attachers = attachersByPlace(facts.workspace);
    for (const same of grouped(repeated, ({ first, later }) => JSON.stringify([first.at, later]))) {
      const [{ first, later }] = same;
      const functions = same.map(({ unit }) => unit.id);
      const { file, range = [0, 0] } = later.at;
      const [one, other] = [first, later].map((reference) => versionOf(reference));
      const isSame = one === undefined || one === other;
      const older = (one ?? 0) < (other ?? 0) ? first : later;
      // Whoever has the item without the other one would lose the layer.
      const isSpare = (item: LayerReference) =>
        (attachers.get(JSON.stringify(item.at)) ?? []).every((id) => functions.includes(id));
      yield {
        message: isSame ? 'twice' : 'versions',
        file,
        range,
        functions,
        data: {
          functions: namesOf(facts, functions),
          layer: nameOf(facts, later),
          first: String(one),
          version: String(other),
          older: String(versionOf(older)),
        },
        related: [{ at: first.at, note: 'It is attached for the first time here.' }],
        ...(isSame && isSpare(later) && { fix: [{ kind: 'drop-item', range }] }),
        ...(!isSame &&
          older.at.file === file &&
          isSpare(older) && { suggestion: [{ kind: 'drop-item', range: older.at.range ?? [0, 0] }] }),
      };
    }
  },
});

interface Repeat {
  readonly unit: FunctionPackage;
  readonly first: LayerReference;
  readonly later: LayerReference;
}

/** Each reference to a layer that one before it names as well. */
function repeats(unit: FunctionPackage): Repeat[] {
  if (unit.packageType === 'Image' || !isCertain(unit)) return [];
  const known = new Map<string, LayerReference>();
  return unit.layers.flatMap((later) => {
    const key = layerKey(later, unit.framework);
    const first = key === undefined ? undefined : known.get(key);
    if (key !== undefined && !first) known.set(key, later);
    return first && isElsewhere(first, later) ? [{ unit, first, later }] : [];
  });
}

/** The functions in whose list an item stands, by its place: an item of Globals stands in the lists of many. */
function attachersByPlace({ functions }: Workspace): ReadonlyMap<string, readonly UnitId[]> {
  const attachers = new Map<string, UnitId[]>();
  for (const { id, layers } of functions) for (const { at } of layers) append(attachers, JSON.stringify(at), id);
  return attachers;
}

/** Lists that are written out: whatever else a deployment adds, what stands there is attached. */
const WRITTEN: readonly Framework[] = ['sam', 'cloudformation', 'serverless'];

/** Where code or expressions make the list, two of its items may stand for either of two deployments. */
const isCertain = ({ framework, layersComplete }: FunctionPackage): boolean =>
  layersComplete || WRITTEN.includes(framework);

/** What is equal for two references to one layer; two of the same words in one template mean the same. */
function layerKey(reference: LayerReference, framework: Framework): string | undefined {
  switch (reference.kind) {
    case 'local':
      return `local ${reference.layer}`;
    case 'arn':
      return `arn ${layerVersionArn(reference.arn)?.layer ?? reference.arn}`;
    case 'unknown':
      return WRITTEN.includes(framework) ? `text ${reference.text.replace(/\s+/g, ' ')}` : undefined;
    default:
      return reference satisfies never;
  }
}

/** A text that stands once can still be read twice: in a loop, or as a parameter that holds a whole list. */
const isElsewhere = (first: LayerReference, later: LayerReference): boolean =>
  later.kind !== 'unknown' || JSON.stringify(first.at) !== JSON.stringify(later.at);

const versionOf = (reference: LayerReference): number | undefined =>
  reference.kind === 'arn' ? layerVersionArn(reference.arn)?.version : undefined;

function nameOf(facts: Facts, reference: LayerReference): string {
  if (reference.kind === 'local') return namesOf(facts, [reference.layer]);
  return reference.kind === 'arn' ? (layerVersionArn(reference.arn)?.name ?? reference.arn) : reference.text;
}
