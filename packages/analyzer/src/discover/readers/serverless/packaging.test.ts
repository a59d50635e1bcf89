import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { memoryHost } from '../../../host/memory.ts';
import { discover } from '../../index.ts';

const test = suite('serverless packaging');

function patternsOf(service: string, own = '') {
  const text = [
    'service: shop',
    'provider: { name: aws, runtime: nodejs22.x }',
    service,
    'functions:',
    `  orders: { handler: orders/app.handler${own} }`,
  ].join('\n');
  const { workspace } = discover(memoryHost({ 'serverless.yml': text, 'orders/app.js': '' }), {});
  return workspace.functions[0]?.patterns;
}

test('the service’s patterns, and after them the function’s own where it is packaged individually', () => {
  const service = "package: { patterns: ['!tests/**', '!node_modules/**'] }";
  assert.equal(patternsOf(service), ['!tests/**', '!node_modules/**']);
  const own = (more = '') => `, package: { patterns: ['node_modules/zod/**', '!tests/**']${more} }`;
  assert.equal(patternsOf(service, own()), ['!tests/**', '!node_modules/**']);
  const both = ['!tests/**', '!node_modules/**', 'node_modules/zod/**'];
  assert.equal(patternsOf(service, own(', individually: true')), both);
  assert.equal(patternsOf(service.replace(' }', ', individually: true }'), own()), both);
});

test('the lists of earlier versions: includes take back what excludes leave out', () => {
  const service = "package: { individually: true, include: [orders/**], exclude: ['**'] }";
  assert.equal(patternsOf(service, ", package: { exclude: [refunds/**, '!stock/**'] }"), [
    '!**',
    '!refunds/**',
    'stock/**',
    'orders/**',
  ]);
});

test('nothing where nothing is left out, or where not all of it is known', () => {
  assert.is(patternsOf('package: { patterns: [orders/**] }'), undefined);
  assert.is(patternsOf("package: { patterns: ['!tests/**', '${ssm:/left-out}'] }"), undefined);
  assert.is(patternsOf('package: ${file(packages.js):package}'), undefined);
  const service = "package: { patterns: ['!node_modules/**'] }\nplugins: ";
  assert.is(patternsOf(`${service}[serverless-plugin-include-dependencies]`), undefined);
  assert.is(patternsOf(`${service}[serverless-esbuild]`), undefined);
  assert.equal(patternsOf(`${service}[serverless-offline]`), ['!node_modules/**']);
});

test.run();
