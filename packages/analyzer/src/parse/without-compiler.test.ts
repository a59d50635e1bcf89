import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';

const test = suite('without the compiler');

const program = `
  import { createRequire } from 'node:module';
  import { analyzeGraph } from '${new URL('../analyze.ts', import.meta.url).href}';
  import { defaultOptions } from '${new URL('../options.ts', import.meta.url).href}';
  const { facts } = analyzeGraph(process.argv[1], defaultOptions);
  const loaded = Object.keys(createRequire(import.meta.url).cache).filter((file) => /ts-morph|typescript/.test(file));
  console.log(JSON.stringify({ edges: facts.graph.edges.length, loaded }));
`;

test('the graph of plain imports loads neither ts-morph nor its parser', () => {
  const shop = fileURLToPath(new URL('../../../../fixtures/import-out-of-the-zip', import.meta.url));
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', '--input-type=module', '--eval', program, shop],
    { encoding: 'utf8', cwd: fileURLToPath(new URL('../../../../', import.meta.url)) },
  );
  assert.match(stdout, /^\{/, stderr);
  const { edges, loaded } = JSON.parse(stdout) as { edges: number; loaded: string[] };
  assert.ok(edges > 0);
  assert.equal(loaded, []);
});

test.run();
