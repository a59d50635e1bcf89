import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { analyze, buildReport, defaultOptions, memoryHost } from '../index.ts';
import { findings, sam, samFunction, samLayer } from '../../test/findings.ts';

const test = suite('handler-exists');

const template = (handler: string, more = '') =>
  sam(samFunction('Orders', 'orders', more).replace('app.handler', handler) + samLayer('Money', 'layers/money'));
const found = (handler: string, files: Record<string, string>, more = '') =>
  findings(['handler-exists'], { 'template.yaml': template(handler, more), ...files });
const files = { 'orders/src/entry.js': '', 'orders/money.js': '', 'layers/money/nodejs/money.js': '' };

test('no such file', () => {
  assert.equal(found('app.handler', files), [
    'template.yaml:7:45 error Orders names the handler `app.handler` and orders holds no app.js, .mjs, .cjs or .ts, so every invocation fails.',
  ]);
});

test('the file lies in another folder', () => {
  assert.equal(found('entry.place', { ...files, 'orders/lambdas/entry.js': '', 'orders/src/entry.js': '' }).length, 0);
  assert.equal(found('entry.place', { 'orders/lambdas/entry.js': '' }), [
    'template.yaml:7:45 error Orders names the handler `entry.place` and orders has lambdas/entry.js instead, so every invocation fails.',
  ]);
});

test('the file differs in upper and lower case, or by a letter', () => {
  const two = { 'orders/place.js': '', 'orders/src/place.js': '' };
  assert.match(found('Place.handler', two).join(), 'orders has place.js instead');
  assert.match(found('Src/place.handler', two).join(), 'orders has src/place.js instead');
  assert.match(found('src/palce.handler', two).join(), 'orders has src/place.js instead');
  const bundled = template('Place.handler').replace(
    /( {4}Properties: \{ CodeUri: orders.*)/,
    '$1\n    Metadata: { BuildMethod: esbuild }',
  );
  assert.is(findings(['handler-exists'], { 'template.yaml': bundled, ...two }).length, 1);
});

test('a serverless.yml beside all its functions', () => {
  const service =
    'service: shop\nprovider: { name: aws, runtime: nodejs22.x }\nfunctions:\n  orders:\n    handler: entry.place\n';
  assert.equal(findings(['handler-exists'], { 'serverless.yml': service, 'lambdas/entry.js': '' }), [
    'serverless.yml:5:14 error orders names the handler `entry.place` and the code folder has lambdas/entry.js instead, so every invocation fails.',
  ]);
});

test('the file is there and exports something else', () => {
  const says = (code: string, handler = 'app.handler', file = 'orders/app.js') =>
    found(handler, { [file]: code }).join();
  assert.is(
    says('exports.place = () => 1;'),
    'template.yaml:7:45 error Orders names the handler `app.handler` and orders/app.js exports no `handler`, so every invocation fails.',
  );
  assert.match(says('export const handle = () => 1;', 'app.handler', 'orders/app.ts'), 'orders/app.ts exports no');
  assert.match(says('export const handler = () => 1;', 'app.js'), 'exports no `js`');
  assert.match(says('module.exports = { place };', 'app.handler'), 'exports no');
  for (const code of ['exports.handler = 1;', "export * from './place';", "module.exports = require('./place');"])
    assert.is(says(code), '', code);
  for (const code of ['module.exports = { ...place };', 'exports[name] = 1;', 'Object.assign(module.exports, place);'])
    assert.is(says(code), '', code);
  assert.is(says('export { place as handler };', 'app.handler', 'orders/app.ts'), '');
});

test('what the file exports is named, when it is the only thing or nearly the same', () => {
  const hint = (code: string) =>
    analyze('', defaultOptions, {
      host: memoryHost({ 'template.yaml': template('app.handler'), 'orders/app.js': code }),
    })
      .findings.filter(({ rule }) => rule === 'handler-exists')
      .map((finding) => finding.hint)
      .join();
  assert.is(hint('export const lambdaHandler = () => 1;'), 'Did you mean `app.lambdaHandler`?');
  assert.is(hint('exports.place = 1; exports.handle = 1;'), 'Did you mean `app.handle`?');
  assert.is(
    hint('exports.place = 1; exports.refund = 1;'),
    'Export `handler` from the file, or name behind the dot what it exports.',
  );
});

test('the file that declares a function beside its build folder is not its code', () => {
  const stack =
    "import { Stack } from 'aws-cdk-lib'; import { Code, Function, Runtime } from 'aws-cdk-lib/aws-lambda';\n" +
    "export class Shop extends Stack { constructor(scope) { super(scope, 'Shop');\n" +
    "new Function(this, 'Orders', { runtime: Runtime.NODEJS_22_X, handler: 'index.place', code: Code.fromAsset('dist') }); } }\n";
  assert.equal(findings(['handler-exists'], { 'index.ts': stack, 'cdk.json': '{}' }), []);
});

test('a folder of nothing but infrastructure code is no code folder', () => {
  const stack = { 'orders/stack.ts': "import { Stack } from 'aws-cdk-lib';" };
  assert.equal(found('app.handler', stack), []);
  assert.is(found('app.handler', { ...stack, 'orders/place.ts': '' }).length, 1);
});

test('a handler without a function', () => {
  assert.match(found('src/entry', files).join(), 'which holds no dot between file and exported function');
});

test('the file is there, as JavaScript or as the source it is built from', () => {
  assert.equal(found('money.total', files), []);
  assert.equal(found('src/entry.place', files), []);
  assert.equal(found('entry.place', { 'orders/src/entry.ts': '' }), []);
  assert.equal(found('dist/entry.place', { 'orders/src/entry.ts': '' }), []);
  assert.equal(found('entry.place', { 'orders/entry.mjs': '' }), []);
});

const silent: Record<string, string> = {
  'a wrapper of a layer': '/opt/nodejs/tracing.handler',
  'a wrapper of an npm package': 'node_modules/datadog-lambda-js/dist/handler.handler',
  'a wrapper by its name': 'newrelic-lambda-wrapper.handler',
  'a placeholder': '"${Handler}"',
  'a folder that a build makes': 'dist/refunds.handler',
};
for (const [what, handler] of Object.entries(silent)) test(what, () => assert.equal(found(handler, files), []));

test('code that is not here, other languages, images, unknown runtimes', () => {
  assert.equal(found('app.handler', { 'refunds/app.js': '' }), []);
  assert.equal(found('app.handler', { 'orders/readme.md': '' }), []);
  assert.equal(found('app.handler', files, ', Runtime: python3.13'), []);
  assert.equal(found('app.handler', files, ', Runtime: !Ref Runtime'), []);
  assert.equal(found('app.handler', files, ', PackageType: Image'), []);
  assert.equal(found('app.handler', files, ', InlineCode: "exports.handler = 1"'), []);
});

test('a wrapper starts a program, or makes of the handler what it likes', () => {
  const wrapped = (wrapper: string) =>
    found('serve.handler', files, `, Environment: { Variables: { AWS_LAMBDA_EXEC_WRAPPER: ${wrapper} } }`);
  assert.equal(wrapped('/opt/bootstrap'), []);
  assert.equal(wrapped('/opt/shop/start'), []);
  assert.equal(wrapped('!Ref Wrapper'), []);
  assert.is(wrapped('/opt/otel-handler').length, 1);
  assert.equal(found('run.sh', files), []);
});

test('an npm package in an attached layer', () => {
  const layer = { ...files, 'layers/money/nodejs/node_modules/tracer/package.json': '{"name":"tracer"}' };
  assert.equal(found('tracer.handler', layer, ', Layers: [!Ref Money]'), []);
  assert.is(found('tracer.handler', layer).length, 1);
});

test('a bundler’s output may be named after a file in any folder', () => {
  const bundled = template('entry.place').replace(
    /( {4}Properties: \{ CodeUri: orders.*)/,
    '$1\n    Metadata: { BuildMethod: esbuild, BuildProperties: { EntryPoints: [lambdas/entry.ts] } }',
  );
  assert.equal(findings(['handler-exists'], { 'template.yaml': bundled, 'orders/lambdas/entry.ts': '' }), []);
  assert.is(findings(['handler-exists'], { 'template.yaml': bundled, 'orders/lambdas/refund.ts': '' }).length, 1);
});

test('a bundler’s output needs the name of a function too', () => {
  const bundled = template('app').replace(
    /( {4}Properties: \{ CodeUri: orders.*)/,
    '$1\n    Metadata: { BuildMethod: esbuild }',
  );
  assert.match(
    findings(['handler-exists'], { 'template.yaml': bundled, 'orders/app.ts': '' }).join(),
    'template.yaml:7:45 error Orders names the handler `app`, which holds no dot',
  );
});

test('a bundler is told of the file, and the handler names no function', () => {
  const bundled = template('app').replace(
    /( {4}Properties: \{ CodeUri: orders.*)/,
    '$1\n    Metadata: { BuildMethod: esbuild, BuildProperties: { EntryPoints: [app.ts] } }',
  );
  const exported = { 'orders/app.ts': 'export const handler = async () => 1;' };
  assert.match(
    findings(['handler-exists'], { 'template.yaml': bundled, ...exported }).join(),
    'template.yaml:7:45 error Orders names the handler `app`, which holds no dot',
  );
});

test('an export that is written in brackets, and exports handed to somebody', () => {
  const inBrackets = '(\n  exports.place = async () => 1\n);\n';
  assert.match(found('app.refund', { 'orders/app.js': inBrackets }).join(), 'orders/app.js exports no `refund`');
  assert.equal(found('app.refund', { 'orders/app.js': `${inBrackets}addMore(exports);` }), []);
});

test('silent: code that the declaration holds', () => {
  const files = {
    'template.yaml': sam(
      samFunction('Orders', 'orders').replace('CodeUri: orders', 'InlineCode: "exports.other = () => 1;"'),
    ),
    'main.tf': `
resource "aws_lambda_function" "refunds" {
  filename = data.archive_file.refunds.output_path
  function_name = "refunds"
  handler = "index.handler"
  runtime = "nodejs22.x"
}
data "archive_file" "refunds" {
  type = "zip"
  output_path = "refunds.zip"
  source {
    content = "exports.other = 1"
    filename = "index.js"
  }
}`,
    'lib/stack.ts': `import * as lambda from 'aws-cdk-lib/aws-lambda';
import { Stack } from 'aws-cdk-lib';
export class Shop extends Stack {
  constructor(scope, id) {
    super(scope, id);
    new lambda.Function(this, 'Stock', {
      runtime: lambda.Runtime.NODEJS_22_X, handler: 'index.handler', code: lambda.Code.fromInline('exports.other = 1') });
  }
}`,
  };
  const { functions, problems, findings } = buildReport(
    analyze('', defaultOptions, { host: memoryHost(files) }),
    'test',
  );
  assert.equal(
    functions.map(({ name, entry, handler }) => [name, entry, handler]),
    [
      ['Stock', undefined, undefined],
      ['refunds', undefined, undefined],
      ['Orders', undefined, undefined],
    ],
  );
  assert.equal([...problems, ...findings], []);
});

test.run();
