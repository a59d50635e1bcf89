import json from '@eslint/json';
import { rules } from '@layerlint/analyzer/rules';
import parser from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import { Linter as Linter9 } from 'eslint-9';
import yml from 'eslint-plugin-yml';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import plugin from '../src/index.ts';

const test = suite('plugin');

const write = "import fs from 'node:fs';\nfs.writeFileSync('/opt/stock.json', '');\n";
const everywhere: Linter.Config[] = [
  { files: ['**/*.js'] },
  { files: ['**/*.ts'], languageOptions: { parser } },
  { files: ['**/*.yaml'], plugins: { yml }, language: 'yml/yaml' },
  { files: ['**/*.json'], plugins: { json }, language: 'json/json' },
];

test('it names itself as its package does: the names are keys of caches', () => {
  const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as Record<
    string,
    string
  >;
  assert.equal(plugin.meta, { name: manifest['name'], version: manifest['version'], namespace: 'layerlint' });
});

test('every rule of the registry is there, with words and a page', () => {
  assert.equal(
    Object.keys(plugin.rules),
    rules.map((rule) => rule.id),
  );
  for (const rule of rules) {
    const { meta } = plugin.rules[rule.id] ?? {};
    for (const [id, message] of Object.entries(rule.messages)) assert.is(meta?.messages[id], message);
    assert.match(meta?.docs?.url ?? '', `/docs/rules/${rule.id}.md`);
  }
});

test('recommended holds what is recommended, strict everything', () => {
  const named = (held: typeof rules) => held.map((rule) => `layerlint/${rule.id}`);
  assert.equal(Object.keys(plugin.configs.recommended.rules ?? {}), named(rules.filter((rule) => rule.recommended)));
  assert.equal(Object.keys(plugin.configs.strict.rules ?? {}), named(rules));
  assert.is(plugin.configs.strict.rules?.['layerlint/no-opt-write'], 'error');
  assert.is(plugin.configs.strict.rules?.['layerlint/no-import-cycle'], 'warn');
});

test('one config goes with code, YAML and JSON, and with the plugin named beside it', () => {
  const config = [plugin.configs.strict, ...everywhere, { plugins: { layerlint: plugin } }];
  for (const [file, text] of Object.entries({ 'app.js': write, 'app.ts': `${write}let price: number;` })) {
    assert.equal(messagesOf(new Linter().verify(text, config, file)), ['layerlint/no-opt-write 2:1']);
  }
  // A rule about code has nothing to say of a text in a template.
  assert.equal(new Linter().verify(`Code: "${write.replaceAll('\n', '\\n')}"`, config, 'template.yaml'), []);
  assert.equal(new Linter().verify(JSON.stringify({ Code: write }), config, 'template.json'), []);
});

test('it runs in ESLint 9 as well', () => {
  // The types of the two ESLints are strangers to each other; what is handed over is the same.
  const config = [plugin.configs.strict, ...everywhere] as Parameters<Linter9['verify']>[1];
  assert.match(Linter9.version, /^9\./);
  assert.equal(messagesOf(new Linter9().verify(write, config, 'app.js')), ['layerlint/no-opt-write 2:1']);
  assert.equal(new Linter9().verify('Resources: {}', config, 'template.yaml'), []);
});

test('a byte order mark moves nothing', () => {
  const [message] = new Linter().verify(`\uFEFF${write}`, [plugin.configs.strict], 'app.js');
  assert.equal([message?.line, message?.column, message?.endLine, message?.endColumn], [2, 1, 2, 40]);
});

test('options reach a rule; wrong ones are refused', () => {
  const outside = "import fs from 'node:fs';\nfs.writeFileSync('/data/stock.json', '');\n";
  const verify = (options: unknown[]) => {
    const rule: Linter.RuleEntry = ['error', ...options];
    return new Linter().verify(
      outside,
      [{ plugins: { layerlint: plugin }, rules: { 'layerlint/no-write-outside-tmp': rule } }],
      'app.js',
    );
  };
  assert.is(verify([]).length, 1);
  assert.is(verify([{}]).length, 1);
  assert.is(verify([{ writable: ['/data'] }]).length, 0);
  assert.throws(() => verify([{ writeable: ['/data'] }]), /writeable/);
});

test('a file counts as a script or a test by where it lies below the folder that ESLint runs in', () => {
  const outside = "import fs from 'node:fs';\nfs.writeFileSync('out.json', '');\n";
  const verify = (file: string, cwd: string) =>
    new Linter({ cwd }).verify(outside, [plugin.configs.strict], { filename: file }).length;
  assert.is(verify('/scripts/shop/orders/app.js', '/scripts/shop'), 1);
  assert.is(verify('/scripts/shop/scripts/app.js', '/scripts/shop'), 0);
});

test('a CommonJS config gets the plugin itself from require()', () => {
  const required = createRequire(import.meta.url)('../dist/index.js') as typeof plugin;
  assert.equal(Object.keys(required.rules), Object.keys(plugin.rules));
});

test('a harmless file loads nothing of the compiler, a suspicious one its parser alone', () => {
  assert.is(
    modulesLoaded('export const price = 9;'),
    'linted; parser: false, ts-morph: false, typescript: false, yaml: false',
  );
  assert.is(modulesLoaded(write), 'linted; parser: true, ts-morph: false, typescript: false, yaml: false');
});

test.run();

const messagesOf = (messages: readonly { ruleId: string | null; line: number; column: number }[]): string[] =>
  messages.map(({ ruleId, line, column }) => `${ruleId ?? 'fault'} ${line}:${column}`);

/** In a process of its own, since this one has loaded everything. CommonJS modules show in `require.cache`. */
function modulesLoaded(text: string): string {
  const script = `
    import { Linter } from 'eslint';
    import plugin from './dist/index.js';
    import { createRequire } from 'node:module';
    new Linter().verify(${JSON.stringify(text)}, [plugin.configs.strict], 'app.js');
    const loaded = Object.keys(createRequire(import.meta.url).cache);
    const has = (name) => loaded.some((file) => file.includes('/node_modules/' + name + '/'));
    const parser = loaded.some((file) => file.endsWith('typescript-syntax.cjs'));
    console.log('linted; parser: ' + parser + ', ts-morph: ' + has('ts-morph') + ', typescript: ' + has('typescript') + ', yaml: ' + has('yaml'));`;
  const cwd = new URL('..', import.meta.url);
  return execFileSync(process.execPath, ['--input-type=module', '-e', script], { cwd, encoding: 'utf8' }).trim();
}
