import { namesOf } from '../listed.ts';
import type { Facts } from '../model/facts.ts';
import type { LayerReference, UnitId } from '../model/workspace.ts';
import { grouped } from '../sorted.ts';
import { defineRule } from './define.ts';

export const noLayersOnImage = defineRule({
  id: 'no-layers-on-image',
  scope: 'project',
  category: 'declarations',
  severity: 'error',
  recommended: true,
  summary: 'A function that is a container image and attaches layers',
  messages: {
    attached:
      '{{layer}} is attached to {{functions}}, packaged as a container image, which Lambda refuses, so the deployment fails.',
  },
  hints: {
    attached:
      'Copy what the layer holds into the image, below /opt or beside the code, and take the layer off the list; what Globals or `provider` attaches to all moves to the functions that are zips.',
  },
  *check(facts) {
    for (const same of grouped(firstLayers(facts), ({ reference }) => JSON.stringify(reference))) {
      const [{ reference }] = same;
      const { file, range = [0, 0] } = reference.at;
      const functions = same.map(({ id }) => id);
      const data = { functions: namesOf(facts, functions), layer: nameOf(facts, reference) };
      yield { message: 'attached', file, range, functions, data };
    }
  },
});

/** One finding for a list: all of it has to go. */
function firstLayers({ workspace }: Facts): { readonly id: UnitId; readonly reference: LayerReference }[] {
  return workspace.functions.flatMap(({ id, packageType, layers, layersComplete }) => {
    // Where a condition may leave them out, what only a deployment knows is no layer yet.
    const certain = layersComplete ? layers : layers.filter(({ kind }) => kind !== 'unknown');
    const [reference] = packageType === 'Image' ? certain : [];
    return reference ? [{ id, reference }] : [];
  });
}

function nameOf(facts: Facts, reference: LayerReference): string {
  if (reference.kind === 'local') return namesOf(facts, [reference.layer]);
  return reference.kind === 'arn' ? reference.arn : reference.text;
}
