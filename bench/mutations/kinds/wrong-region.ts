import type { Form, MutationKind } from '../mutation.ts';

const ruleId = 'layer-region-match';
const arn = (region: string, name: string): string => `arn:aws:lambda:${region}:123456789012:layer:mut-${name}:1`;

/** Nobody has their function there: what it says cannot be the region of the others. */
const FAR = 'ap-southeast-4';

const apart: Form = {
  name: 'beside layers of another',
  faults: ({ declaration, layers }) => {
    // Where layers that are there are in a third region, which of them is wrong is for the reader to say.
    if (!declaration || layers.some(({ kind }) => kind === 'arn')) return [];
    const near = ['tax', 'price'].map((name) => declaration.byArn(arn('us-east-1', name)));
    const [before, after] = [
      declaration.attach(near),
      declaration.attach([...near, declaration.byArn(arn(FAR, 'stock'))]),
    ];
    if (!before || !after) return [];
    const { file } = declaration;
    return [{ before: { [file]: before }, after: { [file]: after }, expected: { ruleId, file } }];
  },
};

const elsewhere: Form = {
  name: 'than the deployment’s',
  faults: ({ declaration }) => {
    if (declaration?.region === undefined) return [];
    const [before, after] = [declaration.region, FAR].map((region) =>
      declaration.attach([declaration.byArn(arn(region, 'tax'))]),
    );
    if (!before || !after) return [];
    const { file } = declaration;
    return [{ before: { [file]: before }, after: { [file]: after }, expected: { ruleId, file } }];
  },
};

export const wrongRegion: MutationKind = { name: 'wrong region', forms: [apart, elsewhere] };
