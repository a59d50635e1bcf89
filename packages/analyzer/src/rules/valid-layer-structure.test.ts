import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { findings, hints, sam, samFunction, samLayer } from '../../test/findings.ts';

const test = suite('valid-layer-structure');

interface Case {
  /** Paths below layers/money. */
  readonly content: readonly string[];
  readonly build?: string;
  readonly runtime?: string;
  readonly properties?: string;
  readonly code?: string;
  readonly more?: string;
}

/** What is found of a layer with this content, and of a function that attaches it. */
function found({ content, build, runtime = 'nodejs22.x', properties = '', code = '', more = '' }: Case): string[] {
  const metadata = build === undefined ? '' : `    Metadata: { BuildMethod: ${build} }\n`;
  const layer = `  Money:\n    Type: AWS::Serverless::LayerVersion\n    Properties: { ContentUri: layers/money${properties} }\n${metadata}`;
  const orders = samFunction('Orders', 'orders', `, Layers: [!Ref Money]${more}`);
  return findings(['valid-layer-structure'], {
    'template.yaml': sam(layer + orders).replace('nodejs22.x', runtime),
    'orders/app.js': code,
    'orders/app.py': '',
    ...Object.fromEntries(content.map((path) => [`layers/money/${path}`, path.endsWith('package.json') ? '{}' : ''])),
  });
}

test('sam build puts nodejs/ around a folder that has one', () => {
  assert.equal(found({ build: 'nodejs22.x', content: ['nodejs/money.js', 'nodejs/package.json'] }), [
    'template.yaml:7:31 error The content of Money lands in /opt/nodejs/nodejs, one nodejs too deep for the runtime to find anything there.',
  ]);
  assert.is(found({ build: 'python3.13', runtime: 'python3.13', content: ['python/money.py'] }).length, 1);
});

test('near misses: the folder is built once, zipped as it is, or meant to be deep', () => {
  assert.equal(found({ build: 'nodejs22.x', content: ['money.js', 'package.json'] }), []);
  assert.equal(found({ content: ['nodejs/money.js', 'nodejs/package.json'] }), []);
  const content = ['nodejs/money.js'];
  assert.equal(found({ build: 'nodejs22.x', content, code: "require('/opt/nodejs/nodejs/money');" }), []);
  assert.equal(found({ build: 'nodejs22.x', content: ['money.js', 'nodejs/money.js'] }), []);
});

test('packages in the folder of another version', () => {
  const content = ['nodejs/node20/node_modules/zod/package.json', 'nodejs/node20/node_modules/zod/index.js'];
  assert.equal(found({ content }), [
    'template.yaml:7:31 error Money has its packages in /opt/nodejs/node20/node_modules, where only version 20 of the language looks, and the runtime of Orders is nodejs22.x.',
  ]);
  const python = ['python/lib/python3.11/site-packages/tax/__init__.py'];
  assert.is(found({ content: python, runtime: 'python3.13' }).length, 1);
  assert.is(found({ content: ['ruby/gems/3.2.0/gems/tax/tax.rb'], runtime: 'ruby3.4' }).length, 1);
});

test('near misses: the folder of this version, one for all beside it, a runtime that is not known', () => {
  const content = ['nodejs/node20/node_modules/zod/index.js'];
  assert.equal(found({ content, runtime: 'nodejs20.x' }), []);
  assert.equal(found({ content: [...content, 'nodejs/node22/node_modules/zod/index.js'] }), []);
  assert.equal(found({ content: [...content, 'nodejs/money.js'] }), []);
  assert.equal(found({ content, runtime: '!ImportValue runtime' }), []);
  assert.equal(found({ content: ['python/lib/python3.13/site-packages/tax.py'], runtime: 'python3.13' }), []);
});

test('content that lands beside every folder that is searched', () => {
  assert.equal(found({ content: ['node_modules/zod/index.js', 'package.json'] }), [
    'template.yaml:7:31 warning Nothing of Money lands where nodejs22.x looks: node_modules/zod/index.js becomes /opt/node_modules/zod/index.js, and Orders names no path below /opt.',
  ]);
  // Whether code that is not read names the path, nobody says.
  assert.equal(found({ content: ['money/__init__.py'], runtime: 'python3.13' }), [
    'template.yaml:7:31 warning Nothing of Money lands where python3.13 looks: money/__init__.py becomes /opt/money/__init__.py, which Orders finds only by that path.',
  ]);
  assert.is(found({ content: ['money.jar'], runtime: 'java21' }).length, 1);
});

test('what to do is said in terms of the language and of the declaration', () => {
  const hint = (files: Readonly<Record<string, string>>) => hints('valid-layer-structure', files);
  const template = sam(samLayer('Money', 'money') + samFunction('Orders', 'orders', ', Layers: [!Ref Money]'));
  const files = { 'template.yaml': template, 'orders/app.js': '', 'money/money.js': '' };
  assert.equal(hint(files), [
    'Move the content into a folder nodejs, npm packages into nodejs/node_modules; or set BuildMethod, so that `sam build` does it.',
  ]);
  const terraform = `resource "aws_lambda_layer_version" "money" {\n  layer_name = "money"\n  filename = data.archive_file.money.output_path\n}\ndata "archive_file" "money" {\n  type = "zip"\n  source_dir = "money"\n  output_path = "money.zip"\n}\nresource "aws_lambda_function" "orders" {\n  function_name = "orders"\n  handler = "app.handler"\n  runtime = "python3.13"\n  filename = "orders.zip"\n  layers = [aws_lambda_layer_version.money.arn]\n}\n`;
  assert.equal(hint({ 'main.tf': terraform, 'money/money.py': '' }), ['Move the content into a folder python.']);
});

test('near misses: a path below /opt in code or environment, folders of every runtime', () => {
  const content = ['money.js'];
  assert.equal(found({ content, code: "require('/opt/money');" }), []);
  assert.equal(found({ content, code: "const at = '/opt'; require(at + '/money');" }), []);
  assert.equal(found({ content, more: ', Environment: { Variables: { RATES: /opt/money.js } }' }), []);
  assert.equal(found({ content: [...content, 'bin/money'] }), []);
  assert.equal(found({ content: [...content, 'extensions/money'] }), []);
  assert.equal(found({ content: [...content, 'nodejs/money.js'] }), []);
});

test('near misses: files that only say how it is built, other languages, runtimes of one’s own', () => {
  assert.equal(found({ content: ['package.json', 'README.md', 'Makefile'] }), []);
  assert.equal(found({ content: ['requirements.txt'], runtime: 'python3.13' }), []);
  assert.equal(found({ content: ['money.js'], properties: ', CompatibleRuntimes: [nodejs22.x, python3.13]' }), []);
  assert.equal(found({ content: ['bootstrap', 'money.js'], runtime: 'provided.al2023' }), []);
  assert.equal(found({ content: ['rates.csv'] }), []);
});

test('a layer that nobody attaches, and one whose build decides', () => {
  const layer = `  Money:\n    Type: AWS::Serverless::LayerVersion\n    Properties: { ContentUri: layers/money }\n`;
  const files = { 'template.yaml': sam(layer), 'layers/money/money.js': '' };
  assert.equal(findings(['valid-layer-structure'], files), []);
  assert.equal(found({ build: 'makefile', content: ['money.js', 'Makefile'] }), []);
});

test.run();
