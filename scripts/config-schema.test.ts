import { Ajv } from 'ajv';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { defaultOptions } from '../packages/analyzer/src/options.ts';
import { defineRule } from '../packages/analyzer/src/rules/define.ts';
import { rules } from '../packages/analyzer/src/rules.ts';
import { configSchema } from './config-schema.ts';

const test = suite('config schema');

const about = { summary: 'A refund is late', category: 'code', severity: 'warning', recommended: true } as const;
const words = { messages: {}, hints: {}, mayMatch: /refund/, check: () => [] };
const plain = defineRule({ id: 'no-late-refund', scope: 'module', ...about, ...words });
const schema = { type: 'object', properties: { days: { type: 'integer' } }, additionalProperties: false };
const optional = defineRule({
  id: 'no-lost-refund',
  scope: 'module',
  options: { schema, defaults: { days: 3 } },
  ...about,
  ...words,
});

const validate = new Ajv({ strict: true }).compile(configSchema([optional, plain]));

const good: unknown[] = [
  {},
  { $schema: './config-v1.json', ...defaultOptions },
  { rules: { 'no-late-refund': 'off', 'no-lost-refund': ['error', { days: 4 }] } },
  { variables: { stage: 'production' }, duplicates: { minLines: 8 } },
  { duplicates: { allow: [{ files: ['functions/*/retry.js'], reason: 'a template for each team', differing: true }] } },
];

const bad: unknown[] = [
  [],
  { rule: {} },
  { rules: { 'no-late-refnd': 'off' } },
  { rules: { 'no-late-refund': 'fatal' } },
  { rules: { 'no-late-refund': ['error', {}] } },
  { rules: { 'no-lost-refund': ['error', { day: 4 }] } },
  { include: 'src' },
  { duplicates: { minTokens: 0 } },
  { duplicates: { allow: [{ files: ['functions/*/retry.js'] }] } },
  { duplicates: { allow: [{ files: [], reason: 'a template for each team' }] } },
  { duplicates: { allow: [{ files: ['functions/*/retry.js'], reason: ' ' }] } },
  { proposals: { minFunction: 2 } },
];

for (const config of good)
  test(`takes ${JSON.stringify(config)}`, () => assert.ok(validate(config), JSON.stringify(validate.errors)));
for (const config of bad) test(`refuses ${JSON.stringify(config)}`, () => assert.not(validate(config)));

test('the schemas of all rules compile in strict mode', () => {
  new Ajv({ strict: true }).compile(configSchema(rules));
});

test.run();
