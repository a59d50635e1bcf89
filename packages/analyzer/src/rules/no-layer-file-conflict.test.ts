import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { findings, sam, samFunction, samLayer } from '../../test/findings.ts';

const test = suite('no-layer-file-conflict');

const template = (layers: string) =>
  sam(
    samFunction('Orders', 'orders', `, Layers: [${layers}]`) +
      samLayer('Prices', 'prices') +
      samLayer('Covers', 'covers'),
  );
const shop = {
  'template.yaml': template('!Ref Prices, !Ref Covers'),
  'orders/app.js': '',
  'prices/nodejs/config.json': '{ "currency": "EUR" }',
  'covers/nodejs/config.json': '{ "width": 200 }',
};
const found = (files: Record<string, string>) => findings(['no-layer-file-conflict'], { ...shop, ...files });

test('one path, two contents', () => {
  assert.equal(found({}), [
    'template.yaml:7:80 warning Covers and Prices both put `nodejs/config.json` below `/opt` with different content, and Orders gets what Covers has because it is attached later.',
  ]);
});

test('the other order, the other winner', () => {
  const [only] = found({ 'template.yaml': template('!Ref Covers, !Ref Prices') });
  assert.match(only ?? '', 'Orders gets what Prices has');
});

const zod = (layer: string, version: string) => ({
  [`${layer}/nodejs/node_modules/zod/package.json`]: `{ "name": "zod", "version": "${version}" }`,
});

test('an npm package in two versions is told once, and not file by file', () => {
  const files = { 'covers/nodejs/config.json': shop['prices/nodejs/config.json'] };
  assert.equal(found({ ...files, ...zod('prices', '3.22.4'), ...zod('covers', '4.1.0') }), [
    'template.yaml:7:80 warning Covers and Prices bring zod (3.22.4 under 4.1.0) in different versions, and Orders gets a mix of their files: Covers, attached later, overwrites what both have.',
  ]);
});

const nearMisses: readonly (readonly [why: string, files: Record<string, string>])[] = [
  ['the same content', { 'covers/nodejs/config.json': shop['prices/nodejs/config.json'] }],
  [
    'the same version of an npm package',
    {
      'covers/nodejs/config.json': shop['prices/nodejs/config.json'],
      ...zod('prices', '4.1.0'),
      ...zod('covers', '4.1.0'),
    },
  ],
  ['only one of them is attached', { 'template.yaml': template('!Ref Prices') }],
  [
    'a folder of one runtime beats the other whatever the order',
    {
      'covers/nodejs/config.json': shop['prices/nodejs/config.json'],
      ...zod('prices', '3.22.4'),
      'covers/nodejs/node22/node_modules/zod/package.json': '{ "name": "zod", "version": "4.1.0" }',
    },
  ],
  [
    'nothing reads these at run time',
    {
      'covers/nodejs/config.json': shop['prices/nodejs/config.json'],
      'prices/nodejs/package.json': '{ "name": "prices" }',
      'covers/nodejs/package.json': '{ "name": "covers" }',
      'prices/README.md': 'Prices',
      'covers/README.md': 'Covers',
    },
  ],
];
for (const [why, files] of nearMisses) test(`near miss: ${why}`, () => assert.equal(found(files), []));

test.run();
