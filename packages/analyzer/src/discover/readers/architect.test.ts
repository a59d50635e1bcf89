import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { memoryHost } from '../../host/memory.ts';
import { discover } from '../index.ts';
import { parseArc } from './architect/arc-file.ts';
import { sharedByArchitect } from './architect/shared.ts';

const test = suite('architect');

const HANDLER = 'export const handler = async () => 1;';
const ARN = 'arn:aws:lambda:eu-west-1:111122223333:layer:secrets:4';

function read(arc: string, files: Readonly<Record<string, string>> = {}) {
  const { workspace, problems } = discover(memoryHost({ 'app.arc': `@app\nshop\n\n${arc}`, ...files }), {});
  const functionNamed = (name: string) => {
    const unit = workspace.functions.find((one) => one.name === name);
    assert.ok(unit, name);
    return unit;
  };
  const entries = workspace.functions.map(({ name, entry }) => [name, entry]);
  return { functions: workspace.functions, functionNamed, entries, codes: problems.map(({ code }) => code) };
}

test('lines are words, comments and quotes aside, each with its place', () => {
  const text =
    '@events # all of them\norder-paid\n  src jobs/paid\n  detail "Order paid" # said\n\n@aws\r\nlayer a b\n';
  const sections = parseArc(text);
  const [paid] = sections.get('events') ?? [];
  assert.equal(
    paid?.properties.map((words) => words.map((word) => word.text)),
    [
      ['src', 'jobs/paid'],
      ['detail', 'Order paid'],
    ],
  );
  assert.is(text.slice(...(paid?.properties[1]?.[1]?.range ?? [0, 0])), '"Order paid"');
  assert.equal(
    sections.get('aws')?.map(({ words }) => words.map((word) => word.text)),
    [['layer', 'a', 'b']],
  );
});

test('each section has its folder, and each function its own below', () => {
  const files = {
    'src/http/get-index/index.mjs': HANDLER,
    'src/http/post-order_items-000id-catchall/index.mjs': HANDLER,
    'src/events/order-paid/index.js': HANDLER,
    'src/queues/refunds/index.cjs': HANDLER,
    'src/scheduled/prices/index.mjs': HANDLER,
    'src/tables-streams/stock/index.js': HANDLER,
    'src/ws/connect/index.js': HANDLER,
  };
  const arc = `@http
get /
/order-items/:id/*
  method post

@events
order-paid
@queues
refunds
@scheduled
prices rate(1 day)
@tables
stock
  id *String
@tables-streams
stock
@ws
connect
@static
folder public
`;
  const { entries, codes } = read(arc, files);
  assert.equal(entries, [
    ['events/order-paid', 'src/events/order-paid/index.js'],
    ['get /', 'src/http/get-index/index.mjs'],
    ['post /order-items/:id/*', 'src/http/post-order_items-000id-catchall/index.mjs'],
    ['queues/refunds', 'src/queues/refunds/index.cjs'],
    ['scheduled/prices', 'src/scheduled/prices/index.mjs'],
    ['tables-streams/stock', 'src/tables-streams/stock/index.js'],
    ['ws/connect', 'src/ws/connect/index.js'],
  ]);
  assert.equal(codes, []);
});

test('settings of the project, and those of a function before them', () => {
  const { functionNamed } = read(
    `@aws\nruntime nodejs22.x\narchitecture x86_64\nlayer ${ARN}:1\nlayers\n  ${ARN}:2\n@events\norders\nrefunds\nstock\n`,
    {
      'src/events/orders/index.js': HANDLER,
      'src/events/refunds/index.js': HANDLER,
      'src/events/refunds/config.arc': `@aws\nruntime nodejs20.x\narchitecture arm64\nlayers ${ARN}:3\n`,
      'src/events/stock/index.js': HANDLER,
      'src/events/stock/config.arc': '@aws\ntimeout 900\nruntime node\n',
    },
  );
  const settings = (name: string) => {
    const { runtime, architecture, layers } = functionNamed(name);
    return [runtime?.value, architecture?.value, layers.map((one) => (one.kind === 'arn' ? one.arn : ''))];
  };
  assert.equal(settings('events/orders'), ['nodejs22.x', 'x86_64', [`${ARN}:1`, `${ARN}:2`]]);
  assert.equal(settings('events/refunds'), ['nodejs20.x', 'arm64', [`${ARN}:3`]]);
  assert.equal(settings('events/stock'), ['nodejs22.x', 'x86_64', [`${ARN}:1`, `${ARN}:2`]]);
  assert.is(functionNamed('events/refunds').runtime?.at.file, 'src/events/refunds/config.arc');
});

test('behind a bundler the sources count, wherever they lie', () => {
  const files = {
    'build/scheduled/prices/config.arc': '@aws\narchitecture x86_64\n',
    'build/scheduled/prices/index.cjs': '"use strict";',
    'app/scheduled/prices/index.ts': HANDLER,
    'remix.config.js': "export default {\n  server: './server.ts',\n  serverBuildPath: 'build/server/index.cjs',\n};",
    'server.ts': HANDLER,
  };
  const arc =
    '@scheduled\nprices\n  rate 1 day\n  src build/scheduled/prices\n@http\n/*\n  method any\n  src build/server\n';
  const { functionNamed, codes } = read(arc, files);
  const prices = functionNamed('scheduled/prices');
  assert.equal([prices.root, prices.entry], ['app/scheduled/prices', 'app/scheduled/prices/index.ts']);
  assert.equal([prices.bundled, prices.architecture?.value], [true, 'x86_64']);
  const server = functionNamed('any /*');
  assert.equal([server.root, server.entry, server.bundled], ['build/server', 'server.ts', true]);
  assert.equal(codes, []);
});

test('a Remix server that is built beside its source', () => {
  const { functionNamed, codes } = read('@http\n/*\n  method any\n  src server\n', {
    'remix.config.js': "export default {\n  server: 'server.ts',\n  serverBuildPath: 'server/index.mjs',\n};",
    'server.ts': HANDLER,
  });
  assert.equal([functionNamed('any /*').entry, functionNamed('any /*').bundled, codes], ['server.ts', true, []]);
});

test('two sources that fit are a guess: what was built stays the entry', () => {
  const files = {
    'build/scheduled/prices/index.js': HANDLER,
    'app/scheduled/prices/index.ts': HANDLER,
    'old/scheduled/prices/index.ts': HANDLER,
  };
  const { functionNamed } = read('@scheduled\nprices\n  src build/scheduled/prices\n', files);
  assert.is(functionNamed('scheduled/prices').entry, 'build/scheduled/prices/index.js');
});

test('sections of plugins: a function is what leads to code', () => {
  const files = { 'src/mail/orders/index.js': HANDLER, 'src/plugins/mail.js': '' };
  const arc =
    '@mail-incoming\norders\n  src src/mail/orders\n@search\nshards\n  count 3\n@plugins\nmail\n  src src/plugins\n';
  assert.equal(read(arc, files).entries, [['mail-incoming/orders', 'src/mail/orders/index.js']]);
});

test('the same in JSON, in YAML and in package.json', () => {
  const files = {
    'src/http/get-index/index.mjs': HANDLER,
    'src/http/post-orders/index.mjs': HANDLER,
    'src/http/get-stock/index.mjs': HANDLER,
    'jobs/prices/index.mjs': HANDLER,
  };
  const yaml = `app: shop
aws:
  runtime: nodejs22.x
  layers: [${ARN}]
http:
  - get: /
  - /orders: { method: post }
  - [get, /stock]
scheduled:
  - prices: { rate: 1 day, src: jobs/prices }
`;
  const json = JSON.stringify({
    app: 'shop',
    aws: [['runtime', 'nodejs22.x'], { layers: [ARN] }],
    http: ['get /', { '/orders': { method: 'post' } }, ['get', '/stock']],
    scheduled: [{ prices: { rate: '1 day', src: 'jobs/prices' } }],
  });
  for (const [file, text] of [
    ['arc.yaml', yaml],
    ['arc.json', json],
    ['package.json', `{ "name": "shop", "arc": ${json} }`],
  ] as const) {
    const { workspace } = discover(memoryHost({ [file]: text, ...files }), {});
    assert.equal(
      workspace.functions.map(({ name, entry, runtime, layers }) => [name, entry, runtime?.value, layers.length]),
      [
        ['get /', 'src/http/get-index/index.mjs', 'nodejs22.x', 1],
        ['get /stock', 'src/http/get-stock/index.mjs', 'nodejs22.x', 1],
        ['post /orders', 'src/http/post-orders/index.mjs', 'nodejs22.x', 1],
        ['scheduled/prices', 'jobs/prices/index.mjs', 'nodejs22.x', 1],
      ],
      file,
    );
  }
});

test('web sockets have three functions that need no name', () => {
  const files = {
    'src/ws/connect/index.js': HANDLER,
    'src/ws/default/index.js': HANDLER,
    'src/ws/buy/index.js': HANDLER,
  };
  assert.equal(
    read('@ws\nbuy\ndefault\n', files).functions.map(({ name }) => name),
    ['ws/buy', 'ws/connect', 'ws/default'],
  );
});

test('what Architect copies into functions', () => {
  const shared = (arc: string, name = '@architect/shared') =>
    sharedByArchitect(memoryHost({ 'shop/app.arc': `@app\nshop\n${arc}` }), 'shop/src/http/get-index/index.mjs', name);
  assert.is(shared(''), 'shop/src/shared');
  assert.is(shared('@shared\nsrc lib/common\n'), 'shop/lib/common');
  assert.is(shared('@project\nsrc code\n', '@architect/views'), 'shop/code/views');
  assert.is(shared('', '@architect/functions'), undefined);
  assert.is(sharedByArchitect(memoryHost({ 'package.json': '{}' }), 'src/index.js', '@architect/shared'), undefined);
});

test('code that is not there is a problem', () => {
  assert.equal(read('@aws\nruntime nodejs22.x\n@events\norders\n').codes, ['HANDLER_NOT_FOUND']);
});

test.run();
