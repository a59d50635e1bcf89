import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { memoryHost } from '../host/memory.ts';
import { discover } from './index.ts';

const test = suite('discover');

const orders = (handler: string) =>
  `Resources:\n  Orders:\n    Type: AWS::Serverless::Function\n    Properties: { CodeUri: orders, Handler: ${handler}, Runtime: nodejs22.x }\n`;

test('a script that a layer’s wrapper starts is no lost handler', () => {
  const codes = (handler: string) =>
    discover(memoryHost({ 'template.yaml': orders(handler), 'orders/app.js': '' }), {}).problems.map(
      ({ code }) => code,
    );
  assert.equal(codes('run.sh'), []);
  assert.equal(codes('run.handler'), ['HANDLER_NOT_FOUND']);
});

test('what tests expect a template to be is not deployed', () => {
  const text = orders('app.handler');
  const { workspace } = discover(
    memoryHost({
      'template.yaml': text,
      'java/src/test/resources/template.yaml': text,
      'test/integ.shop.js.snapshot/shop.template.json': '{"Resources":{"A":{"Type":"AWS::Lambda::Function"}}}',
    }),
    {},
  );
  assert.equal(
    workspace.functions.map(({ id }) => id),
    ['template.yaml#Orders'],
  );
});

test.run();
