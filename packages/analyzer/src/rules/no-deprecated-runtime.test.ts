import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { findings, sam, samFunction, suggested } from '../../test/findings.ts';

const test = suite('no-deprecated-runtime');

const found = (asOf: string, runtime: string, functions = samFunction('Orders', 'orders')) =>
  findings(
    ['no-deprecated-runtime'],
    { 'template.yaml': sam(functions).replace('nodejs22.x', runtime), 'orders/app.js': '' },
    { rules: { 'no-deprecated-runtime': { options: { asOf } } } },
  );

test('from its last patch on, with what comes next', () => {
  assert.equal(found('2026-11-25', 'nodejs20.x'), [
    'template.yaml:3:33 warning nodejs20.x, the runtime of Orders, gets no security patches since 2026-04-30: Lambda creates no functions on it from 2027-02-01 on, and updates none from 2027-03-03 on.',
  ]);
});

test('once no functions are created', () => {
  assert.equal(found('2027-02-01', 'nodejs20.x'), [
    'template.yaml:3:33 warning nodejs20.x, the runtime of Orders, gets no security patches since 2026-04-30: Lambda creates no functions on it since 2027-02-01, and updates none from 2027-03-03 on.',
  ]);
});

test('once no functions are updated', () => {
  assert.equal(found('2027-03-03', 'nodejs20.x'), [
    'template.yaml:3:33 error Lambda updates no functions on nodejs20.x since 2027-03-03, so the deployment of Orders fails.',
  ]);
});

test('shortly before the end, and not earlier', () => {
  assert.equal(found('2027-01-30', 'nodejs22.x'), [
    'template.yaml:3:33 info nodejs22.x, the runtime of Orders, gets no security patches from 2027-04-30 on: Lambda creates no functions on it from 2027-06-01 on, and updates none from 2027-07-01 on.',
  ]);
  assert.equal(found('2027-01-29', 'nodejs22.x'), []);
});

test('days that are not announced are not told', () => {
  assert.equal(found('2026-11-25', 'dotnet9'), [
    'template.yaml:3:33 warning dotnet9, the runtime of Orders, gets no security patches since 2026-11-10.',
  ]);
});

test('near misses: supported, unknown, and values that only a deployment knows', () => {
  for (const runtime of ['nodejs24.x', 'python3.14', 'nodejs99.x', 'provided.al2023', '!ImportValue runtime'])
    assert.equal(found('2026-11-25', runtime), [], runtime);
});

test('a runtime in Globals is one finding, a function’s own another', () => {
  const functions =
    samFunction('Orders', 'orders') +
    samFunction('Refunds', 'orders') +
    samFunction('Stock', 'orders', ', Runtime: nodejs22.x') +
    samFunction('Mail', 'orders', ', Runtime: nodejs18.x');
  const all = found('2026-11-25', 'nodejs20.x', functions);
  assert.is(all.length, 2);
  assert.match(all[0] ?? '', 'nodejs20.x, the runtime of Orders and Refunds,');
  assert.match(all[1] ?? '', 'nodejs18.x, the runtime of Mail,');
});

test('without a day, the one of our own sources', () => {
  const files = { 'template.yaml': sam(samFunction('Orders', 'orders')), 'orders/app.js': '' };
  assert.equal(findings(['no-deprecated-runtime'], files), []);
});

test('the newest runtime of the language is suggested, and no other language', () => {
  const offered = (runtime: string) => {
    const files = {
      'template.yaml': sam(samFunction('Orders', 'orders', `, Runtime: ${runtime}`)),
      'orders/app.js': '',
    };
    return /Runtime: ([^,]*?) \}\n$/.exec(suggested('no-deprecated-runtime', files, 'template.yaml'))?.[1];
  };
  assert.is(offered("'nodejs16.x'"), "'nodejs24.x'");
  assert.is(offered('python3.8'), 'python3.14');
  assert.is(offered('go1.x'), 'go1.x');
});

test.run();
