import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { codeKindOf } from './kinds.ts';

const test = suite('kinds of code');

const kindOf = (file: string, ...specifiers: string[]) => codeKindOf({ file, specifiers });

test('tests are tests, whatever they import', () => {
  assert.is(kindOf('lib/shop-stack.test.ts', 'aws-cdk-lib/assertions'), 'test');
  assert.is(kindOf('test/orders.ts'), 'test');
});

test('what imports a library for declaring is infrastructure', () => {
  for (const specifier of [
    'aws-cdk-lib',
    'aws-cdk-lib/aws-lambda',
    '@aws-cdk/aws-lambda-python-alpha',
    'constructs',
    '@aws-solutions-constructs/aws-lambda-sqs',
    'cdktf',
    '@cdktf/provider-aws',
    '@pulumi/aws',
    'sst/constructs',
    '@serverless-stack/resources',
    '@aws-amplify/backend',
    '@serverless/typescript',
  ])
    assert.is(kindOf('lib/shop.ts', './orders', specifier), 'infrastructure', specifier);
});

test('what a framework finds by its name is infrastructure', () => {
  for (const file of [
    'serverless.ts',
    'shop/sst.config.ts',
    '.projenrc.js',
    'amplify/backend.ts',
    'amplify/data/resource.ts',
  ])
    assert.is(kindOf(file), 'infrastructure', file);
});

test('what functions import as well says nothing', () => {
  for (const specifier of [
    'sst',
    'sst/node/table',
    '@serverless-stack/node/table',
    '@aws-amplify/backend/function/runtime',
    '@aws-sdk/client-s3',
    './constructs',
  ])
    assert.is(kindOf('functions/orders.ts', specifier), 'code', specifier);
  assert.is(kindOf('functions/resource.ts'), 'code');
});

test('what an entry reaches runs, whatever it imports', () => {
  const module = { file: 'functions/orders.ts', specifiers: ['aws-cdk-lib/aws-logs'] };
  assert.is(codeKindOf(module, new Map([['functions/orders.ts', []]])), 'code');
  assert.is(codeKindOf(module, new Map()), 'infrastructure');
});

test.run();
