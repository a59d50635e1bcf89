import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { memoryHost } from '../../host/memory.ts';
import type { DeclaredFunction } from '../reader.ts';
import { discover } from '../index.ts';
import { sstStacks } from './sst-stacks.ts';

const test = suite('sst-stacks');

type Files = Readonly<Record<string, string>>;

const HANDLER = 'export const handler = async () => 1;';
const ARN = 'arn:aws:lambda:eu-west-1:111122223333:layer:secrets:4';
const IMPORTS = [
  "import { Api, Auth, Cron, EventBus, Function, Queue, Script, Topic, AppSyncApi, GraphQLApi, use } from 'sst/constructs';",
  "import { Code, LayerVersion } from 'aws-cdk-lib/aws-lambda';",
].join('\n');
const config = (stacks: string) =>
  `import { Shop } from './stacks/shop';
export default { config: () => ({ name: 'shop', region: 'eu-west-1' }), stacks(app) { ${stacks} } };`;

/** An app whose one stack has these lines. */
function read(lines: string, files: Files = {}, stacks = 'app.stack(Shop);') {
  const host = memoryHost({
    'sst.config.ts': config(stacks),
    'stacks/shop.ts': `${IMPORTS}\nexport function Shop({ stack, app }) { ${lines} }`,
    ...files,
  });
  const { workspace, problems } = discover(host, {});
  return {
    ...workspace,
    handlers: workspace.functions.map(({ name, handler }) => [name, handler?.value]),
    codes: problems.map(({ code }) => code),
  };
}

const layersOf = ({ layers }: Pick<DeclaredFunction, 'layers'>) =>
  layers.map((layer) => (layer.kind === 'local' ? layer.layer : layer.kind === 'arn' ? layer.arn : '?'));

test('a function with its settings, in the npm package that its handler is a part of', () => {
  const { functions, layers, codes } = read(
    `const money = new LayerVersion(stack, 'Money', { code: Code.fromAsset('layers/money') });
const secrets = LayerVersion.fromLayerVersionArn(stack, 'Secrets', \`arn:aws:lambda:\${app.region}:111122223333:layer:secrets:4\`);
new Function(stack, 'Orders', {
  handler: 'packages/shop/src/orders.handler', runtime: 'nodejs20.x', architecture: 'arm_64', layers: [money, secrets],
});`,
    { 'packages/shop/package.json': '{}', 'packages/shop/src/orders.ts': HANDLER, 'layers/money/nodejs/money.js': '' },
  );
  const [orders] = functions;
  assert.is(orders?.id, 'stacks/shop.ts#Orders');
  assert.is(orders?.framework, 'sst');
  assert.equal([orders?.root, orders?.entry], ['packages/shop', 'packages/shop/src/orders.ts']);
  assert.equal([orders?.runtime?.value, orders?.architecture?.value, orders?.bundled], ['nodejs20.x', 'arm64', true]);
  assert.equal(orders && layersOf(orders), ['stacks/shop.ts#Money', ARN]);
  assert.equal(
    layers.map(({ id, framework, root }) => [id, framework, root]),
    [['stacks/shop.ts#Money', 'sst', 'layers/money']],
  );
  assert.equal(codes, []);
});

test('handlers of routes, jobs, consumers, subscribers, rules, resolvers, scripts and authenticators', () => {
  const { handlers } = read(`
const stock = new Function(stack, 'Stock', { handler: 'src/stock.handler' });
const api = new Api(stack, 'Api', { routes: {
  'GET   /orders': 'src/orders.list',
  'POST /orders': { type: 'function', function: { handler: 'src/orders.create' } },
  'GET /stock': stock,
  'GET /site': { type: 'url', url: 'https://books.example' },
} });
api.addRoutes(stack, { 'GET /refunds': { function: 'src/refunds.list' } });
new Cron(stack, 'Prices', { schedule: 'rate(1 day)', job: { function: { handler: 'src/prices.handler' } } });
new Queue(stack, 'Mail', { consumer: 'src/mail.handler' });
new Topic(stack, 'Sold', { subscribers: { invoice: 'src/invoice.handler' } });
const bus = new EventBus(stack, 'Bus', { rules: { paid: { pattern: {}, targets: { ship: 'src/ship.handler', stock } } } });
bus.subscribe('order.returned', { handler: 'src/returned.handler' });
bus.subscribe(stack, 'order.returned', 'src/returned.audit');
new AppSyncApi(stack, 'Graph', { dataSources: { books: 'src/books.handler' },
  resolvers: { 'Query books': 'books', 'Query shelf': 'src/shelf.handler' } });
new GraphQLApi(stack, 'Books', { server: { handler: 'src/graph.handler' } });
new Script(stack, 'Seed', { onCreate: 'src/seed.handler' });
new Auth(stack, 'Login', { authenticator: { handler: 'src/login.handler' } });`);
  assert.equal(handlers, [
    ['Api GET /orders', 'src/orders.list'],
    ['Api GET /refunds', 'src/refunds.list'],
    ['Api POST /orders', 'src/orders.create'],
    ['Books', 'src/graph.handler'],
    ['Bus order.returned', 'src/returned.handler'],
    ['Bus order.returned 2', 'src/returned.audit'],
    ['Bus paid ship', 'src/ship.handler'],
    ['Graph Query shelf', 'src/shelf.handler'],
    ['Graph books', 'src/books.handler'],
    ['Login', 'src/login.handler'],
    ['Mail', 'src/mail.handler'],
    ['Prices', 'src/prices.handler'],
    ['Seed onCreate', 'src/seed.handler'],
    ['Sold invoice', 'src/invoice.handler'],
    ['Stock', 'src/stock.handler'],
  ]);
});

test('defaults of the app, of the stack and of the construct, the nearest first; their layers are joined', () => {
  const { functions } = read(
    `const money = new LayerVersion(stack, 'Money', { code: Code.fromAsset('layers/money') });
new Function(stack, 'Early', { handler: 'src/early.handler' });
stack.addDefaultFunctionLayers([money]);
new Api(stack, 'Api', {
  defaults: { function: { runtime: 'nodejs20.x', layers: ['${ARN}:5'] } },
  routes: { 'GET /': 'src/list.handler', 'POST /': { function: { handler: 'src/create.handler', runtime: 'nodejs22.x' } } },
});`,
    {},
    `app.setDefaultFunctionProps({ runtime: 'nodejs18.x', architecture: 'arm_64', layers: ['${ARN}'] });
app.stack(Shop);
app.setDefaultFunctionProps({ layers: ['${ARN}:late'] });`,
  );
  assert.equal(
    functions.map(({ name, runtime, architecture }) => [name, runtime?.value, architecture?.value]),
    [
      ['Api GET /', 'nodejs20.x', 'arm64'],
      ['Api POST /', 'nodejs22.x', 'arm64'],
      ['Early', 'nodejs18.x', 'arm64'],
    ],
  );
  const all = [ARN, 'stacks/shop.ts#Money', `${ARN}:5`];
  assert.equal(functions.map(layersOf), [all, all, [ARN]]);
  assert.ok(functions.every(({ layersComplete }) => layersComplete));
});

test('a layer that another stack returns', () => {
  const { functions } = read(
    "const { money } = use(Layers); new Function(stack, 'Orders', { handler: 'src/orders.handler', layers: [money] });",
    {
      'stacks/shop.ts': `${IMPORTS}\nimport { Layers } from './layers';
export function Shop({ stack }) {
  const { money } = use(Layers);
  new Function(stack, 'Orders', { handler: 'src/orders.handler', layers: [money] });
}`,
      'stacks/layers.ts': `${IMPORTS}
export const Layers = ({ stack }) => ({ money: new LayerVersion(stack, 'Money', { code: Code.fromAsset('layers/money') }) });`,
    },
    "app.stack((await import('./stacks/layers')).Layers).stack(Shop);",
  );
  assert.equal(functions.map(layersOf), [['stacks/layers.ts#Money']]);
});

test('containers, and functions in other languages', () => {
  const { functions, codes } = read(`
new Function(stack, 'Image', { runtime: 'container', handler: 'services/stock' });
new Function(stack, 'Python', { runtime: 'python3.11', handler: 'src/stock.handler' });`);
  assert.equal(
    functions.map(({ packageType, root, handler }) => [packageType, root, handler?.value]),
    [
      ['Image', 'services/stock', undefined],
      ['Zip', '', 'src/stock.handler'],
    ],
  );
  assert.equal(codes, []);
});

test('version 1: `sst.json` names the file, classes are stacks, and handlers start from `srcPath`', () => {
  const host = memoryHost({
    'sst.json': '{ "name": "shop", "main": "stacks/index.ts" }',
    'stacks/index.ts': `import * as sst from '@serverless-stack/resources';
class Shop extends sst.Stack {
  constructor(scope, id) {
    super(scope, id);
    new sst.Function(this, 'Orders', { handler: 'orders.handler', srcPath: 'backend' });
  }
}
export default function main(app) { app.setDefaultFunctionProps({ runtime: 'nodejs16.x' }); new Shop(app, 'shop'); }`,
    'backend/orders.js': HANDLER,
  });
  const { functions } = discover(host, {}).workspace;
  assert.equal(
    functions.map(({ name, entry, runtime }) => [name, entry, runtime?.value]),
    [['Orders', 'backend/orders.js', 'nodejs16.x']],
  );
});

test('before version 1: the usual file, lists of functions, and another word for defaults', () => {
  const { functions } = discover(
    memoryHost({
      'sst.json': '{ "name": "shop", "region": "eu-west-1" }',
      'lib/index.js': `import { Stack, Topic } from '@serverless-stack/resources';
class Shop extends Stack {
  constructor(scope, id, props) {
    super(scope, id, props);
    new Topic(this, 'Sold', { defaultFunctionProps: { layers: ['${ARN}'] }, subscribers: ['src/ship.main', 'src/mail.main'] });
  }
}
export default function main(app) { new Shop(app, 'shop'); }`,
    }),
    {},
  ).workspace;
  assert.equal(
    functions.map((unit) => [unit.name, unit.handler?.value, ...layersOf(unit)]),
    [
      ['Sold', 'src/ship.main', ARN],
      ['Sold 2', 'src/mail.main', ARN],
    ],
  );
});

test('a stack that the app does not deploy declares nothing', () => {
  const { functions } = read("new Function(stack, 'Orders', { handler: 'src/orders.handler' });", {}, '');
  assert.equal(functions, []);
});

test('recognizes the configuration of stacks only', () => {
  const recognizes = (file: string, text: string) => sstStacks.recognizes(file, () => text);
  assert.ok(recognizes('shop/sst.config.ts', config('')));
  assert.ok(recognizes('sst.json', '{ "name": "shop", "main": "stacks/index.ts" }'));
  assert.not.ok(recognizes('sst.config.ts', 'export default $config({ run() {} });'));
  assert.not.ok(recognizes('stacks/shop.ts', config('')));
});

test.run();
