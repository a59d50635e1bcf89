import type { Report } from '@layerlint/analyzer';
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { assertConforms } from '../../test/schema.ts';
import { type Files, inShop, type Shop } from '../../test/shop.ts';
import { assertSarif } from '../../test/sarif-schema.ts';
import { writeChanges } from './write-changes.ts';

const test = suite('--fix');

const TEMPLATE = [
  'Transform: AWS::Serverless-2016-10-31',
  'Resources:',
  '  Money:',
  '    Type: AWS::Serverless::LayerVersion',
  '    Properties:',
  '      ContentUri: layers/money',
  '      RetentionPolicy: Delete',
  '  Orders:',
  '    Type: AWS::Serverless::Function',
  '    Properties:',
  '      CodeUri: orders',
  '      Handler: app.handler',
  '      Runtime: nodejs22.x',
  '      Layers:',
  '        - !Ref Money',
  '        - !Ref Money',
  '        - !Ref Money',
  '',
].join('\n');
const APP = "import { total } from '/opt/nodejs/money';\nexport const handler = async () => total();\n";
const SHOP: Files = {
  'template.yaml': TEMPLATE,
  'orders/app.mjs': APP,
  'layers/money/nodejs/money.js': 'exports.total = () => 1;\n',
};
const MENDED = TEMPLATE.replace(
  '        - !Ref Money\n        - !Ref Money\n        - !Ref Money',
  '        - !Ref Money',
);
const MENDED_APP = APP.replace('/money', '/money.js');

async function json(shop: Shop, ...argv: string[]): Promise<Report> {
  const { stdout } = await shop.run([...argv, '--format', 'json']);
  assertConforms(stdout, 'report');
  return JSON.parse(stdout) as Report;
}

test('mends what is safe, reports what is left, and says how much it mended', () =>
  inShop(SHOP, async (shop) => {
    const before = await json(shop);
    assert.equal(
      before.findings.filter(({ fix }) => fix).map(({ ruleId }) => ruleId),
      ['opt-import-extension', 'no-duplicate-layer', 'no-duplicate-layer'],
    );
    assert.match((await shop.run([])).stdout, '--fix mends 3 of them');
    const { stdout, stderr, code } = await shop.run(['--fix']);
    assert.match(stdout, '--fix mended 3 findings in 2 files');
    assert.match(stdout, 'retain-layer-versions');
    assert.not.match(stdout, 'no-duplicate-layer');
    assert.equal([stderr, code], ['', 0]);
    assert.is(shop.read('template.yaml'), MENDED);
    assert.is(shop.read('orders/app.mjs'), MENDED_APP);
    assert.match((await shop.run(['--fix'])).stdout, '--fix found nothing to mend');
    assert.equal((await json(shop, '--fix')).fixed, { findings: 0, files: [] });
  }));

test('what somebody has to want is left to them, with the edit in the report', () =>
  inShop(SHOP, async (shop) => {
    const { fixed, findings } = await json(shop, 'check', '--fix');
    assert.equal(fixed, { findings: 3, files: ['orders/app.mjs', 'template.yaml'] });
    assert.match(shop.read('template.yaml'), 'RetentionPolicy: Delete');
    const [retained] = findings.filter(({ ruleId }) => ruleId === 'retain-layer-versions');
    assert.equal(retained?.suggestion?.edits, [{ line: 7, column: 24, endLine: 7, endColumn: 30, text: 'Retain' }]);
  }));

test('carriage returns, byte order marks and permissions are kept', () => {
  const files = { ...SHOP, 'template.yaml': `\uFEFF${TEMPLATE.replaceAll('\n', '\r\n')}` };
  return inShop(files, async (shop) => {
    chmodSync(join(shop.root, 'orders/app.mjs'), 0o750);
    await shop.run(['--fix']);
    assert.is(shop.read('template.yaml'), `\uFEFF${MENDED.replaceAll('\n', '\r\n')}`);
    assert.is(statSync(join(shop.root, 'orders/app.mjs')).mode & 0o777, 0o750);
    assert.equal(shop.list('orders'), ['app.mjs'], 'no temporary file is left');
  });
});

test('a dry run prints a patch that git applies, and writes nothing', () =>
  inShop({ ...SHOP, 'node_modules/.keep': '' }, async (shop) => {
    const { stdout, stderr, code } = await shop.run(['--fix-dry-run']);
    assert.is(shop.read('template.yaml'), TEMPLATE);
    assert.is(stderr, 'layerlint: --fix would mend 3 findings in 2 files.\n');
    assert.is(code, 0);
    assert.not.ok(shop.list('node_modules/.cache/layerlint').includes('index.json'));
    writeFileSync(join(shop.root, 'fix.patch'), stdout);
    execFileSync('git', ['init', '--quiet'], { cwd: shop.root });
    execFileSync('git', ['apply', 'fix.patch'], { cwd: shop.root });
    assert.is(shop.read('template.yaml'), MENDED);
    assert.is(shop.read('orders/app.mjs'), MENDED_APP);
  }));

test('what a comment silences, and what a rule that is off would say, stay as they are', () => {
  const silencing =
    '      # eslint-disable-next-line layerlint/no-duplicate-layer\n      Layers: [!Ref Money, !Ref Money]\n';
  const files = {
    ...SHOP,
    'template.yaml': `${TEMPLATE.slice(0, TEMPLATE.indexOf('      Layers:'))}${silencing}`,
    'layerlint.config.json': '{ "rules": { "opt-import-extension": "off" } }',
  };
  return inShop(files, async (shop) => {
    assert.equal((await json(shop, '--fix')).fixed, { findings: 0, files: [] });
    assert.is(shop.read('template.yaml'), files['template.yaml']);
  });
});

test('the index cannot be mended', () =>
  inShop(SHOP, async (shop) => {
    const { code, stderr } = await shop.run(['--fix', '--staged']);
    assert.is(code, 2);
    assert.match(stderr, '--fix mends the work tree');
  }));

test('a file that changed, is no UTF-8 or lies elsewhere is left as it is', () =>
  inShop({ 'shop/a.yaml': 'new', 'elsewhere.yaml': 'old', 'shop/b.yaml': 'old' }, ({ root, read }) => {
    const shop = join(root, 'shop');
    symlinkSync(join(root, 'elsewhere.yaml'), join(shop, 'link.yaml'));
    writeFileSync(join(shop, 'bytes.yaml'), new Uint8Array([0xff]));
    mkdirSync(join(shop, 'folder.yaml'));
    const change = { before: 'old', after: 'mended' };
    const changes = new Map(
      ['a.yaml', 'b.yaml', 'folder.yaml', 'gone.yaml', 'link.yaml'].map((file) => [file, change]),
    ).set('bytes.yaml', { before: '\uFFFD', after: 'mended' });
    const { files, left } = writeChanges(shop, changes);
    assert.equal(files, ['b.yaml']);
    assert.equal(
      left.map(({ file, reason }) => `${file}: ${reason}`),
      [
        'a.yaml: it changed in the meantime, or is not UTF-8',
        'folder.yaml: it is a folder',
        'gone.yaml: no such file or folder',
        'link.yaml: it is a link to a file elsewhere',
        'bytes.yaml: it changed in the meantime, or is not UTF-8',
      ],
    );
    assert.equal([read('shop/a.yaml'), read('shop/b.yaml'), read('elsewhere.yaml')], ['new', 'mended', 'old']);
    assert.equal([...readFileSync(join(shop, 'bytes.yaml'))], [0xff]);
  }));

test('SARIF offers the same edits', () =>
  inShop(SHOP, async (shop) => {
    const { stdout } = await shop.run(['--format', 'sarif']);
    assertSarif(stdout);
    assert.match(stdout, '"insertedContent": {\n                        "text": "/opt/nodejs/money.js"');
  }));

test.run();
