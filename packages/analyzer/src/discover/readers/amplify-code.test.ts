import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { memoryHost } from '../../host/memory.ts';
import { discover } from '../index.ts';

const test = suite('amplify code');

const IMPORT = "import { defineFunction } from '@aws-amplify/backend';\n";
const HANDLER = 'export const handler = async () => 1;';
const ARN = 'arn:aws:lambda:eu-west-1:111122223333:layer:money:4';

function read(files: Readonly<Record<string, string>>) {
  const { workspace, problems } = discover(memoryHost(files), {});
  return { ...workspace, codes: problems.map(({ code }) => code) };
}

test('a function with its settings, and layers by the modules they provide', () => {
  const { functions, codes } = read({
    'amplify/functions/orders/resource.ts': `${IMPORT}export const orders = defineFunction({
  name: 'orders', entry: './src/orders.ts', runtime: 22, architecture: 'arm64',
  layers: { money: '${ARN}', rates: 'rates:3' },
});`,
    'amplify/functions/orders/src/orders.ts': HANDLER,
  });
  assert.is(functions.length, 1);
  const [orders] = functions;
  assert.is(orders?.id, 'amplify/functions/orders/resource.ts#orders');
  assert.is(orders?.framework, 'amplify');
  assert.equal(
    [orders?.root, orders?.entry, orders?.bundled],
    ['amplify/functions/orders/src', 'amplify/functions/orders/src/orders.ts', true],
  );
  assert.equal([orders?.runtime?.value, orders?.architecture?.value], ['nodejs22.x', 'arm64']);
  assert.equal(
    orders?.layers.map((one) => (one.kind === 'arn' ? one.arn : one.kind === 'unknown' ? one.text : '')),
    [ARN, 'rates:3'],
  );
  assert.equal(codes, []);
});

test('without settings: handler.ts beside it, and the name of the folder', () => {
  const { functions, codes } = read({
    'amplify/functions/refunds/resource.ts': `${IMPORT}export const refunds = defineFunction();`,
    'amplify/functions/refunds/handler.ts': HANDLER,
    'amplify/jobs/resource.ts': `${IMPORT}export const stock = defineFunction({ entry: './stock.ts' });`,
    'amplify/jobs/stock.ts': HANDLER,
  });
  assert.equal(
    functions.map(({ name, entry }) => [name, entry]),
    [
      ['refunds', 'amplify/functions/refunds/handler.ts'],
      ['stock', 'amplify/jobs/stock.ts'],
    ],
  );
  assert.equal(codes, []);
});

test('what is not built here, and what only shares the name', () => {
  const { functions } = read({
    'amplify/functions/prices/resource.ts': `${IMPORT}export const prices = defineFunction((scope) => make(scope));`,
    'amplify/other.ts':
      "import { defineFunction } from './own'; import '@aws-amplify/backend'; defineFunction({ name: 'x' });",
    'amplify/own.ts': 'export const defineFunction = (settings) => settings;',
  });
  assert.equal(functions, []);
});

test('an entry that is not there is a problem', () => {
  const { codes } = read({
    'amplify/functions/orders/resource.ts': `${IMPORT}export const orders = defineFunction({ entry: './order.ts', runtime: 22 });`,
  });
  assert.equal(codes, ['HANDLER_NOT_FOUND']);
});

test.run();
