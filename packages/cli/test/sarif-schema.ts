import { Ajv } from 'ajv';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as assert from 'uvu/assert';

/** Fails with what is wrong unless the text is SARIF 2.1.0, by the schema that Microsoft ships with its tools. */
export function assertSarif(text: string): void {
  const file = fileURLToPath(import.meta.resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'));
  const schema = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  // It is of draft 4, and uses nothing of it that draft 7 means otherwise but for these two.
  delete schema['$schema'];
  delete schema['id'];
  const validate = new Ajv({ allErrors: true, strict: false, validateFormats: false, unicodeRegExp: false }).compile(
    schema,
  );
  validate(JSON.parse(text));
  assert.equal(validate.errors ?? [], []);
}
