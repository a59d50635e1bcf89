import { defaultOptions } from '@layerlint/analyzer';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { type Files, inShop, type Shop } from '../../test/shop.ts';
import { lineOf, UsageError } from '../usage-error.ts';
import { findConfig } from './find.ts';
import { loadOptions } from './index.ts';

const test = suite('config');

const defaults = {
  rules: {},
  include: [],
  exclude: [],
  variables: {},
  layers: {},
  duplicates: defaultOptions.duplicates,
  proposals: { minFunctions: 2, minLines: 10 },
};
const load = ({ root }: Shop, config?: string) => loadOptions(root, { config, cwd: root, defaults });

/** The one line that a broken config ends in. */
async function complaintAbout(files: Files, config?: string): Promise<string> {
  let line = '';
  await inShop(files, async (shop) => {
    try {
      await load(shop, config);
    } catch (error) {
      assert.instance(error, UsageError);
      line = lineOf(error as UsageError);
    }
  });
  return line;
}
const jsonc = (text: string) => complaintAbout({ 'layerlint.config.jsonc': text });

test('no config: the defaults', () => inShop({}, async (shop) => assert.equal(await load(shop), defaults)));

test('what a config leaves out keeps its default', () =>
  inShop({ 'layerlint.config.json': '{ "exclude": ["legacy/**"], "duplicates": { "minLines": 8 } }' }, async (shop) => {
    assert.equal(await load(shop), {
      ...defaults,
      exclude: ['legacy/**'],
      duplicates: { ...defaultOptions.duplicates, minLines: 8 },
    });
  }));

test('comments, trailing commas and a byte order mark are fine', () =>
  inShop(
    { 'layerlint.config.jsonc': '\uFEFF{\n  // for tests\n  "variables": { "stage": "dev", },\n}' },
    async (shop) => {
      assert.equal((await load(shop)).variables, { stage: 'dev' });
    },
  ));

test('layers that cannot be seen', () =>
  inShop(
    { 'layerlint.config.jsonc': '{ "layers": { "shop-*": { "provides": ["zod", "/opt/nodejs/money"] } } }' },
    async (shop) => {
      assert.equal((await load(shop)).layers, { 'shop-*': { provides: ['zod', '/opt/nodejs/money'] } });
    },
  ));

test('a rule is set by its severity alone', () =>
  inShop({ 'layerlint.config.jsonc': '{ "rules": { "no-opt-write": "off" } }' }, async (shop) => {
    assert.equal((await load(shop)).rules, { 'no-opt-write': { severity: 'off' } });
  }));

const SOURCE =
  "import { defineConfig } from 'layerlint';\nexport default defineConfig({ include: ['services/**'] });\n";

test('TypeScript and JavaScript configs are run', async () => {
  await inShop({ 'layerlint.config.ts': SOURCE.replace('defineConfig(', 'defineConfig(<never>') }, async (shop) => {
    assert.equal((await load(shop)).include, ['services/**']);
  });
  await inShop({ 'layerlint.config.mts': SOURCE }, async (shop) =>
    assert.equal((await load(shop)).include, ['services/**']),
  );
  await inShop({ 'layerlint.config.mjs': "export default { include: ['orders/**'] };" }, async (shop) => {
    assert.equal((await load(shop)).include, ['orders/**']);
  });
});

test('the nearest config wins, up to the top of the git repository', () =>
  inShop(
    { 'layerlint.config.json': '{}', 'services/orders/entry.js': '', 'shop/layerlint.config.mjs': '' },
    ({ root }) => {
      assert.is(findConfig(join(root, 'services/orders')), join(root, 'layerlint.config.json'));
      assert.is(findConfig(join(root, 'shop')), join(root, 'shop/layerlint.config.mjs'));
      mkdirSync(join(root, 'services/.git'));
      assert.is(findConfig(join(root, 'services/orders')), undefined);
    },
  ));

test('--config names any file', () =>
  inShop({ 'layerlint.config.json': '{ broken', 'ci/strict.json': '{ "include": ["a"] }' }, async (shop) => {
    assert.equal((await load(shop, 'ci/strict.json')).include, ['a']);
  }));

test('a config that is named and missing, or of a strange kind', async () => {
  assert.is(
    await complaintAbout({}, 'gone.json'),
    'layerlint: cannot read the config gone.json: no such file or folder. Name a file that exists and that you may read.',
  );
  assert.is(
    await complaintAbout({ 'config.yml': '' }, 'config.yml'),
    "layerlint: cannot read the config config.yml: unknown ending '.yml'. Use .ts, .mts, .js, .mjs, .json or .jsonc.",
  );
  assert.match(await complaintAbout({ 'config.json/a': '' }, 'config.json'), 'it is a folder');
});

test('broken JSON is named with its place', async () => {
  assert.is(
    await jsonc('{\n  "include": ["a" "b"]\n}'),
    'layerlint: layerlint.config.jsonc:2:19: a comma is missing. Correct the JSON there.',
  );
  assert.is(
    await jsonc('{ "include": '),
    'layerlint: layerlint.config.jsonc:1:14: a value is missing. Correct the JSON there.',
  );
  assert.match(await jsonc(''), 'layerlint.config.jsonc:1:1');
});

test('an unknown key, with what was meant', async () => {
  assert.is(
    await jsonc('{\n  "exclud": []\n}'),
    "layerlint: layerlint.config.jsonc:2:3: unknown key 'exclud'. Did you mean exclude?",
  );
  assert.is(
    await jsonc('{ "duplicates": { "colour": 1 } }'),
    "layerlint: layerlint.config.jsonc:1:19: unknown key 'colour' in 'duplicates'. Known are minTokens, minLines, minSimilarity, scope, kinds, include, exclude, allow.",
  );
});

test('an unknown rule, with what was meant', async () => {
  assert.is(
    await jsonc('{ "rules": { "no-opt-wrte": "off" } }'),
    "layerlint: layerlint.config.jsonc:1:14: unknown rule 'no-opt-wrte'. Did you mean no-opt-write?",
  );
  assert.is(
    await jsonc('{ "rules": { "semicolons": "off" } }'),
    "layerlint: layerlint.config.jsonc:1:14: unknown rule 'semicolons'. See `layerlint rules` for the list.",
  );
});

test('a wrong severity, with what is allowed', async () => {
  assert.is(
    await jsonc('{ "rules": { "no-opt-write": "err" } }'),
    'layerlint: layerlint.config.jsonc:1:30: \'rules.no-opt-write\' must be "off" or "info" or "warning" or "error", not "err".',
  );
  assert.match(await jsonc('{ "rules": { "no-opt-write": "warnin" } }'), 'Did you mean "warning"?');
});

test('a wrong type, with its path', async () => {
  assert.is(
    await jsonc('{ "include": "services" }'),
    'layerlint: layerlint.config.jsonc:1:14: \'include\' must be a list, not "services".',
  );
  assert.is(
    await jsonc('{ "include": ["a", 3] }'),
    "layerlint: layerlint.config.jsonc:1:20: 'include.1' must be a text, not 3.",
  );
  assert.match(await jsonc('{ "duplicates": { "minLines": 0 } }'), "'duplicates.minLines' must be >= 1");
  assert.is(await jsonc('[]'), 'layerlint: layerlint.config.jsonc:1:1: the config must be an object, not [].');
});

test('JSON that is nested without end', async () => {
  const deep = { 'layerlint.config.jsonc': '{ "include": ' + '['.repeat(30_000) };
  assert.match(await complaintAbout(deep), 'layerlint.config.jsonc: it is nested too deeply.');
});

test('a glob that the matcher throws at, or does not come back from', async () => {
  assert.match(await jsonc('{ "include": ["!"] }'), "'include.0' is empty.");
  assert.match(await jsonc('{ "exclude": ["legacy/**", " "] }'), "layerlint.config.jsonc:1:28: 'exclude.1' is empty.");
  assert.match(
    await jsonc(`{ "include": ["${'{a,b}'.repeat(12)}"] }`),
    "'include.0' stands for more than 1000 patterns.",
  );
  assert.match(
    await jsonc('{ "duplicates": { "exclude": ["orders/{1..5000}/**"] } }'),
    "'duplicates.exclude.0' stands for more than 1000 patterns.",
  );
  assert.match(
    await jsonc(`{ "duplicates": { "allow": [{ "files": ["a", "${'a'.repeat(5000)}"], "reason": "b" }] } }`),
    "'duplicates.allow.0.files.1' is longer than 4096 characters.",
  );
});

test('globs with braces that are fine', () =>
  inShop(
    {
      'layerlint.config.json':
        '{ "include": ["{orders,refunds}/{1..40}/{a,{b,c}}/*.{ts,js}", "a,b,c", "}{", "\\\\{1..5000}", "{a..z}"] }',
    },
    async (shop) => assert.is((await load(shop)).include.length, 5),
  ));

test('a config that throws, has no default export, or exports nonsense', async () => {
  const thrown = await complaintAbout({
    'layerlint.config.ts': "const stage: string = '';\nthrow new Error('no stage\\nset');",
  });
  assert.is(thrown, 'layerlint: layerlint.config.ts:2: the config failed: no stage. Correct it there.');
  assert.match(await complaintAbout({ 'layerlint.config.mjs': 'export const include = [];' }), 'has no default export');
  assert.match(await complaintAbout({ 'layerlint.config.ts': 'export const include = [];' }), 'has no default export');
  assert.match(
    await complaintAbout({ 'layerlint.config.mjs': 'export default () => ({});' }),
    'the config must be an object, not a function',
  );
  assert.match(
    await complaintAbout({ 'layerlint.config.mjs': 'export default {' }),
    'layerlint: layerlint.config.mjs: the config failed: ',
  );
});

test.run();
