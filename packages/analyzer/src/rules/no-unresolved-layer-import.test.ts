import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { findings, sam, samFunction, samLayer } from '../../test/findings.ts';

const test = suite('no-unresolved-layer-import');
const found = (files: Record<string, string>) => findings(['no-unresolved-layer-import'], files);

const layer = {
  'layers/shared/nodejs/money.js': '',
  'layers/shared/nodejs/node_modules/zod/package.json': '{ "version": "4.1.0", "license": "MIT" }',
};
const attached = ', Layers: [!Ref Shared]';

test('a path that no attached layer has', () => {
  const template = sam(samFunction('Orders', 'orders', attached) + samLayer('Shared', 'layers/shared'));
  assert.equal(
    found({
      'template.yaml': template,
      ...layer,
      'orders/app.js': "require('/opt/nodejs/money');\nrequire('/opt/nodejs/stock');",
    }),
    [
      'orders/app.js:2:9 error No layer of Orders puts a file at `/opt/nodejs/stock`, so this import fails when the function loads it.',
    ],
  );
});

test('a layer that exists and is not attached is named, for paths and for npm packages', () => {
  const template = sam(samFunction('Orders', 'orders') + samLayer('Shared', 'layers/shared'));
  assert.equal(
    found({
      'template.yaml': template,
      ...layer,
      'orders/app.js': "require('/opt/nodejs/money'); require('zod'); require('left-pad');",
    }),
    [
      'orders/app.js:1:9 error Orders does not attach Shared, the layer that provides `/opt/nodejs/money`, so this import fails when the function loads it.',
      'orders/app.js:1:39 error Orders does not attach Shared, the layer that provides `zod`, so this import fails when the function loads it.',
    ],
  );
});

const nearly = (specifier: string, files: Record<string, string> = layer) =>
  found({
    'template.yaml': sam(samFunction('Orders', 'orders', attached) + samLayer('Shared', 'layers/shared')),
    ...files,
    'orders/app.js': `require('${specifier}');`,
  }).join();

test('near misses in an attached layer are named', () => {
  const files = { ...layer, 'layers/shared/nodejs/format/prices.js': '' };
  for (const slip of ['/opt/nodejs/Money', '/opt/nodejs/money.json', '/opt/nodejs/monye'])
    assert.match(nearly(slip, files), `Shared has \`/opt/nodejs/money\` and nothing at \`${slip}\``);
  assert.match(nearly('/opt/nodejs/format/price', files), '/opt/nodejs/format/prices');
  assert.match(
    nearly('lodahs', { 'layers/shared/nodejs/node_modules/lodash/package.json': '{"version":"4.0.0"}' }),
    '`lodash`',
  );
});

test('a file that lands at another depth, or beside node_modules, is named where it lands', () => {
  for (const slip of ['/opt/money', '/opt/nodejs/nodejs/money'])
    assert.match(nearly(slip), `Shared puts this file at \`/opt/nodejs/money\` and not at \`${slip}\``);
  assert.match(
    nearly('money'),
    'Shared has this file at `/opt/nodejs/money`, and Node looks for `money` in `node_modules` alone',
  );
  const flat = { 'layers/shared/money.js': '', 'layers/shared/util/isbn.js': '' };
  assert.match(nearly('/opt/nodejs/money', flat), 'puts this file at `/opt/money` and not at `/opt/nodejs/money`');
  assert.match(nearly('/opt/nodejs/util/isbn.js', flat), 'puts this file at `/opt/util/isbn.js`');
  const template = sam(samFunction('Orders', 'orders') + samLayer('Shared', 'layers/shared'));
  assert.equal(found({ 'template.yaml': template, ...flat, 'orders/app.js': "require('/opt/nodejs/money');" }), [
    'orders/app.js:1:9 error Orders does not attach Shared, which has this file at `/opt/money` and not at `/opt/nodejs/money`, so this import fails when the function loads it.',
  ]);
});

test('a build that puts nodejs/ around a folder that has one', () => {
  const built = '    Metadata: { BuildMethod: nodejs22.x }\n';
  const template = sam(samFunction('Orders', 'orders', attached) + samLayer('Shared', 'layers/shared') + built);
  assert.equal(
    found({
      'template.yaml': template,
      'layers/shared/nodejs/money.js': '',
      'orders/app.js': "require('/opt/nodejs/money');",
    }),
    [
      'orders/app.js:1:9 error Shared puts this file at `/opt/nodejs/nodejs/money`, because its build puts `nodejs/` around a folder that has one, so this import fails when Orders loads it.',
    ],
  );
});

test('silent: an import that may fail, with another one to fall back on', () => {
  const template = sam(samFunction('Orders', 'orders'));
  const tries = (other: string) =>
    found({
      'template.yaml': template,
      'orders/app.js': `let money; try { money = require('/opt/nodejs/money'); } catch { money = require('${other}'); }`,
      'orders/money.js': '',
      'orders/stock.js': '',
    });
  assert.equal(tries('./money'), []);
  assert.is(tries('./stock').length, 1);
});

test('what the user says a layer provides counts as what it ships', () => {
  const says = (code: string, more = attached) =>
    findings(
      ['no-unresolved-layer-import'],
      {
        'template.yaml': sam(samFunction('Orders', 'orders', more) + samLayer('Shared', 's3://shop/shared.zip')),
        'orders/app.js': code,
      },
      { layers: { Shared: { provides: ['lodash', '/opt/nodejs/money.js'] } } },
    ).join();
  assert.is(says("require('lodash'); require('/opt/nodejs/money');"), '');
  assert.match(says("require('lodahs');"), 'Shared has `lodash` and nothing at `lodahs`');
  assert.match(says("require('/opt/nodejs/Money');"), 'Shared has `/opt/nodejs/money` and nothing');
  assert.match(says("require('lodash');", ''), 'Orders does not attach Shared, the layer that provides `lodash`');
});

test('the name that was meant is spelled as the import needs it', () => {
  const template = sam(samFunction('Orders', 'orders', attached) + samLayer('Shared', 'layers/shared'));
  const imports = (file: string, code: string) => found({ 'template.yaml': template, ...layer, [file]: code }).join();
  assert.match(imports('orders/app.mjs', "import '/opt/nodejs/Money';"), 'has `/opt/nodejs/money.js` and nothing');
  assert.match(imports('orders/app.js', "require('/opt/nodejs/Money.js');"), 'has `/opt/nodejs/money.js` and nothing');
  assert.match(imports('orders/app.js', "require('/opt/nodejs/Money');"), 'has `/opt/nodejs/money` and nothing');
});

test('an npm package in a folder that this runtime does not search', () => {
  const zod = (folder: string) =>
    nearly('zod', { [`layers/shared/${folder}/zod/package.json`]: '{ "version": "4.1.0", "license": "MIT" }' });
  assert.match(
    zod('nodejs/node18/node_modules'),
    'Shared has `zod` in `/opt/nodejs/node18/node_modules`, where nodejs22.x does not look',
  );
  assert.match(zod('node_modules'), 'Shared has `zod` in `/opt/node_modules`');
  assert.match(zod('nodejs/nodejs/node_modules'), 'Shared has `zod` in `/opt/nodejs/nodejs/node_modules`');
  assert.is(zod('nodejs/node22/node_modules'), '');
  assert.is(zod('nodejs/node_modules/shelf/node_modules'), '');
});

test('a public layer before the version that has the npm package', () => {
  const arn = (version: string, account = '094274105915') =>
    `, Layers: [!Sub "arn:aws:lambda:\${AWS::Region}:${account}:layer:AWSLambdaPowertoolsTypeScriptV2:${version}"]`;
  const imports = (more: string, code = "require('@aws-lambda-powertools/event-handler/http');") =>
    found({ 'template.yaml': sam(samFunction('Orders', 'orders', more)), 'orders/app.js': code });
  assert.equal(imports(arn('44')), [
    'orders/app.js:1:9 error Version 44 of AWSLambdaPowertoolsTypeScriptV2 does not have `@aws-lambda-powertools/event-handler/http` yet, so this import fails when Orders loads it.',
  ]);
  assert.equal(imports(arn('45')), []);
  assert.equal(imports(arn('50')), []);
  assert.equal(imports(arn('\${Version}')), []);
  assert.equal(imports(arn('44', '123456789012')), []);
  assert.equal(imports(arn('44').replace(']', ', !Ref Other]')), []);
  assert.equal(imports(arn('44'), "require('@aws-lambda-powertools/logger'); require('@middy/core');"), []);
});

test('no near miss: other names, packages that merely look alike', () => {
  assert.match(nearly('/opt/nodejs/stock'), 'No layer of Orders');
  for (const specifier of ['joi', 'zed', 'left-pad']) assert.is(nearly(specifier), '', specifier);
});

test('a lazy import is a warning', () => {
  const template = sam(samFunction('Orders', 'orders'));
  const [finding] = found({
    'template.yaml': template,
    'orders/app.js': "try { require('/opt/nodejs/tracing'); } catch {}",
  });
  assert.match(finding ?? '', /^orders\/app\.js:1:15 warning /);
});

test('silent: a NODE_PATH of the function’s own', () => {
  const imports = (more: string) =>
    found({
      'template.yaml': sam(samFunction('Orders', 'orders', more) + samLayer('Shared', 'layers/shared')),
      ...layer,
      'orders/app.js': "require('money');",
    });
  assert.is(imports(attached).length, 1);
  assert.equal(imports(`${attached}, Environment: { Variables: { NODE_PATH: /opt/nodejs } }`), []);
});

test('silent: a layer we cannot see into, types, code that nobody reaches, an own copy', () => {
  const unknown = sam(samFunction('Orders', 'orders', ', Layers: [!ImportValue shared]'));
  assert.equal(found({ 'template.yaml': unknown, 'orders/app.js': "require('/opt/nodejs/money');" }), []);
  const template = sam(samFunction('Orders', 'orders') + samLayer('Shared', 'layers/shared'));
  const files = {
    'orders/app.ts': "import type { Money } from '/opt/nodejs/money'; import 'zod';",
    'orders/migrate.js': "require('/opt/constants');",
    'orders/package.json': '{ "dependencies": { "zod": "^4.0.0" } }',
  };
  assert.equal(found({ 'template.yaml': template, ...layer, ...files }), []);
});

test('code in the template', () => {
  const orders = samFunction('Orders', 'orders', attached).replace(
    'CodeUri: orders, Handler: app.handler',
    'Handler: index.handler',
  );
  const code = (text: string) =>
    found({
      'template.yaml': sam(
        `${orders.replace('{ ', '{ InlineCode: "' + text + '", ')}${samLayer('Shared', 'layers/shared')}`,
      ),
      ...layer,
    });
  assert.equal(code("require('/opt/nodejs/money'); require('zod'); require('./index'); require('left-pad');"), []);
  assert.equal(code("require('/opt/nodejs/mony');"), [
    'template.yaml:7:40 error Shared has `/opt/nodejs/money` and nothing at `/opt/nodejs/mony`, so this import fails when Orders loads it.',
  ]);
});

test.run();
