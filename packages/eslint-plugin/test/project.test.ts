import json from '@eslint/json';
import type { Finding } from '@layerlint/analyzer';
import parser from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import yml from 'eslint-plugin-yml';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { findingsIndex } from '../../analyzer/src/rules/findings-index.ts';
import plugin from '../src/index.ts';

interface Shop {
  /** A folder of its own, absolute. */
  root: string;
}

const test = suite<Shop>('project findings', { root: '' });

test.before.each((shop) => {
  shop.root = realpathSync(mkdtempSync(join(tmpdir(), 'shop-')));
});
test.after.each((shop) => rmSync(shop.root, { recursive: true, force: true }));

const texts: Record<string, string> = {
  'template.yaml': 'Orders:\n  Layers:\n    - !Ref Money\n    - !Ref Stock\n',
  'refunds/template.json': '{ "Refunds": {\n  "Layers": ["Money"] } }\n',
  'orders/app.ts': "import type { Order } from './order';\nimport { pay } from '../refunds/pay';\n",
};
const places = {
  'template.yaml': ['no-unused-layer', 'unused', '!Ref Stock'],
  'refunds/template.json': ['no-unused-layer', 'unused', '"Money"'],
  'orders/app.ts': ['no-cross-function-import', 'notInZip', "'../refunds/pay'"],
} as const;
const said = {
  'template.yaml': ['no-unused-layer 4:7-4:17'],
  'refunds/template.json': ['no-unused-layer 2:14-2:21'],
  'orders/app.ts': ['no-cross-function-import 2:21-2:37'],
};

test('what the command line found is said in code, YAML and JSON, at the same places', ({ root }) => {
  writeIndex(root);
  for (const [file, messages] of Object.entries(said)) assert.equal(lint(root, file), messages);
});

test('the words are those of the command line', ({ root }) => {
  writeIndex(root);
  const [message] = verify(root, 'template.yaml');
  assert.match(message?.message ?? '', /^Orders attaches Stock and imports nothing from it/);
});

test('without an index, with a broken one, or for a file it does not know, there is nothing to say', ({ root }) => {
  assert.equal(lint(root, 'template.yaml'), []);
  write(join(root, 'node_modules/.cache/layerlint/index.json'), '{"version":1,');
  assert.equal(lint(root, 'template.yaml'), []);
  writeIndex(root);
  assert.equal(verify(root, 'stock/template.yaml', texts['template.yaml']), []);
});

test('the nearest index counts, and its paths are relative to where it is', ({ root }) => {
  writeIndex(join(root, 'shops/books'));
  writeIndex(root, () => []);
  assert.equal(lint(join(root, 'shops/books'), 'template.yaml'), said['template.yaml']);
  assert.equal(lint(root, 'template.yaml'), []);
});

test('settings name another index, and another root', ({ root }) => {
  const settings = { layerlint: { index: '.cache/index.json', root: 'shops/books' } };
  write(join(root, '.cache/index.json'), indexOf());
  assert.equal(lint(root, 'shops/books/template.yaml', texts['template.yaml'], settings), said['template.yaml']);
  assert.equal(lint(root, 'template.yaml', texts['template.yaml'], settings), []);
  assert.equal(
    lint(root, 'template.yaml', texts['template.yaml'], { layerlint: { index: '.cache/index.json' } }),
    said['template.yaml'],
  );
  assert.equal(lint(root, 'template.yaml', texts['template.yaml'], { layerlint: 'index.json' }), []);
});

test('while a file is edited its findings move along, and go with their text', ({ root }) => {
  writeIndex(root);
  const template = texts['template.yaml'] ?? '';
  assert.equal(lint(root, 'template.yaml', `# the shop\n${template}`), ['no-unused-layer 5:7-5:17']);
  assert.equal(lint(root, 'template.yaml', template.replace('    - !Ref Stock\n', '')), []);
});

test('a new index is read when it is there', ({ root }) => {
  const index = writeIndex(root);
  assert.equal(lint(root, 'template.yaml'), said['template.yaml']);
  writeIndex(root, () => []);
  assert.equal(lint(root, 'template.yaml'), []);
  writeIndex(root);
  utimesSync(index, 1, 1);
  assert.equal(lint(root, 'template.yaml'), said['template.yaml']);
  rmSync(index);
  assert.equal(lint(root, 'template.yaml'), []);
});

test('disable comments count in templates', ({ root }) => {
  const template = 'Layers:\n  # eslint-disable-next-line layerlint/no-unused-layer\n  - !Ref Stock\n';
  write(
    join(root, 'node_modules/.cache/layerlint/index.json'),
    indexOf(
      () => [found('template.yaml', template)],
      () => template,
    ),
  );
  assert.equal(lint(root, 'template.yaml', template), []);
});

test('an edit that the command line knows is offered, also where the text has moved', ({ root }) => {
  const file = 'orders/app.mjs';
  const text = "import { pay } from '/opt/nodejs/pay';\n";
  const start = text.indexOf("'");
  const finding: Finding = {
    ...all()[0]!, // there are three
    rule: 'opt-import-extension',
    messageId: 'noExtension',
    data: { specifier: '/opt/nodejs/pay', found: '/opt/nodejs/pay.js', functions: 'Orders' },
    file,
    range: [start, text.indexOf(';')],
    fix: [{ range: [start + 1, text.indexOf(';') - 1], text: '/opt/nodejs/pay.js' }],
  };
  write(
    join(root, 'node_modules/.cache/layerlint/index.json'),
    indexOf(
      () => [finding],
      () => text,
    ),
  );
  for (const before of ['', '// moved\n']) {
    const [message] = verify(root, file, before + text);
    const { range, text: put } = message?.fix ?? { range: [0, 0], text: '' };
    const mended = (before + text).slice(0, range[0]) + put + (before + text).slice(range[1]);
    assert.is(mended, `${before}import { pay } from '/opt/nodejs/pay.js';\n`);
  }
});

test('a message that this version does not know is left out', ({ root }) => {
  writeIndex(root, () => [
    { ...found('template.yaml'), messageId: 'toString' },
    { ...found('template.yaml'), rule: 'no-such-rule' },
  ]);
  assert.equal(lint(root, 'template.yaml'), []);
});

test('rules about code are silent where the command line saw that it does not ship, and nowhere else', ({ root }) => {
  const code = "import fs from 'node:fs';\nfs.writeFileSync('/opt/stock.json', '');\n";
  const heard = ['tools/fill-stock.js', 'tools/new.js', 'orders/app.js', '../tools/fill-stock.js'];
  const speaking = () => heard.filter((file) => lint(root, file, code).length > 0);
  assert.equal(speaking(), heard, 'no index');
  writeIndex(root, all, ['tools/fill-stock.js']);
  assert.equal(speaking(), heard.slice(1));
  assert.equal(lint(root, 'tools/fill-stock.js', `${code}// edited`), []);
  writeIndex(join(root, 'tools'));
  assert.equal(speaking(), heard, 'the nearest index does not know the file');
});

test.run();

function found(file: keyof typeof places, text = texts[file] ?? ''): Finding {
  const [rule, messageId, words] = places[file];
  const start = text.indexOf(words);
  const range = [start, start + words.length] as const;
  const data = { functions: 'Orders', layer: 'Stock', target: 'refunds/pay.js', root: '`orders`' };
  return {
    rule,
    messageId,
    data,
    severity: 'warning',
    message: '',
    hint: '',
    file,
    range,
    functions: [],
    related: [],
    fingerprint: '',
  };
}

/** Three findings, in code, YAML and JSON. */
const all = (): Finding[] => [found('template.yaml'), found('refunds/template.json'), found('orders/app.ts')];

const indexOf = (findings = all, textOf = (file: string) => texts[file], unjudged: readonly string[] = []): string =>
  findingsIndex({ findings: findings(), suppressed: [], unjudged, textOf });

function writeIndex(root: string, findings = all, unjudged: readonly string[] = []): string {
  const text = indexOf(findings, (file) => texts[file], unjudged);
  return write(join(root, 'node_modules/.cache/layerlint/index.json'), text);
}

function write(file: string, text: string): string {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  return file;
}

function lint(root: string, file: string, text = texts[file], settings = {}): string[] {
  return verify(root, file, text, settings).map(({ ruleId, line, column, endLine, endColumn }) => {
    const place = `${line}:${column}-${endLine ?? 0}:${endColumn ?? 0}`;
    return `${ruleId?.replace('layerlint/', '') ?? 'fault'} ${place}`;
  });
}

function verify(cwd: string, file: string, text = texts[file] ?? '', settings = {}): Linter.LintMessage[] {
  const config: Linter.Config[] = [
    { ...plugin.configs.strict, settings },
    { files: ['**/*.ts'], languageOptions: { parser } },
    { files: ['**/*.yaml'], plugins: { yml }, language: 'yml/yaml' },
    { files: ['**/*.json'], plugins: { json }, language: 'json/json' },
  ];
  return new Linter({ cwd }).verify(text, config, { filename: join(cwd, file) });
}
