import type { Form, MutationKind } from '../mutation.ts';

const movedTo = (runtime: string): Form => ({
  name: `moved to ${runtime}`,
  faults: ({ declaration, ...unit }) => {
    const edits = unit.runtime?.startsWith('nodejs') ? declaration?.set('runtime', runtime) : undefined;
    if (!declaration || !edits || unit.runtime === runtime) return [];
    const { file } = declaration;
    return [{ after: { [file]: edits }, expected: { ruleId: 'no-deprecated-runtime', file } }];
  },
});

export const deprecatedRuntime: MutationKind = {
  name: 'deprecated runtime',
  forms: ['nodejs14.x', 'nodejs16.x', 'nodejs18.x'].map(movedTo),
};
