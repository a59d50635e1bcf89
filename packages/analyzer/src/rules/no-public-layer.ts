import { defineRule } from './define.ts';

export const noPublicLayer = defineRule({
  id: 'no-public-layer',
  scope: 'project',
  category: 'declarations',
  severity: 'warning',
  recommended: true,
  summary: 'A layer that every AWS account may read',
  messages: {
    everybody: 'Every AWS account may attach and download {{layer}}, with all the code and settings that are in it.',
  },
  hints: {
    everybody:
      'Name the accounts that need it, or add the id of your organization; where the layer is published on purpose, switch the rule off for it.',
  },
  *check({ workspace, layers }) {
    for (const layer of workspace.layers) {
      for (const { principal, inOrganization } of layer.grants ?? []) {
        if (principal.value !== '*' || inOrganization) continue;
        const { file, range = [0, 0] } = principal.at;
        const functions = layers.get(layer.id)?.attachedTo ?? [];
        yield { message: 'everybody', file, range, functions, data: { layer: layer.name } };
      }
    }
  },
});
