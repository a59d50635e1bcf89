import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { lines, read } from '../../../../test/terraform.ts';

const test = suite('terraform builtins');

/** What an expression gives, as the handler of a function; undefined when it is not known. */
const given = (expression: string) =>
  read({ 'main.tf': lines('resource "aws_lambda_function" "orders" {', `  handler = ${expression}`, '}') }).functions[0]
    ?.handler?.value;

test('lists', () => {
  const joined = (expression: string) => given(`join(" ", ${expression})`);
  assert.is(joined('[for pair in setproduct(["a", "b"], ["x", "y"]) : join("", pair)]'), 'ax ay bx by');
  assert.is(joined('slice(["a", "b", "c"], 1, 3)'), 'b c');
  assert.is(joined('[for part in chunklist(["a", "b", "c"], 2) : join("", part)]'), 'ab c');
  assert.is(joined('coalescelist([], ["a"])'), 'a');
  assert.is(joined('coalescelist(aws_x.y.z, ["a"])'), undefined);
  assert.is(joined('setintersection(["a", "b"], ["b", "c"])'), 'b');
  assert.is(joined('setsubtract(["a", "b"], ["b"])'), 'a');
  assert.is(joined('formatlist("%s/%s.handler", "src", ["orders", "stock"])'), 'src/orders.handler src/stock.handler');
  assert.is(given('index(["a", "b"], "b")'), '1');
});

test('conditions and numbers', () => {
  assert.is(given('alltrue([true, true]) ? "yes" : "no"'), 'yes');
  assert.is(given('alltrue([true, aws_x.y.z]) ? "yes" : "no"'), undefined);
  assert.is(given('anytrue([aws_x.y.z, true]) ? "yes" : "no"'), 'yes');
  assert.is(given('min(3, 1, 2)'), '1');
  assert.is(given('max(3, aws_x.y.z)'), undefined);
});

test('texts', () => {
  assert.is(given('substr("orders.handler", 0, 6)'), 'orders');
  assert.is(given('substr("orders", 2, -1)'), 'ders');
  assert.is(given('trim("--orders-", "-")'), 'orders');
});

test.run();
