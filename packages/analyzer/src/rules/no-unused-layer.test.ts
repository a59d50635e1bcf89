import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { findings, sam, samFunction, samLayer } from '../../test/findings.ts';

const test = suite('no-unused-layer');
const found = (files: Record<string, string>) => findings(['no-unused-layer'], files);

const layers = samLayer('Money', 'layers/money') + samLayer('Stock', 'layers/stock');
const files = { 'layers/money/nodejs/money.js': '', 'layers/stock/nodejs/stock.js': "require('/opt/nodejs/money');" };

test('a layer that nothing imports', () => {
  const template = sam(samFunction('Orders', 'orders', ', Layers: [!Ref Money, !Ref Stock]') + layers);
  assert.equal(found({ 'template.yaml': template, ...files, 'orders/app.js': "require('/opt/nodejs/money');" }), [
    'template.yaml:7:79 warning Orders attaches Stock and imports nothing from it, so the layer only uses up one of five places and part of the 250 MB.',
  ]);
});

test('a layer that only another layer needs is used', () => {
  const template = sam(samFunction('Orders', 'orders', ', Layers: [!Ref Money, !Ref Stock]') + layers);
  assert.equal(found({ 'template.yaml': template, ...files, 'orders/app.js': "require('/opt/nodejs/stock');" }), []);
});

test('a list for many functions is of use when one of them uses the layer', () => {
  const template = sam(samFunction('Orders', 'orders') + samFunction('Refunds', 'refunds') + layers).replace(
    'Runtime: nodejs22.x',
    'Runtime: nodejs22.x, Layers: [!Ref Money]',
  );
  assert.equal(
    found({
      'template.yaml': template,
      ...files,
      'orders/app.js': "require('/opt/nodejs/money');",
      'refunds/app.js': '',
    }),
    [],
  );
  assert.is(found({ 'template.yaml': template, ...files, 'orders/app.js': '', 'refunds/app.js': '' }).length, 1);
});

test('silent where imports are not the whole story', () => {
  const template = sam(samFunction('Orders', 'orders', ', Layers: [!Ref Money]') + layers);
  const unused = { 'template.yaml': template, 'layers/money/nodejs/money.js': '' };
  assert.is(found({ ...unused, 'orders/app.js': '' }).length, 1);
  assert.equal(found({ ...unused, 'orders/app.js': 'require(`/opt/${name}`);' }), []);
  const program = { 'layers/money/bin/convert': '', 'orders/app.js': "spawn('/opt/bin/convert');" };
  assert.equal(found({ ...unused, ...program }), []);
  assert.equal(found({ ...unused, 'layers/money/extensions/agent': '', 'orders/app.js': '' }), []);
  assert.equal(
    found({ ...unused, 'template.yaml': template.replace('nodejs22.x', 'python3.13'), 'orders/app.js': '' }),
    [],
  );
});

const attaching = (more = '') =>
  sam(samFunction('Orders', 'orders', `, Layers: [!Ref Money]${more}`) + samLayer('Money', 'layers/money'));
const withVariables = (list: string) => attaching(`, Environment: { Variables: { ${list} } }`);

test('licences and read-me files do not make it a layer of programs', () => {
  const notes = { 'layers/money/LICENSE': '', 'layers/money/nodejs/node_modules/zod/LICENSE': '' };
  const template = attaching();
  assert.is(found({ 'template.yaml': template, ...files, ...notes, 'orders/app.js': '' }).length, 1);
});

test('used by the environment: a wrapper, a module loaded ahead, a folder of fonts', () => {
  const layer = {
    'layers/money/nodejs/money.js': '',
    'layers/money/trace.sh': '',
    'layers/money/nodejs/node_modules/tracer/package.json': '{ "version": "1.0.0" }',
    'layers/money/fonts/serif.ttf': '',
    'orders/app.js': '',
  };
  const uses = (template: string) => found({ 'template.yaml': template, ...layer }).length === 0;
  assert.not.ok(uses(attaching()));
  assert.not.ok(uses(withVariables('TABLE: !Ref Orders, SHELF: /opt/other')));
  assert.ok(uses(withVariables('AWS_LAMBDA_EXEC_WRAPPER: /opt/trace.sh')));
  assert.ok(uses(withVariables('AWS_LAMBDA_EXEC_WRAPPER: !Ref Wrapper')));
  assert.ok(uses(withVariables('NODE_OPTIONS: --require /opt/nodejs/money.js')));
  assert.ok(uses(withVariables('NODE_OPTIONS: --import=tracer/register')));
  assert.ok(uses(withVariables('FONTCONFIG_PATH: /opt/fonts')));
  assert.ok(uses(attaching(', Environment: { Variables: !If [Live, {}, {}] }')));
});

test('used by a path that is no import: a worker, a file, a joined path', () => {
  const uses = (code: string) => found({ 'template.yaml': attaching(), ...files, 'orders/app.js': code }).length === 0;
  assert.ok(uses("new Worker('/opt/nodejs/money.js');"));
  assert.ok(uses("fork(path.join('/opt', 'nodejs', name));"));
  assert.ok(uses('execFileSync("node", ["/opt/nodejs/money"]);'));
  assert.not.ok(uses("readFileSync('/optional/money.js'); stat('/opt/nodejs/other');"));
});

test('used by another layer: a lazy require in it, or an npm package that needs this layer’s', () => {
  const template = sam(samFunction('Orders', 'orders', ', Layers: [!Ref Money, !Ref Stock]') + layers);
  const zod = { 'layers/money/nodejs/node_modules/zod/package.json': '{ "version": "4.1.0", "license": "MIT" }' };
  const stock = (fields: string) => ({
    'template.yaml': template,
    ...zod,
    'layers/stock/nodejs/node_modules/shelf/package.json': `{ "version": "1.0.0", "license": "MIT"${fields} }`,
    'orders/app.js': "require('shelf');",
  });
  assert.equal(found(stock(', "peerDependencies": { "zod": "^4.0.0" }')), []);
  assert.is(found(stock('')).length, 1);
  const installed = { 'layers/stock/nodejs/package.json': '{ "dependencies": { "shelf": "1.0.0" } }' };
  const notHere = { 'template.yaml': template, ...zod, ...installed, 'orders/app.js': "require('shelf');" };
  assert.is(found(notHere).length, 1);
  const lazy = { 'layers/stock/nodejs/stock.js': "exports.count = () => require('zod');" };
  assert.equal(
    found({ 'template.yaml': template, ...zod, ...lazy, 'orders/app.js': "require('/opt/nodejs/stock');" }),
    [],
  );
});

test('a mistaken path to the layer is a use: another rule speaks', () => {
  const uses = (code: string) => found({ 'template.yaml': attaching(), ...files, 'orders/app.js': code }).length === 0;
  assert.ok(uses("require('/opt/nodejs/Money');"));
  assert.ok(uses("require('/opt/money');"));
  assert.ok(uses("require('../layers/money/nodejs/money');"));
  assert.not.ok(uses("require('/opt/nodejs/stock');"));
});

test('a bundle that takes the layer’s source along', () => {
  const template = attaching().replace(
    /( {4}Properties: \{ CodeUri: orders.*)/,
    '$1\n    Metadata: { BuildMethod: esbuild }',
  );
  const code = { 'orders/app.ts': "import '../layers/money/nodejs/money';" };
  assert.match(
    found({ 'template.yaml': template, ...files, ...code }).join(),
    'Orders attaches Money and bundles layers/money/nodejs/money.js',
  );
});

test('npm packages that others load by a name they put together', () => {
  const driver = {
    'layers/money/nodejs/node_modules/pg/package.json': '{ "name": "pg", "version": "8.0.0", "license": "MIT" }',
  };
  const uses = (code: string) =>
    found({
      'template.yaml': attaching(),
      ...driver,
      'orders/package.json': '{ "dependencies": { "sequelize": "6.0.0" } }',
      'orders/app.js': code,
    }).length === 0;
  assert.ok(uses("require('sequelize');"));
  assert.not.ok(uses("require('node:fs');"));
});

test('silent: code in the template, which a later deployment may replace', () => {
  const orders = samFunction('Orders', 'orders', ', Layers: [!Ref Money, !Ref Stock]').replace(
    'CodeUri: orders',
    'InlineCode: "exports.handler = () => require(\'/opt/nodejs/stock\');"',
  );
  assert.equal(found({ 'template.yaml': sam(orders + layers), ...files }), []);
  const empty = orders.replace(/InlineCode: ".*?"/, 'InlineCode: "exports.handler = () => 1;"');
  assert.equal(found({ 'template.yaml': sam(empty + layers), ...files }), []);
});

test.run();
