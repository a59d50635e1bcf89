import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Finding } from '../model/finding.ts';
import { suppress } from './suppress.ts';

// That ESLint sees it the same way is tested in packages/eslint-plugin/test/suppress.test.ts.
const test = suite('suppress');

test('a comment silences its own line, the next one, or the rest of the file', () => {
  assert.equal(kept('app.js', 'WRITE; // eslint-disable-line\nWRITE;'), [2]);
  assert.equal(
    kept('app.ts', '// eslint-disable-next-line layerlint/no-opt-write -- a test double\nWRITE;\nWRITE;'),
    [3],
  );
  assert.equal(
    kept('app.mjs', 'WRITE;\n/* eslint-disable layerlint/no-opt-write */\nWRITE;\n/* eslint-enable */\nWRITE;'),
    [1, 5],
  );
});

test("another rule's id, and our own without the prefix, silence nothing", () => {
  assert.equal(
    kept(
      'app.js',
      'WRITE; // eslint-disable-line layerlint/max-layers, no-undef\nWRITE; // eslint-disable-line no-opt-write',
    ),
    [1, 2],
  );
});

test('text that only looks like a comment silences nothing', () => {
  assert.equal(kept('app.js', "const help = '/* eslint-disable */';\nWRITE;"), [2]);
  assert.equal(kept('app.js', 'const help = `\n/* eslint-disable */ ${1}`;\nWRITE;'), [3]);
  assert.equal(kept('app.jsx', 'const help = <p>/* eslint-disable */</p>;\nWRITE;'), [2]);
  assert.equal(kept('app.js', '// write /* eslint-disable */ here\nWRITE;'), [2]);
  assert.equal(kept('app.js', 'const url = /[/*] eslint-disable [*/]/;\nWRITE;'), [2]);
});

test('templates are read as YAML and JSON', () => {
  assert.equal(kept('template.yaml', '# eslint-disable-next-line layerlint/no-opt-write\nA: WRITE\nB: WRITE'), [3]);
  assert.equal(
    kept('template.yml', '# eslint-disable layerlint/no-opt-write\nA: WRITE\n# eslint-enable\nB: WRITE'),
    [4],
  );
  assert.equal(kept('template.yaml', 'Code: |\n  # eslint-disable\n  WRITE\nB: "# eslint-disable"\nC: WRITE'), [3, 5]);
  assert.equal(
    kept('template.jsonc', '{ "a": "// eslint-disable",\n"b": "WRITE", // eslint-disable-line\n"c": "WRITE" }'),
    [3],
  );
});

test('code that exhausts the parser keeps its findings', () => {
  assert.equal(kept('app.js', `/* eslint-disable */ WRITE;${'['.repeat(50_000)}`), [1]);
});

test('a native binary is never read', () => {
  const finding = { ...findingAt('sharp.node', 0), range: [0, 0] as const };
  const { kept } = suppress([finding], () => {
    throw new Error('a binary was read');
  });
  assert.equal(kept, [finding]);
});

test.run();

/** The lines of the WRITEs that are still found. */
function kept(file: string, text: string): number[] {
  const findings = Array.from(text.matchAll(/WRITE/g), ({ index }) => findingAt(file, index));
  const parted = suppress(findings, () => text);
  assert.is(parted.kept.length + parted.suppressed.length, findings.length);
  return parted.kept.map(({ range }) => text.slice(0, range[0]).split('\n').length);
}

function findingAt(file: string, start: number): Finding {
  const words = { message: '', hint: '', messageId: 'write', data: {} };
  return {
    rule: 'no-opt-write',
    severity: 'error',
    file,
    range: [start, start + 5],
    functions: [],
    related: [],
    fingerprint: '',
    ...words,
  };
}
