import { sizeText } from '../bytes.ts';
import type { Facts } from '../model/facts.ts';
import type { ShippedFile } from '../model/shipment.ts';
import type { Layer } from '../model/workspace.ts';
import { defineRule } from './define.ts';
import { deadWeight, type Weight } from './dead-weight.ts';

const defaults = { minBytes: 1_048_576 };

export const noLayerBloat = defineRule({
  id: 'no-layer-bloat',
  scope: 'project',
  category: 'packages',
  severity: 'info',
  recommended: true,
  summary: 'A layer that carries what never runs on Lambda',
  messages: {
    bloat: '{{size}} of the {{all}} in {{layer}} never run on Lambda: {{parts}}.',
  },
  hints: {
    bloat:
      'Leave them out of the layer’s folder before it is zipped, or install with `npm install --omit=dev --os=linux`.',
  },
  options: {
    schema: {
      type: 'object',
      additionalProperties: false,
      properties: {
        minBytes: { type: 'integer', minimum: 0, description: 'Least dead weight that is told, in bytes.' },
      },
    },
    defaults,
  },
  *check(facts, { minBytes }) {
    for (const layer of facts.workspace.layers) {
      const shipped = facts.shipments.of(layer.id);
      if (!shipped || shipped.unzippedBytes < minBytes) continue;
      const weights = weighed(shipped.files, layer, facts);
      const bytes = [...weights.values()].reduce((sum, one) => sum + one, 0);
      if (bytes < minBytes || bytes === 0) continue;
      const parts = [...weights]
        .sort(([, small], [, large]) => large - small)
        .map(([weight, size]) => `${weight} ${sizeText(size)}`);
      const data = {
        layer: layer.name,
        size: sizeText(bytes),
        all: sizeText(shipped.unzippedBytes),
        parts: parts.join(', '),
      };
      const { file, range = [0, 0] } = layer.declaredAt;
      yield { message: 'bloat', file, range, functions: facts.layers.get(layer.id)?.attachedTo ?? [], data };
    }
  },
});

/** The dead weight by its kind. */
function weighed(files: readonly ShippedFile[], layer: Layer, facts: Facts): ReadonlyMap<Weight, number> {
  const attached = facts.layers.get(layer.id)?.attachedTo ?? [];
  const users = facts.workspace.functions.filter(({ id }) => attached.includes(id));
  // Node reads source maps where it is told to.
  const mayReadMaps = users.some(
    ({ environment }) =>
      !environment ||
      environment.get('NODE_OPTIONS')?.value?.includes('source-map') === true ||
      isOpen(environment.get('NODE_OPTIONS')),
  );
  const architectures = new Set(users.map(({ architecture }) => architecture?.value));
  const weights = new Map<Weight, number>();
  const binaries = new Map(facts.binaries.map((binary) => [binary.file, binary]));
  for (const { at, file, bytes } of files) {
    const weight = deadWeight(at, file === undefined ? undefined : binaries.get(file), architectures);
    if (weight === undefined || (weight === 'source maps' && mayReadMaps)) continue;
    weights.set(weight, (weights.get(weight) ?? 0) + bytes);
  }
  return weights;
}

/** Set to what only a deployment knows. */
const isOpen = (variable: { readonly value?: string } | undefined): boolean =>
  variable !== undefined && variable.value === undefined;
