import { defaultOptions, findingsIndex } from '@layerlint/analyzer';
import { Linter } from 'eslint';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { CloneClass } from '../../analyzer/src/model/clone.ts';
import { check } from '../../analyzer/src/rules/check.ts';
import { copies, factsOf, shopFunction } from '../../analyzer/test/shop-facts.ts';
import plugin from '../src/index.ts';

// The fixtures show identical and renamed copies through both doors; here are all the words that there are for copies.
const test = suite('duplicates through both doors');

const text = 'export function total(order) {\n  return order.lines.length;\n}\n';
const file = 'src/orders/app.js';
const acceptance = { reason: 'each team ships its {{own}}', at: { file } };

const classes: readonly Partial<CloneClass>[] = [
  { likeness: 'identical' },
  { likeness: 'renamed' },
  { likeness: 'near', similarity: 0.8 },
  { likeness: 'near', similarity: 0.8, acceptance },
];

for (const shape of ['function', 'file'] as const) {
  for (const change of classes) {
    const state = change.acceptance ? 'accepted, drifted' : (change.likeness ?? '');
    test(`${state} ${shape}: ESLint says what the command line says`, () => {
      const clone = copies('total', text.trimEnd(), { [file]: ['orders'], 'src/refunds/app.js': ['refunds'] });
      const facts = factsOf({
        functions: [shopFunction('orders'), shopFunction('refunds')],
        files: { [file]: text, 'src/refunds/app.js': text },
        clones: [{ ...clone, shape, ...change }],
      });
      const findings = check(facts, defaultOptions, { judged: () => true });
      const [finding] = findings;
      assert.ok(finding);
      const index = findingsIndex({ findings, suppressed: [], unjudged: [], textOf: () => text });
      assert.equal(heardFromEslint(index), [`1:1-1:${finding.range[1] + 1} ${finding.message}`]);
    });
  }
}

test.run();

function heardFromEslint(index: string): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'layerlint-'));
  try {
    writeFileSync(join(folder, 'index.json'), index);
    const settings = { layerlint: { index: join(folder, 'index.json'), root: folder } };
    const messages = new Linter({ cwd: folder }).verify(text, [{ ...plugin.configs.recommended, settings }], {
      filename: join(folder, file),
    });
    return messages.map(
      ({ line, column, endLine, endColumn, message }) => `${line}:${column}-${endLine}:${endColumn} ${message}`,
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}
