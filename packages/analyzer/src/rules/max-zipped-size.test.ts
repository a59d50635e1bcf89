import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { storedZip } from '../../test/build-zip.ts';
import { findings, sam, samLayer } from '../../test/findings.ts';

const test = suite('max-zipped-size');

const MB = 1_048_576;
const found = (files: Record<string, string | Uint8Array>) => findings(['max-zipped-size'], files);
const terraform = (source: string) =>
  `resource "aws_lambda_layer_version" "covers" {\n  layer_name = "covers"\n  ${source}\n}\n`;
const large = storedZip({ 'bin/fonts': 'x'.repeat(51 * MB) });

test('a zip that goes to Lambda without a bucket', () => {
  assert.equal(found({ 'main.tf': terraform('filename = "covers.zip"'), 'covers.zip': large }), [
    'main.tf:1:37 error The zip of covers has 51 MB, and Lambda takes no more than 50 MB without a bucket, so the deployment fails.',
  ]);
});

test('near misses', () => {
  const bucket = terraform('s3_bucket = "shop"\n  s3_key = "covers.zip"');
  assert.equal(found({ 'main.tf': bucket, 'covers.zip': large }), [], 'a bucket takes more');
  assert.equal(
    found({ 'template.yaml': sam(samLayer('Covers', 'covers.zip')), 'covers.zip': large }),
    [],
    'SAM uploads to a bucket by itself',
  );
  const small = storedZip({ 'bin/fonts': 'x'.repeat(49 * MB) });
  assert.equal(found({ 'main.tf': terraform('filename = "covers.zip"'), 'covers.zip': small }), []);
});

test('what compresses well is not too large', () => {
  const main = `data "archive_file" "covers" {\n  type = "zip"\n  source_dir = "covers"\n  output_path = "covers.zip"\n}\n${terraform('filename = data.archive_file.covers.output_path')}`;
  assert.equal(found({ 'main.tf': main, 'covers/bin/fonts': new Uint8Array(60 * MB) }), []);
});

test.run();
