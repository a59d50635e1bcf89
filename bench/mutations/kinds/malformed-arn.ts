import type { Form, MutationKind } from '../mutation.ts';

const malformed = (name: string, arn: string): Form => ({
  name,
  faults: ({ declaration }) => {
    const edits = declaration?.attach([declaration.byArn(arn)]);
    if (!declaration || !edits) return [];
    return [{ after: { [declaration.file]: edits }, expected: { ruleId: 'valid-layer-arn', file: declaration.file } }];
  },
});

export const malformedArn: MutationKind = {
  name: 'malformed ARN',
  forms: [
    malformed('without a version', 'arn:aws:lambda:us-east-1:123456789012:layer:mut-money'),
    malformed('a word for the version', 'arn:aws:lambda:us-east-1:123456789012:layer:mut-money:latest'),
    malformed('eleven digits', 'arn:aws:lambda:us-east-1:12345678901:layer:mut-money:3'),
    malformed('no such region', 'arn:aws:lambda:useast1:123456789012:layer:mut-money:3'),
    malformed('a dot in the name', 'arn:aws:lambda:us-east-1:123456789012:layer:mut.money:3'),
    malformed('of a function', 'arn:aws:lambda:us-east-1:123456789012:function:mut-money'),
    malformed('of a bucket', 'arn:aws:s3:::mut-money/layer.zip'),
    malformed('one part too many', 'arn:aws:lambda:us-east-1:123456789012:layer:mut-money:3:1'),
  ],
};
