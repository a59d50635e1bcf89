import { Ajv } from 'ajv';
import { readFileSync } from 'node:fs';
import * as assert from 'uvu/assert';

/** Fails with what is wrong unless the text is JSON of a published format. */
export function assertConforms(text: string, schema: 'report' | 'graph' | 'rules'): void {
  const file = new URL(`../../../schema/${schema}-v1.json`, import.meta.url);
  const validate = new Ajv({ allErrors: true }).compile(JSON.parse(readFileSync(file, 'utf8')) as object);
  validate(JSON.parse(text));
  assert.equal(validate.errors ?? [], []);
}
