import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { memoryHost } from '../host/memory.ts';
import { foldersByName } from './archives.ts';
import { discover } from './index.ts';

const test = suite('archives');

type Files = Readonly<Record<string, string>>;

const HANDLER = 'exports.handler = async () => 1;';
const template = (runtime: string) => `Resources:
  Orders:
    Type: AWS::Lambda::Function
    Properties: { Code: { S3Bucket: books, S3Key: orders.zip }, Handler: app.handler, Runtime: ${runtime} }
`;
const SAM = `Transform: AWS::Serverless-2016-10-31
Resources:
  Stock:
    Type: AWS::Serverless::Function
    Properties: { CodeUri: ../services/orders, Handler: app.handler, Runtime: nodejs22.x }
`;
const rootOf = (files: Files) =>
  discover(memoryHost(files), {}).workspace.functions.find(({ name }) => name === 'Orders')?.root;

test('the folder that a zip is called after, when only one can be it', () => {
  const files = {
    'lambdas/orders/index.js': HANDLER,
    'docs/orders/readme.md': '',
    'a/stock/index.js': HANDLER,
    'b/stock/index.js': HANDLER,
    'prices/index.js': 'exports.list = 1;',
  };
  const holding = (name: string) => foldersByName(memoryHost(files), new Set()).holding(name, 'index.handler')?.root;
  assert.is(holding('orders'), 'lambdas/orders');
  assert.is(holding('stock'), undefined);
  assert.is(holding('prices'), undefined);
  assert.is(holding('refunds'), undefined);
});

test('nobody else says that the folder is theirs, and the function is one of Node', () => {
  const own = { 'stacks/template.yaml': template('nodejs22.x'), 'services/orders/app.js': HANDLER };
  assert.is(rootOf(own), 'services/orders');
  assert.is(rootOf({ ...own, 'stock/template.yaml': SAM }), undefined);
  assert.is(rootOf({ ...own, 'stacks/template.yaml': template('python3.13') }), undefined);
});

test('the package whose scripts make the zip leads to the source that they bundle', () => {
  const scripts = (zip: string) =>
    JSON.stringify({ scripts: { build: 'ncc build src/main.ts -o dist', pack: `cd dist && zip ../${zip} *` } });
  const files = {
    'stacks/template.yaml': template('nodejs22.x'),
    'lambdas/shop/package.json': scripts('orders.zip'),
    'lambdas/shop/src/main.ts': 'export { handler } from "./orders";',
    'lambdas/shop/src/orders/app.ts': 'export const handler = 1;',
    'lambdas/stock/package.json': scripts('old-orders.zip'),
  };
  const [orders] = discover(memoryHost(files), {}).workspace.functions;
  assert.equal([orders?.root, orders?.entry, orders?.bundled], ['lambdas/shop', 'lambdas/shop/src/main.ts', true]);
  assert.is(rootOf({ ...files, 'lambdas/stock/package.json': scripts('orders.zip') }), 'lambdas/shop/src/orders');
});

test('a handler in a folder that a build makes: what the package around it bundles', () => {
  const service = (handler: string) =>
    `service: shop\nprovider: { name: aws, runtime: nodejs22.x }\nfunctions: { orders: { handler: ${handler} } }`;
  const entryOf = (handler: string, build: string, source = 'export const handler = 1;') => {
    const files = {
      'serverless.yml': service(handler),
      'package.json': JSON.stringify({ scripts: { build } }),
      'src/main.ts': source,
    };
    const [orders] = discover(memoryHost(files), {}).workspace.functions;
    return [orders?.entry, orders?.bundled];
  };
  const found = ['src/main.ts', true];
  assert.equal(entryOf('dist/index.handler', 'esbuild src/main.ts --bundle --outfile=dist/index.js'), found);
  assert.equal(entryOf('dist/index.handler', 'rm -rf dist && ncc build ./src/main.ts -o dist'), found);
  assert.equal(entryOf('dist/index.other', 'ncc build src/main.ts'), [undefined, false]);
  assert.equal(entryOf('index.handler', 'ncc build src/main.ts'), [undefined, false]);
  assert.equal(entryOf('dist/index.handler', 'tsc'), [undefined, false]);
});

test.run();
