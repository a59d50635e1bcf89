import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { findings, sam, samFunction, samLayer } from '../../test/findings.ts';

const test = suite('no-layer-to-function-import');

const template = sam(samFunction('Orders', 'orders', ', Layers: [!Ref Shared]') + samLayer('Shared', 'layers/shared'));
const base = { 'template.yaml': template, 'orders/app.js': "require('/opt/nodejs/money');", 'orders/rates.js': '' };
const found = (files: Record<string, string>) => findings(['no-layer-to-function-import'], { ...base, ...files });

test('a relative path out of the layer', () => {
  assert.equal(found({ 'layers/shared/nodejs/money.js': "require('../../../orders/rates');" }), [
    'layers/shared/nodejs/money.js:1:9 error `orders/rates.js` ships with Orders and not with Shared, so below `/opt` this import leads nowhere and fails.',
  ]);
  const [lazy] = found({ 'layers/shared/nodejs/money.js': "try { require('../../../orders/rates'); } catch {}" });
  assert.match(lazy ?? '', / warning /);
});

test('a path into /var/task', () => {
  assert.equal(found({ 'layers/shared/nodejs/money.js': "require('/var/task/rates');" }), [
    'layers/shared/nodejs/money.js:1:9 error `/var/task/rates` is a file of whichever function attaches Shared, so the layer fails in every function that has no such file.',
  ]);
});

test('a bare name that only /var/task has, at the end of NODE_PATH', () => {
  assert.equal(found({ 'layers/shared/nodejs/money.js': "require('rates');" }), [
    'layers/shared/nodejs/money.js:1:9 error `rates` is a file of whichever function attaches Shared, so the layer fails in every function that has no such file.',
  ]);
});

test('TypeScript, of which a compiler makes what we cannot see', () => {
  const [finding] = found({
    'layers/shared/nodejs/money.ts': "import '../../../orders/rates';",
    'orders/rates.ts': '',
  });
  const types = {
    'orders/rates.ts': '',
    'layers/shared/nodejs/money.ts': "import { Rate } from '../../../orders/rates'; export type Rates = Rate[];",
  };
  assert.equal(found(types), []);
  assert.match(finding ?? '', /^layers\/shared\/nodejs\/money\.ts:1:8 warning /);
});

test('silent: types, its own files, code of nobody, the function’s own imports', () => {
  const silent: Record<string, string>[] = [
    { 'layers/shared/nodejs/money.ts': "import type { Rates } from '../../../orders/rates';" },
    { 'layers/shared/nodejs/money.js': "require('./format');", 'layers/shared/nodejs/format.js': '' },
    { 'layers/shared/nodejs/money.js': "require('../../../tools/rates');", 'tools/rates.js': '' },
    { 'orders/app.js': "require('/var/task/rates');" },
  ];
  for (const files of silent) assert.equal(found(files), [], JSON.stringify(files));
});

test.run();
