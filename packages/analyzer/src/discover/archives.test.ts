import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { memoryHost } from '../host/memory.ts';
import { discover } from './index.ts';

const test = suite('archives');

const template = (runtime: string) => `Resources:
  Orders:
    Type: AWS::Lambda::Function
    Properties: { Code: { S3Bucket: books, S3Key: orders.zip }, Handler: app.handler, Runtime: ${runtime} }
`;
const SAM = `Transform: AWS::Serverless-2016-10-31
Resources:
  Stock:
    Type: AWS::Serverless::Function
    Properties: { CodeUri: services/orders, Handler: app.handler, Runtime: nodejs22.x }
`;
const rootOf = (files: Readonly<Record<string, string>>) =>
  discover(memoryHost(files), {}).workspace.functions.find(({ name }) => name === 'Orders')?.root;

test('the folder that a zip is called after, when it holds the handler and nobody else says it is theirs', () => {
  const own = { 'stacks/template.yaml': template('nodejs22.x'), 'services/orders/app.js': '' };
  assert.is(rootOf(own), 'services/orders');
  assert.is(rootOf({ ...own, 'stock/template.yaml': SAM.replace('services', '../services') }), undefined);
  assert.is(rootOf({ ...own, 'stacks/template.yaml': template('python3.13') }), undefined);
});

test.run();
