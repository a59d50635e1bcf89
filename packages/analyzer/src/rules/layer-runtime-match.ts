import { isRuntimeFor, runtimeInName } from '../aws/layer-runtimes.ts';
import { otherRuntime } from '../aws/runtime-names.ts';
import { layerVersionArn } from '../aws/layer-arn.ts';
import { listed, namesOf } from '../listed.ts';
import type { Related, Severity } from '../model/finding.ts';
import type { Path, Place, Stated } from '../model/place.ts';
import type { FunctionPackage, Layer, LayerReference, Workspace } from '../model/workspace.ts';
import { grouped } from '../sorted.ts';
import { defineRule } from './define.ts';
import type { Change } from './edits/change.ts';

const LISTED =
  'Add {{runtime}} to the runtimes of the layer once it was tested there, or attach a layer that is made for it.';
const AS_WELL = 'Declare {{layer}} for {{runtime}} as well.';

export const layerRuntimeMatch = defineRule({
  id: 'layer-runtime-match',
  scope: 'project',
  category: 'declarations',
  severity: 'warning',
  recommended: true,
  summary: 'A layer that is meant for other runtimes than the function’s',
  messages: {
    listed:
      '{{layer}} is declared for {{stated}} and attached to {{functions}} on {{runtime}}, which Lambda does not check: whether it works there shows at run time.',
    refused:
      '{{layer}} is declared for {{stated}} and attached to {{functions}} on {{runtime}}, which the CDK refuses, so the synthesis fails.',
    made: '{{layer}} is made for {{stated}} and attached to {{functions}} on {{runtime}}, where its code is not found or does not load.',
  },
  hints: {
    listed: LISTED,
    refused: LISTED,
    made: 'Attach the layer of the same publisher that is made for {{runtime}}, or none.',
  },
  suggestions: { listed: AS_WELL, refused: AS_WELL },
  *check(facts) {
    for (const same of grouped(mismatches(facts.workspace), ({ key }) => key)) {
      const [{ at, layer, stated, runtime, message, severity, related, last }] = same;
      const { file, range = [0, 0] } = at;
      const functions = same.map(({ unit }) => unit.id);
      const data = { layer, stated, runtime: runtime.value, functions: namesOf(facts, functions) };
      const suggestion = last && asWell(last, runtime.value, file);
      yield {
        message,
        ...(severity && { severity }),
        file,
        range,
        functions,
        data,
        related,
        ...(suggestion && { suggestion }),
      };
    }
  },
});

/** One more entry in the layer's list, where that is in the same file. */
const asWell = ({ value, at }: Stated<string>, runtime: string, file: Path): readonly Change[] | undefined =>
  at.file === file && at.range
    ? [{ kind: 'repeat-item', range: at.range, words: otherRuntime(value, runtime) }]
    : undefined;

interface Mismatch {
  /** What is equal for functions that one reference concerns in one way. */
  readonly key: string;
  readonly message: 'listed' | 'refused' | 'made';
  readonly severity?: Severity;
  readonly unit: FunctionPackage;
  readonly runtime: Stated<string>;
  readonly layer: string;
  readonly stated: string;
  readonly at: Place;
  readonly related: readonly Related[];
  /** Of the runtimes that the layer lists, where it is declared here. */
  readonly last?: Stated<string>;
}

function mismatches({ functions, layers }: Workspace): Mismatch[] {
  const layersById = new Map(layers.map((layer) => [layer.id, layer]));
  return functions.flatMap((unit) => {
    const { runtime, packageType } = unit;
    if (!runtime || packageType === 'Image') return [];
    return unit.layers.flatMap((reference): Mismatch[] => {
      const layer = reference.kind === 'local' ? layersById.get(reference.layer) : undefined;
      const found = layer ? unlisted(unit, runtime, layer) : madeForOther(reference, runtime.value);
      if (!found) return [];
      const { at } = reference;
      const key = JSON.stringify([at, found.layer, found.message, runtime.value]);
      const own = { at: runtime.at, note: `${unit.name} runs on ${runtime.value}.` };
      return [{ ...found, key, unit, runtime, at, related: [...found.related, own] }];
    });
  });
}

type Found = Pick<Mismatch, 'message' | 'severity' | 'layer' | 'stated' | 'related' | 'last'>;

/** A layer that lists nothing, or more than we know, is meant for all. */
function unlisted(unit: FunctionPackage, runtime: Stated<string>, layer: Layer): Found | undefined {
  const { compatibleRuntimes: stated, runtimesOpen, name } = layer;
  const [first] = stated;
  if (!first || runtimesOpen || stated.some(({ value }) => isRuntimeFor(runtime.value, value))) return undefined;
  const related = [{ at: first.at, note: `${name} is declared for ${first.value} here.` }];
  const last = stated.at(-1) ?? first;
  const words = { layer: name, stated: listed(stated.map(({ value }) => value)), related, last };
  // Constructs compare the two; templates of them are what came out.
  const isConstruct = [unit, layer].every(
    ({ framework, declaredAt }) => framework === 'cdk' && !declaredAt.file.endsWith('.json'),
  );
  return isConstruct ? { message: 'refused', severity: 'error', ...words } : { message: 'listed', ...words };
}

/** A public layer whose name says what it is made for; programs that run beside any runtime are not among them. */
function madeForOther(reference: LayerReference, runtime: string): Found | undefined {
  const { name } = (reference.kind === 'arn' && layerVersionArn(reference.arn)) || {};
  const stated = name === undefined ? undefined : runtimeInName(name);
  // Whoever brings a runtime of their own may bring this one.
  if (name === undefined || stated === undefined || runtime.startsWith('provided')) return undefined;
  return isRuntimeFor(runtime, stated) ? undefined : { message: 'made', layer: name, stated, related: [] };
}
