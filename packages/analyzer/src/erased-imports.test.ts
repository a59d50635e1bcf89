import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { isErasedImport } from './erased-imports.ts';

const test = suite('imports that TypeScript erases');

/** For the first import of a text. */
function isErased(text: string, file = 'orders/app.ts'): boolean {
  const start = text.search(/['"]/);
  return isErasedImport(file, text, [start, start]);
}

test('what is only used as a type', () => {
  assert.ok(isErased("import { Order } from './order'; export interface Refund { order: Order }"));
  assert.ok(isErased("import { Order as O } from './order'; export const total = (order: O): number => order.total;"));
  assert.ok(isErased("import { Order } from './order'; list.Order(1); send(1, <Order>last); renewOrder();"));
  assert.ok(isErased("import Order from './order'; const list = new Map<string, Order>();"));
  assert.ok(isErased("import * as shop from './shop'; export type Order = shop.Order;"));
  assert.ok(
    isErased("import { Order } from './order'; class Refund implements Order {} interface Late extends Order {}"),
  );
  assert.ok(isErased("import { total } from './order'; type Total = typeof total;"));
  assert.ok(isErased("import { Order } from './order'; send(order as Order);"));
  assert.ok(isErased("import { Order } from './order'; log(event.Order, { Order: 1 }); let last: Order;"));
});

test('what is used as a value, or there to run', () => {
  assert.not.ok(isErased("import { Order } from './order'; export const order = new Order();"));
  assert.not.ok(isErased("import { total } from './order'; export { total };"));
  assert.not.ok(isErased("import { total } from './order'; export default { total };"));
  assert.not.ok(isErased("import Base from './base'; export class Order extends Base<string> {}"));
  assert.not.ok(isErased("import React from 'react'; export const Page = () => <React.Fragment />;", 'page.tsx'));
  assert.not.ok(isErased("import { Order } from './order'; if (event instanceof Order) throw event;"));
  assert.not.ok(isErased("import { total as $sum } from './order'; $sum(1); let last: typeof $sum;"));
  assert.not.ok(isErased("import './order';"));
  assert.not.ok(isErased("export { Order } from './order';"));
});

test('an import that nothing uses, or of which something is a value', () => {
  assert.not.ok(isErased("import { Order } from './order';"));
  assert.not.ok(isErased("import { Order, total } from './order'; let last: Order = total;"));
});

test('decorators may keep types, and JavaScript keeps everything', () => {
  assert.not.ok(isErased("import { Order } from './order'; class Refund { @Column() order: Order; }"));
  assert.not.ok(isErased("import { Order } from './order';", 'orders/app.js'));
});

test.run();
