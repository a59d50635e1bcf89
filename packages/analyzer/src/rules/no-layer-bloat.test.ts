import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { elf, machO } from '../../test/build-binaries.ts';
import { findings, sam, samFunction, samLayer } from '../../test/findings.ts';

const test = suite('no-layer-bloat');

const rules = { 'no-layer-bloat': { options: { minBytes: 1000 } } };
const template = (more = '') =>
  sam(samFunction('Orders', 'orders', `, Layers: [!Ref Shared]${more}`) + samLayer('Shared', 'shared'));
const zod = 'shared/nodejs/node_modules/zod';
const found = (files: Record<string, string | Uint8Array>) =>
  findings(['no-layer-bloat'], { 'template.yaml': template(), 'orders/app.js': '', ...files }, { rules });
const bytes = (count: number) => 'x'.repeat(count);

test('what never runs, by its kind, the most first', () => {
  assert.equal(
    found({
      [`${zod}/index.js`]: bytes(2000),
      [`${zod}/index.d.ts`]: bytes(3000),
      [`${zod}/index.js.map`]: bytes(1000),
      [`${zod}/README.md`]: bytes(600),
      [`${zod}/src/index.ts`]: bytes(300),
      'shared/nodejs/money.ts': bytes(400),
      [`${zod}/lib/__tests__/zod.js`]: bytes(500),
    }),
    [
      'template.yaml:8:3 info 5.3 kB of the 7.6 kB in Shared never run on Lambda: type declarations 2.9 kB, source maps 1000 B, documentation 600 B, tests 500 B, TypeScript sources 300 B.',
    ],
  );
});

test('binaries for other systems, and for the CPU that no function runs on', () => {
  const native = elf({ machine: 'arm64', needed: ['libc.so.6'] });
  const foreign = machO('x86_64');
  const prebuilds = 'shared/nodejs/node_modules/painter/prebuilds';
  const files = {
    [`${prebuilds}/darwin-x64/painter.node`]: foreign,
    [`${prebuilds}/linux-arm64/painter.node`]: native,
    [`${prebuilds}/linux-x64/painter.node`]: elf({ machine: 'x86_64', needed: ['libc.so.6'] }),
  };
  const all = { 'no-layer-bloat': { options: { minBytes: 1 } } };
  const told = (more: string) =>
    findings(
      ['no-layer-bloat'],
      { 'template.yaml': template(more), 'orders/app.js': '', ...files },
      { rules: all },
    )[0] ?? '';
  assert.match(told(''), `binaries for other platforms ${foreign.length + native.length} B`);
  assert.match(told(', Architectures: [!Ref Cpu]'), `binaries for other platforms ${foreign.length} B`);
});

const nearMisses: readonly (readonly [why: string, files: Record<string, string | Uint8Array>])[] = [
  ['less than what is worth a word', { [`${zod}/index.d.ts`]: bytes(900), [`${zod}/index.js`]: bytes(5000) }],
  [
    'tests and texts of the team’s own may be data',
    { 'shared/nodejs/__tests__/orders.js': bytes(2000), 'shared/nodejs/terms.md': bytes(2000) },
  ],
  [
    'source maps that Node is told to read',
    {
      'template.yaml': template(', Environment: { Variables: { NODE_OPTIONS: "--enable-source-maps" } }'),
      'shared/nodejs/money.js.map': bytes(2000),
    },
  ],
  ['code that is called test', { [`${zod}/test.js`]: bytes(2000), [`${zod}/src/tests.js`]: bytes(2000) }],
];
for (const [why, files] of nearMisses) test(`near miss: ${why}`, () => assert.equal(found(files), []));

test('a megabyte is the least by default', () => {
  const files = { 'template.yaml': template(), 'orders/app.js': '', [`${zod}/index.d.ts`]: bytes(1_000_000) };
  assert.equal(findings(['no-layer-bloat'], files), []);
  assert.is(findings(['no-layer-bloat'], { ...files, [`${zod}/more.d.ts`]: bytes(100_000) }).length, 1);
});

test.run();
