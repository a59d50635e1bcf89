import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { zip } from '../../test/build-zip.ts';
import { findings, sam, samLayer } from '../../test/findings.ts';

const test = suite('max-zipped-size');

const MB = 1_048_576;
const found = (files: Record<string, string | Uint8Array>) => findings(['max-zipped-size'], files);
const terraform = (source: string) =>
  `resource "aws_lambda_layer_version" "covers" {\n  layer_name = "covers"\n  ${source}\n}\n`;
const fonts = noise(51 * MB);
const large = zip({ 'bin/fonts': 'x'.repeat(51 * MB) }, { stored: true });

/** Bytes that do not compress. */
function noise(length: number): Uint8Array {
  const words = new Uint32Array(length / 4);
  for (let index = 0, word = 1; index < words.length; index++)
    words[index] = word = Math.imul(word, 1_664_525) + 1_013_904_223;
  return new Uint8Array(words.buffer);
}

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
  const small = zip({ 'bin/fonts': 'x'.repeat(49 * MB) }, { stored: true });
  assert.equal(found({ 'main.tf': terraform('filename = "covers.zip"'), 'covers.zip': small }), []);
});

test('what compresses well is not too large', () => {
  const main = `data "archive_file" "covers" {\n  type = "zip"\n  source_dir = "covers"\n  output_path = "covers.zip"\n}\n${terraform('filename = data.archive_file.covers.output_path')}`;
  assert.equal(found({ 'main.tf': main, 'covers/bin/fonts': new Uint8Array(60 * MB) }), []);
});

test('the registry’s module hands over what it packs, unless it is told to store it', () => {
  const module = (more: string) =>
    `module "covers" {\n  source = "terraform-aws-modules/lambda/aws"\n  create_layer = true\n  layer_name = "covers"\n  source_path = "covers"\n  ${more}\n}\n`;
  assert.is(found({ 'main.tf': module(''), 'covers/bin/fonts': fonts }).length, 1);
  assert.equal(found({ 'main.tf': module('store_on_s3 = true'), 'covers/bin/fonts': fonts }), []);
});

test('Pulumi hands over an archive', () => {
  const program = (code: string) =>
    `import * as aws from '@pulumi/aws';\nimport * as pulumi from '@pulumi/pulumi';\nnew aws.lambda.LayerVersion('covers', { layerName: 'covers', ${code} });\n`;
  const files = { 'Pulumi.yaml': 'name: shop\nruntime: nodejs\n', 'package.json': '{ "main": "index.ts" }' };
  const archive = program(`code: new pulumi.asset.FileArchive('covers')`);
  assert.is(found({ ...files, 'covers/bin/fonts': fonts, 'index.ts': archive }).length, 1);
});

test.run();
