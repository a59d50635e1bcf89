import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { memoryHost } from '../../host/memory.ts';
import { discover } from '../index.ts';
import { sst } from './sst.ts';

const test = suite('sst');

const HANDLER = 'export const handler = async () => 1;';
const ARN = 'arn:aws:lambda:eu-west-1:111122223333:layer:secrets:4';
const config = (body: string) => `export default $config({ app: () => ({ name: 'shop' }), async run() { ${body} } });`;

function read(body: string, files: Readonly<Record<string, string>> = {}) {
  const { workspace, problems } = discover(memoryHost({ 'sst.config.ts': config(body), ...files }), {});
  const handlers = workspace.functions.map(({ name, entry }) => [name, entry]);
  return { ...workspace, handlers, codes: problems.map(({ code }) => code) };
}

test('a function with its settings, in the npm package that its handler is a part of', () => {
  const body = `const money = new aws.lambda.LayerVersion('money', { code: new $util.asset.FileArchive('layers/money') });
new sst.aws.Function('Orders', {
  handler: 'packages/shop/src/orders.handler', runtime: 'nodejs22.x', architecture: 'arm64',
  layers: ['${ARN}', money.arn],
});`;
  const { functions, layers, codes } = read(body, {
    'packages/shop/package.json': '{}',
    'packages/shop/src/orders.ts': HANDLER,
    'layers/money/nodejs/money.js': '',
  });
  const [orders] = functions;
  assert.is(orders?.id, 'sst.config.ts#Orders');
  assert.is(orders?.framework, 'sst');
  assert.equal([orders?.root, orders?.entry], ['packages/shop', 'packages/shop/src/orders.ts']);
  assert.equal([orders?.runtime?.value, orders?.architecture?.value, orders?.bundled], ['nodejs22.x', 'arm64', true]);
  assert.equal(
    orders?.layers.map((one) => (one.kind === 'local' ? one.layer : one.kind === 'arn' ? one.arn : '?')),
    [ARN, 'sst.config.ts#money'],
  );
  assert.equal(
    layers.map(({ framework, root }) => [framework, root]),
    [['sst', 'layers/money']],
  );
  assert.equal(codes, []);
});

test('handlers of routes, subscribers, jobs and authenticators', () => {
  const body = `const api = new sst.aws.ApiGatewayV2('Api');
api.route('GET /orders', 'src/orders.list');
api.route('POST /orders', { handler: 'src/orders.create' });
api.route('GET /site', 'https://books.example');
const bus = new sst.aws.Bus('Bus');
bus.subscribe('Refunds', 'src/refunds.handler');
bus.subscribe({ handler: 'src/stock.handler' });
bus.subscribe({ handler: 'src/stock.audit' });
new sst.aws.Queue('Mail').subscribe('${ARN}');
new sst.aws.Cron('Prices', { schedule: 'rate(1 day)', job: 'src/prices.handler' });
new sst.aws.Auth('Login', { authenticator: { handler: 'src/login.handler' } });`;
  const files = Object.fromEntries(
    ['orders', 'refunds', 'stock', 'prices', 'login'].map((name) => [`src/${name}.ts`, HANDLER]),
  );
  const { handlers, codes } = read(body, files);
  assert.equal(handlers, [
    ['Api GET /orders', 'src/orders.ts'],
    ['Api POST /orders', 'src/orders.ts'],
    ['Bus Refunds', 'src/refunds.ts'],
    ['Bus subscribe', 'src/stock.ts'],
    ['Bus subscribe 2', 'src/stock.ts'],
    ['Login', 'src/login.ts'],
    ['Prices', 'src/prices.ts'],
  ]);
  assert.equal(codes, []);
});

test('functions inside of what a component or a call is given', () => {
  const body = `const api = new sst.aws.ApiGatewayV1('Api');
api.route('GET', '/orders', 'src/orders.list');
api.addAuthorizer({ name: 'clerk', requestFunction: 'src/login.clerk' });
new sst.aws.ApiGatewayV2('Web').addAuthorizer({ name: 'guest', lambda: { function: { handler: 'src/login.guest' } } });
new sst.aws.Bucket('Covers').notify({ notifications: [{ name: 'resize', function: 'src/covers.resize' }] });
new sst.aws.CognitoUserPool('Users', { triggers: { preSignUp: 'src/login.signUp', kmsKey: 'books' } });
new sst.aws.AppSync('Graph', {}).addDataSource({ name: 'books', lambda: 'src/books.handler' });
sst.aws.StepFunctions.lambdaInvoke({ name: 'Pack', function: 'src/pack.handler' });
sst.aws.Bus.subscribe('Sold', 'arn:aws:events:eu-west-1:111122223333:event-bus/books', { handler: 'src/sold.handler' });
sst.aws.Queue.subscribe('arn:aws:sqs:eu-west-1:111122223333:mail', 'src/mail.handler');
new sst.aws.Router('Site').route('/covers', 'books.example/covers/index.html');`;
  const { handlers, codes } = read(body, {
    'src/orders.ts': HANDLER,
    'src/login.ts': HANDLER,
    'src/covers.ts': HANDLER,
  });
  assert.equal(handlers, [
    ['Api GET /orders', 'src/orders.ts'],
    ['Api clerk', 'src/login.ts'],
    ['Bus Sold', undefined],
    ['Covers resize', 'src/covers.ts'],
    ['Graph books', undefined],
    ['Queue subscribe', undefined],
    ['StepFunctions Pack', undefined],
    ['Users preSignUp', 'src/login.ts'],
    ['Web guest', 'src/login.ts'],
  ]);
  assert.equal(codes, Array(4).fill('HANDLER_NOT_FOUND'));
});

test('what transforms do to the functions after them, and what only `sst dev` would do', () => {
  const body = `new sst.aws.Function('Early', { handler: 'src/early.handler' });
$transform(sst.aws.Function, (args, opts, name) => {
  args.runtime ??= 'nodejs22.x';
  if (!$dev) args.layers = [...(args.layers ?? []), '${ARN}'];
  if (name === 'Stock') args.architecture = 'arm64';
});
await import('./infra/api');`;
  const { functions } = read(body, {
    'infra/api.ts': `const api = new sst.aws.ApiGatewayV2('Api', { transform: { route: { handler: { runtime: 'nodejs20.x' } } } });
api.route('GET /', 'src/orders.handler');
new sst.aws.Function('Stock', { handler: 'src/stock.handler', layers: $dev ? [] : ['${ARN}:2'] });`,
  });
  assert.equal(
    functions.map(({ name, runtime, architecture, layers, layersComplete }) => [
      name,
      runtime?.value,
      architecture?.value,
      layers.map((one) => one.kind === 'arn' && one.arn),
      layersComplete,
    ]),
    [
      ['Api GET /', 'nodejs20.x', 'x86_64', [ARN], true],
      ['Stock', 'nodejs22.x', 'arm64', [`${ARN}:2`, ARN], true],
      ['Early', undefined, 'x86_64', [], true],
    ],
  );
});

test('infrastructure in files of its own: imported one by one, or all of a folder', () => {
  const files = {
    'src/orders.ts': HANDLER,
    'infra/api.ts': "export const orders = new sst.aws.Function('Orders', { handler: './src/orders.handler' });",
  };
  const one = read("await import('./infra/api');", files);
  const all = read("for (const file of readdirSync('./infra/')) await import('./infra/' + file);", files);
  assert.equal(one.handlers, [['Orders', 'src/orders.ts']]);
  assert.equal(all.handlers, one.handlers);
});

test('what runs at Cloudflare or in a container is no Lambda function', () => {
  const body = `new sst.cloudflare.Worker('Proxy', { handler: 'src/orders.ts' });
const cluster = new sst.aws.Cluster('Cluster', {});
cluster.addService('Stock', { image: { dockerfile: 'Dockerfile' } });
new sst.aws.Function('Orders', { handler: 'src/orders.handler' });`;
  assert.equal(read(body, { 'src/orders.ts': HANDLER }).handlers, [['Orders', 'src/orders.ts']]);
});

test('a handler without a file is a problem; one in another language is none', () => {
  const body = `new sst.aws.Function('Orders', { handler: 'src/orders.handler' });
new sst.aws.Function('Stock', { handler: 'stock/main.handler', runtime: 'python3.12' });
new sst.aws.Function('Covers', { handler: 'covers/main.handler', runtime: 'python3.12', python: { container: true } });`;
  const { codes, functions } = read(body);
  assert.equal(codes, ['HANDLER_NOT_FOUND']);
  assert.equal(
    functions.map(({ name, packageType }) => [name, packageType]),
    [
      ['Covers', 'Image'],
      ['Orders', 'Zip'],
      ['Stock', 'Zip'],
    ],
  );
});

test('recognizes the third version only', () => {
  const recognizes = (file: string, text: string) => sst.recognizes(file, () => text);
  assert.ok(recognizes('shop/sst.config.ts', config('')));
  assert.not.ok(recognizes('sst.config.ts', 'export default { stacks(app) {} } satisfies SSTConfig;'));
  assert.not.ok(recognizes('config.ts', config('')));
});

test.run();
