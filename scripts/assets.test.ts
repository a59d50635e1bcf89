import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';

const test = suite('assets');

test('schemas, pages and the licence land in the packages, and what is gone at its source goes', () => {
  inFolder(
    {
      LICENSE: 'MIT',
      'schema/report-v1.json': '{ "new": true }',
      'docs/rules/no-opt-write.md': '# no-opt-write',
      'packages/cli/package.json': '{}',
      'packages/cli/schema/report-v1.json': '{}',
      'packages/cli/docs/no-late-refund.md': '# no-late-refund',
    },
    (root) => {
      const text = (file: string) => readFileSync(join(root, 'packages/cli', file), 'utf8');
      assert.is(text('LICENSE'), 'MIT');
      assert.is(text('schema/report-v1.json'), '{ "new": true }');
      assert.is(text('docs/no-opt-write.md'), '# no-opt-write');
      assert.not(existsSync(join(root, 'packages/cli/docs/no-late-refund.md')));
    },
  );
});

test('compiled files whose source is gone do not survive', () => {
  const outputs = (module: string) =>
    ['.js', '.js.map', '.d.ts', '.d.ts.map'].map((end) => `packages/cli/dist/${module}${end}`);
  const kept = [...outputs('run'), ...outputs('reporters/json'), 'packages/cli/dist/.tsbuildinfo'];
  const stale = [...outputs('reporters/xml'), ...outputs('run.test')];
  const sources = ['run.ts', 'run.test.ts', 'reporters/json.ts'].map((file) => `packages/cli/src/${file}`);
  const files = ['packages/cli/package.json', ...sources, ...kept, ...stale].map((file) => [file, ''] as const);
  inFolder(Object.fromEntries(files), (root) => {
    for (const file of kept) assert.ok(existsSync(join(root, file)), file);
    for (const file of stale) assert.not(existsSync(join(root, file)), file);
  });
});

function inFolder(files: Readonly<Record<string, string>>, look: (root: string) => void): void {
  const root = mkdtempSync(join(tmpdir(), 'layerlint-assets-'));
  const script = `import { copyAssets } from ${JSON.stringify(new URL('assets.mjs', import.meta.url).href)}; copyAssets(process.argv[1]);`;
  try {
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, file)), { recursive: true });
      writeFileSync(join(root, file), text);
    }
    const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script, root], {
      encoding: 'utf8',
    });
    assert.is(status, 0, stderr);
    look(root);
  } finally {
    rmSync(root, { recursive: true });
  }
}

test.run();
