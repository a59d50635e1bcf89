import { defaultOptions, type Options, type Report } from '@layerlint/analyzer';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { inShop, ORDERS } from '../test/shop.ts';
import { withDay } from './as-of.ts';

const test = suite('--as-of');

const files = {
  'template.yaml': (ORDERS['template.yaml'] ?? '').replaceAll('nodejs22.x', 'nodejs20.x'),
  'src/orders/entry.js': 'export const handler = () => 1;\n',
  'src/refunds/entry.js': 'export const handler = () => 2;\n',
};
const RULE = 'no-deprecated-runtime';

test('the same files are judged as of the day that is asked for', () =>
  inShop(files, async (shop) => {
    const severities = async (...argv: string[]) => {
      const { stdout } = await shop.run(['--format', 'json', '--no-cache', ...argv]);
      const { findings } = JSON.parse(stdout) as Report;
      return findings.filter(({ ruleId }) => ruleId === RULE).map(({ severity }) => severity);
    };
    assert.equal(await severities('--as-of', '2025-06-01'), []);
    assert.equal(await severities('--as-of', '2026-04-01'), ['info', 'info']);
    assert.equal(await severities(), ['warning', 'warning']);
    assert.equal(await severities('--as-of', '2027-03-03'), ['error', 'error']);
  }));

test('what is no day is refused', () =>
  inShop(files, async (shop) => {
    for (const word of ['today', '2026-02-30', '25.11.2026']) {
      const { code, stderr } = await shop.run(['check', '--as-of', word]);
      assert.is(code, 2, word);
      assert.match(stderr, 'It must be a day, such as 2026-11-25');
    }
  }));

const dayIn = (options: Options): unknown => options.rules[RULE]?.options?.['asOf'];

test('the command line counts before the config, the config before the build, the build before the clock', () => {
  const configured: Options = {
    ...defaultOptions,
    rules: { [RULE]: { severity: 'error', options: { asOf: '2026-01-01' } } },
  };
  const io = { env: { SOURCE_DATE_EPOCH: '1787097600' } };
  assert.is(dayIn(withDay(configured, { asOf: '2026-02-01' }, io)), '2026-02-01');
  assert.is(dayIn(withDay(configured, {}, io)), '2026-01-01');
  assert.is(withDay(configured, {}, io).rules[RULE]?.severity, 'error');
  assert.is(dayIn(withDay(defaultOptions, {}, io)), '2026-08-19');
  assert.match(String(dayIn(withDay(defaultOptions, {}, { env: {} }))), /^\d{4}-\d{2}-\d{2}$/);
});

test.run();
