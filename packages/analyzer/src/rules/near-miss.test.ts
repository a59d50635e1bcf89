import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { nearMiss } from './near-miss.ts';

const test = suite('near misses');

test('case before ending, ending before letters', () => {
  const files = ['/opt/nodejs/Money', '/opt/nodejs/money.json', '/opt/nodejs/monye', '/opt/nodejs/stock'];
  assert.is(nearMiss('/opt/nodejs/money', files), '/opt/nodejs/Money');
  assert.is(nearMiss('/opt/nodejs/money', files.slice(1)), '/opt/nodejs/money.json');
  assert.is(nearMiss('/opt/nodejs/money', files.slice(2)), '/opt/nodejs/monye');
  assert.is(nearMiss('/opt/nodejs/money', files.slice(3)), undefined);
});

test('one letter, in long names two', () => {
  assert.is(nearMiss('lodahs', ['lodash']), 'lodash');
  assert.is(nearMiss('moneyformater', ['money-formatter']), 'money-formatter');
  assert.is(nearMiss('stocks', ['stock']), 'stock');
});

test('silent: short names, and names that are no slip', () => {
  assert.is(nearMiss('fs', ['ws', 'qs']), undefined);
  assert.is(nearMiss('/opt/nodejs/db', ['/opt/nodejs/io']), undefined);
  assert.is(nearMiss('orders', ['border', 'others']), undefined);
});

test.run();
