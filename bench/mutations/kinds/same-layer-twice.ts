import type { Form, MutationKind } from '../mutation.ts';
import { graft, NPM_PACKAGE } from './grafts.ts';
import { together } from '../mutation.ts';

const ruleId = 'no-duplicate-layer';
const arn = (version: number): string => `arn:aws:lambda:us-east-1:123456789012:layer:mut-money:${String(version)}`;

const byArn = (name: string, second: number): Form => ({
  name,
  faults: ({ declaration }) => {
    if (!declaration) return [];
    const [first, later] = [declaration.byArn(arn(1)), declaration.byArn(arn(second))];
    const before = declaration.attach([first]);
    const after = declaration.attach([first, later]);
    if (!before || !after) return [];
    const { file } = declaration;
    return [{ before: { [file]: before }, after: { [file]: after }, expected: { ruleId, file } }];
  },
});

const ownReference: Form = {
  name: 'one that is there',
  faults: ({ declaration, layers }) => {
    // Two that only a run tells may be two layers.
    const last = layers.at(-1)?.kind === 'unknown' ? undefined : declaration?.attached()?.at(-1);
    const edits = last === undefined ? undefined : declaration?.attach([last]);
    if (!declaration || !edits) return [];
    return [{ after: { [declaration.file]: edits }, expected: { ruleId, file: declaration.file } }];
  },
};

const local: Form = {
  name: 'declared here',
  faults: (unit) => {
    const { declaration } = unit;
    const layer = declaration?.declareLayer({});
    const grafted = graft(unit, NPM_PACKAGE);
    const twice = layer && declaration?.attach([layer.reference, layer.reference]);
    if (!declaration || !grafted || !twice) return [];
    const { file } = declaration;
    return [
      { before: grafted.attached, after: together(grafted.declared, { [file]: twice }), expected: { ruleId, file } },
    ];
  },
};

export const sameLayerTwice: MutationKind = {
  name: 'same layer twice',
  forms: [byArn('one version', 1), byArn('two versions', 2), ownReference, local],
};
