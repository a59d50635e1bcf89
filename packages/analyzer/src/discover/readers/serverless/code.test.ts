import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { memoryHost } from '../../../host/memory.ts';
import { discover } from '../../index.ts';
import { serverless } from '../serverless.ts';

const test = suite('serverless code');

const HANDLER = 'export const main = async () => 1;';

function read(files: Readonly<Record<string, string>>) {
  const { workspace, problems } = discover(memoryHost(files), {});
  return { ...workspace, codes: problems.map(({ code }) => code) };
}

test('a service in TypeScript, with a file for each function', () => {
  const { functions, layers, codes } = read({
    'shop/serverless.ts': `import type { AWS } from '@serverless/typescript';
import { orders } from './src/functions';
const service: AWS = {
  service: 'shop',
  plugins: ['serverless-esbuild'],
  provider: { name: 'aws', runtime: 'nodejs22.x', architecture: 'arm64', layers: [{ Ref: 'MoneyLambdaLayer' }] },
  layers: { money: { path: 'layers/money' } },
  functions: { orders, refunds: { handler: 'src/refunds.main', runtime: 'nodejs20.x' } },
};
module.exports = service;`,
    'shop/src/functions/index.ts': "export { default as orders } from './orders';",
    'shop/src/functions/orders/index.ts': `import { handlerPath } from '../../path';
export default { handler: \`\${handlerPath(__dirname)}/handler.main\`, events: [{ http: { method: 'get', path: 'orders' } }] };`,
    'shop/src/path.ts':
      "export const handlerPath = (folder: string) => `${folder.split(process.cwd())[1].substring(1).replace(/\\\\/g, '/')}`;",
    'shop/src/functions/orders/handler.ts': HANDLER,
    'shop/src/refunds.ts': HANDLER,
    'shop/layers/money/nodejs/money.js': '',
  });
  assert.equal(
    functions.map(({ id, entry, runtime, bundled }) => [id, entry, runtime?.value, bundled]),
    [
      ['shop/serverless.ts#orders', 'shop/src/functions/orders/handler.ts', 'nodejs22.x', true],
      ['shop/serverless.ts#refunds', 'shop/src/refunds.ts', 'nodejs20.x', true],
    ],
  );
  assert.equal(
    functions[1]?.layers.map((one) => (one.kind === 'local' ? one.layer : one.kind)),
    ['shop/serverless.ts#money'],
  );
  assert.equal(
    layers.map(({ root }) => root),
    ['shop/layers/money'],
  );
  assert.equal(codes, []);
});

test('a service at the root, whose handlers are found by their distance from there', () => {
  const { functions } = read({
    'serverless.js':
      "module.exports = { service: 'shop', provider: 'aws', functions: { orders: require('./src/orders/service') } };",
    'src/orders/service.js':
      'module.exports = { handler: `${__dirname.split(process.cwd())[1].substring(1)}/index.main` };',
    'src/orders/index.js': HANDLER,
  });
  assert.is(functions[0]?.handler?.value, 'src/orders/index.main');
  assert.is(functions[0]?.entry, 'src/orders/index.js');
});

test('places lie in the file itself, also for values of other files', () => {
  const text =
    "import { handler } from './names';\nexport default { service: 'shop', provider: 'aws', functions: { orders: { handler } } };";
  const { functions } = read({
    'serverless.mjs': text,
    'names.js': "// the names of handlers\nexport const handler = 'src/orders.main';",
    'src/orders.js': HANDLER,
  });
  const at = functions[0]?.handler?.at;
  assert.is(at?.file, 'serverless.mjs');
  assert.is(text.slice(...(at?.range ?? [0, 0])), 'handler');
  assert.is(text.slice(...(functions[0]?.declaredAt.range ?? [0, 0])), 'orders');
});

test('what only a run would tell is a problem', () => {
  const open = read({
    'serverless.js':
      "module.exports = { service: 'shop', provider: { name: 'aws' }, functions: { orders: { handler: pick() } } };",
  });
  assert.equal(open.codes, ['VALUE_NOT_STATIC']);
  const whole = read({
    'serverless.js': "module.exports = load('service: shop, provider: aws'); // service: provider",
  });
  assert.ok(whole.functions.length === 0);
});

test('recognizes services, and no other code of the framework', () => {
  const recognizes = (file: string, text: string) => serverless.recognizes(file, () => text);
  assert.ok(recognizes('shop/serverless.ts', "const service = {\n  service: 'shop',\n  provider: {} };"));
  assert.not.ok(recognizes('serverless.js', 'export function invoke() {}'));
  assert.not.ok(recognizes('docs/serverless-notes.md', 'service: shop\nprovider: aws'));
});

test.run();
