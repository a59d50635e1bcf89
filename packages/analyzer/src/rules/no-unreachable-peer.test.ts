import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { findings, sam, samFunction, samLayer } from '../../test/findings.ts';

const test = suite('no-unreachable-peer');

const shop = {
  'template.yaml': sam(samFunction('Orders', 'orders', ', Layers: [!Ref Shared]') + samLayer('Shared', 'shared')),
  'orders/app.js': 'require("ledger"); require("zod");',
  'orders/package.json': '{ "dependencies": { "zod": "^4.0.0" } }',
  'shared/nodejs/node_modules/ledger/package.json':
    '{ "name": "ledger", "version": "2.0.0", "license": "MIT", "peerDependencies": { "zod": "^4.0.0" } }',
  'shared/nodejs/node_modules/ledger/index.js': '',
};
const found = (files: Record<string, string>) => findings(['no-unreachable-peer'], { ...shop, ...files });

test('a peer that only the function ships', () => {
  assert.equal(found({}), [
    'orders/package.json:1:28 error ledger in Shared needs zod, which only Orders ships: a layer cannot see the function’s `node_modules`, so loading it fails.',
  ]);
});

const ledger = (more: string) => ({
  'shared/nodejs/node_modules/ledger/package.json': `{ "name": "ledger", "version": "2.0.0", "license": "MIT", ${more} }`,
});
const nearMisses: readonly (readonly [why: string, files: Record<string, string>])[] = [
  ['the layer has it too', { 'shared/nodejs/node_modules/zod/package.json': '{ "version": "4.1.0" }' }],
  [
    'it lies within the npm package',
    { 'shared/nodejs/node_modules/ledger/node_modules/zod/package.json': '{ "version": "4.1.0" }' },
  ],
  [
    'it lies in the folder of one runtime',
    { 'shared/nodejs/node22/node_modules/zod/package.json': '{ "version": "4.1.0" }' },
  ],
  [
    'an optional peer',
    ledger('"peerDependencies": { "zod": "^4.0.0" }, "peerDependenciesMeta": { "zod": { "optional": true } }'),
  ],
  [
    'the runtime brings it',
    {
      ...ledger('"peerDependencies": { "@aws-sdk/client-s3": "^3" }'),
      'orders/package.json': '{ "dependencies": { "@aws-sdk/client-s3": "^3" } }',
    },
  ],
  ['the function does not load it', { 'orders/app.js': 'require("zod");' }],
  ['nobody ships it, so it is likely not needed', { 'orders/package.json': '{}' }],
  [
    'another layer may bring it',
    {
      'template.yaml': shop['template.yaml'].replace(
        '!Ref Shared',
        '!Ref Shared, "arn:aws:lambda:eu-west-1:123456789012:layer:zod:1"',
      ),
    },
  ],
  [
    'the build of the layer installs peers',
    {
      'template.yaml': `${shop['template.yaml']}    Metadata: { BuildMethod: nodejs22.x }\n`,
      'shared/package.json': '{ "dependencies": { "ledger": "2.0.0" } }',
    },
  ],
];
for (const [why, files] of nearMisses) test(`near miss: ${why}`, () => assert.equal(found(files), []));

test.run();
