import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { analyze, analyzeGraph, type Analysis, type Run } from '../analyze.ts';
import type { Host } from '../host/host.ts';
import { memoryHost } from '../host/memory.ts';
import type { Path } from '../model/place.ts';
import { defaultOptions } from '../options.ts';
import { buildGraphReport, buildReport } from '../report/index.ts';

const test = suite('cache');

type Files = Readonly<Record<Path, string>>;

const SHOP: Files = {
  'template.yaml': [
    'Resources:',
    '  Shared: { Type: AWS::Serverless::LayerVersion, Properties: { ContentUri: layers/shared } }',
    '  Orders:',
    '    Type: AWS::Serverless::Function',
    '    Properties: { CodeUri: orders, Handler: app.sell, Runtime: nodejs22.x, Layers: [!Ref Shared] }',
    '  Stock:',
    '    Type: AWS::Serverless::Function',
    '    Properties:',
    "      { InlineCode: \"require('/opt/nodejs/money'); require('/opt/nodejs/coin')\", Runtime: nodejs22.x, Layers: [!Ref Shared] }",
    '',
  ].join('\n'),
  'orders/app.ts': "import { total } from './total';\nimport '/opt/nodejs/money.js';\nimport zod from 'zod';\n",
  'orders/total.ts': "export * from './app';\nexport const total = 1;\nimport type { Stock } from './gone';\n",
  'orders/page.js':
    "const { readFileSync } = require('fs');\nreadFileSync(__dirname + '/page.html'); require('./' + name);\n",
  'orders/page.html': '<p>',
  'layers/shared/nodejs/money.js': 'module.exports = 2;\n',
  'package.json': '{ "dependencies": { "zod": "4.1.0" } }',
};

/** A disk in memory: a file's stamp changes with its text, and every reading is counted. */
function countingHost(files: Files, modified = 0): Host & { readonly reads: Path[] } {
  const reads: Path[] = [];
  const host = memoryHost(files);
  return {
    ...host,
    reads,
    read(file) {
      reads.push(file);
      return host.read(file);
    },
    stamp: (file) => (file in files ? { text: String(files[file]), modified } : undefined),
  };
}

interface Outcome {
  readonly said: string;
  readonly bytes: Uint8Array | undefined;
  readonly reads: readonly Path[];
}

const BEGUN = 1_000_000;

function run(files: Files, bytes?: Uint8Array, { version = '1', modified = 0, look = analyzeGraph } = {}): Outcome {
  const host = countingHost(files, modified);
  let saved: Uint8Array | undefined;
  const cache: Run['cache'] = { bytes, version, begun: BEGUN, save: (made) => (saved = made) };
  const analysis = look('', defaultOptions, { host, cache });
  return { said: said(analysis), bytes: saved, reads: [...new Set(host.reads)].sort() };
}

const said = (analysis: Analysis): string =>
  JSON.stringify([buildReport(analysis, '1'), buildGraphReport(analysis)], undefined, 1);
const plain = (files: Files, look = analyzeGraph): string =>
  said(look('', defaultOptions, { host: memoryHost(files) }));

test('the second run says the same, reads no source file and writes nothing', () => {
  const first = run(SHOP);
  assert.is(first.said, plain(SHOP));
  const second = run(SHOP, first.bytes);
  assert.is(second.said, first.said);
  assert.is(second.bytes, undefined);
  // Places in templates are told by line.
  assert.equal(second.reads, ['template.yaml']);
});

const CHANGES: Readonly<Record<string, Files>> = {
  'an edit that moves imports': { ...SHOP, 'orders/total.ts': `// A line more.\n${SHOP['orders/total.ts']}` },
  'an import more': { ...SHOP, 'orders/total.ts': `import './page';\n${SHOP['orders/total.ts']}` },
  'an import that becomes one of types': { ...SHOP, 'orders/app.ts': "import type { total } from './total';\n" },
  'a file that an import was missing': { ...SHOP, 'orders/gone.ts': 'export interface Stock {}\n' },
  'a file that goes': Object.fromEntries(Object.entries(SHOP).filter(([file]) => !file.includes('money'))),
  'another package.json': { ...SHOP, 'package.json': '{}' },
  'another template': {
    ...SHOP,
    'template.yaml': String(SHOP['template.yaml']).replace(', Layers: [!Ref Shared]', ''),
  },
  'a map of paths': {
    ...SHOP,
    'tsconfig.json': '{ "compilerOptions": { "paths": { "zod": ["./orders/total.ts"] } } }',
  },
  'a source that becomes infrastructure code': {
    ...SHOP,
    'orders/page.js': "const { Function } = require('aws-cdk-lib/aws-lambda'); new Function(this, 'Late', {});\n",
  },
  'another file for a pattern': { ...SHOP, 'orders/late.js': '' },
};
for (const [name, files] of Object.entries(CHANGES)) {
  test(`${name}: as if there were no cache, then and later`, () => {
    const before = run(SHOP);
    const after = run(files, before.bytes);
    assert.is(after.said, plain(files));
    assert.is.not(after.said, before.said);
    const again = run(files, after.bytes);
    assert.is(again.said, after.said);
    assert.is(again.bytes, undefined);
    assert.is(run(SHOP, after.bytes).said, before.said);
  });
}

test('an edit is one file to read', () => {
  const { bytes } = run(SHOP);
  const edited = { ...SHOP, 'orders/total.ts': `${SHOP['orders/total.ts']}\n// Sold out.\n` };
  assert.equal(run(edited, bytes).reads, ['orders/total.ts', 'template.yaml']);
  assert.equal(run(edited, run(edited, bytes).bytes).reads, ['template.yaml']);
});

test('check says the same with what graph left, and the other way round', () => {
  const all = plain(SHOP, analyze);
  assert.is(run(SHOP, run(SHOP).bytes, { look: analyze }).said, all);
  assert.is(run(SHOP, run(SHOP, undefined, { look: analyze }).bytes).said, plain(SHOP));
});

test('what check says of a file is said again, also when its facts were known', () => {
  const deep = `const a = ${'('.repeat(60_000)}1${')'.repeat(60_000)};`;
  const files = {
    ...SHOP,
    'orders/deep.ts': `import './total';\nrequire('./' + name);\n${deep.replaceAll('(', '(\n')}`,
    'orders/broken.ts': 'export const = 3;\n',
  };
  const first = run(files, undefined, { look: analyze });
  assert.match(first.said, 'SYNTAX_ERROR');
  assert.match(first.said, 'too deep');
  assert.is(run(files, first.bytes, { look: analyze }).said, first.said);
});

test('what another version, a crash or a stranger left counts as nothing', () => {
  const { bytes, said: right } = run(SHOP);
  assert.ok(bytes);
  assert.is(run(SHOP, bytes, { version: '2' }).said, right);
  assert.ok(run(SHOP, bytes, { version: '2' }).bytes);
  for (const length of [0, 1, 19, 20, 21, bytes.length >> 1, bytes.length - 1])
    assert.is(run(SHOP, bytes.subarray(0, length)).said, right);
  for (let at = 0; at < bytes.length; at += 97) {
    const broken = Uint8Array.from(bytes);
    broken[at] = (broken[at] ?? 0) ^ 255;
    assert.is(run(SHOP, broken).said, right);
  }
});

test('a file written while a run was on is looked at again, whatever its stamp says', () => {
  const { bytes } = run(SHOP, undefined, { modified: BEGUN - 1 });
  assert.ok(run(SHOP, bytes).reads.includes('orders/total.ts'));
});

test.run();
