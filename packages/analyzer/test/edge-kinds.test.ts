import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { buildGraph } from '../src/graph/index.ts';
import { memoryHost } from '../src/host/memory.ts';
import { studyLayers } from '../src/layers/index.ts';
import type { Path } from '../src/model/place.ts';
import type { Workspace } from '../src/model/workspace.ts';
import { createParser } from '../src/parse/index.ts';
import { type Files, js, type Kind, KINDS, ts, WORKSPACE } from './edge-kind-table.ts';

const test = suite('edge kinds');

const declaredAt = { file: 'template.yaml' };

/** One function with everything in its zip, and one layer that it attaches. */
const workspaceWith = (entry: Path): Workspace => ({
  functions: [
    {
      kind: 'function',
      id: 'Orders',
      name: 'Orders',
      framework: 'sam',
      declaredAt,
      entry,
      root: 'orders',
      runtime: { value: 'nodejs22.x', at: declaredAt },
      packageType: 'Zip',
      bundled: /\.tsx?$/.test(entry),
      layers: [{ kind: 'local', layer: 'Shared', at: declaredAt }],
      layersComplete: true,
    },
  ],
  layers: [
    {
      kind: 'layer',
      id: 'Shared',
      name: 'Shared',
      framework: 'sam',
      declaredAt,
      root: 'layer',
      mounts: [{ at: '', from: 'layer' }],
      installs: [],
      complete: true,
      compatibleRuntimes: [],
      compatibleArchitectures: [],
    },
  ],
});

function edgesOf({ files, entry = 'orders/app.ts' }: Kind): string[] {
  const host = memoryHost(files);
  const workspace = workspaceWith(entry);
  const graph = buildGraph({ workspace, layers: studyLayers(workspace, host), parser: createParser(host), host });
  const edges = graph.edges.filter(({ from }) => from === entry);
  return edges.map(({ site, target }) => {
    const to = 'file' in target ? target.file : 'name' in target ? target.name : 'nothing';
    return `${site.kind} ${to}${'layer' in target ? ' in Shared' : ''}${site.typeOnly ? ' type' : ''}`;
  });
}

/** Found on the way, beyond the survey. */
const OURS: readonly Kind[] = [
  js(
    'a program of a layer',
    "require('child_process').execFile('/opt/bin/invoice');",
    'asset layer/bin/invoice in Shared',
    {
      'layer/bin/invoice': '',
    },
  ),
  js(
    'a program of a layer, by PATH',
    "const { spawn } = require('child_process'); spawn('invoice', ['--all']);",
    'asset layer/bin/invoice in Shared',
    { 'layer/bin/invoice': '' },
  ),
  js(
    'process.dlopen',
    "process.dlopen(module, require('path').join(__dirname, 'stock.node'));",
    'asset orders/stock.node',
    { 'orders/stock.node': '' },
  ),
  js('comments of bundlers', "import(/* webpackChunkName: 'money' */ './money.js');", 'dynamic orders/money.js'),
  js('a choice of two', "require(online ? './money' : './gone');", 'require orders/money.js'),
  js(
    'a file of the code folder',
    "fs.readFileSync(process.env.LAMBDA_TASK_ROOT + '/rates.csv');",
    'asset orders/rates.csv',
    {
      'orders/rates.csv': '',
    },
  ),
  js('a bare name that NODE_PATH finds in the zip', "require('shared/money');", 'require orders/shared/money.js', {
    'orders/shared/money.js': '',
  }),
  ts('a folder that a bundler imports whole', "import all from './handlers/*';", 'import orders/handlers/stock.ts', {
    'orders/handlers/stock.ts': '',
  }),
  ts('styles compiled from others', "import './page.css';", 'import orders/page.scss', { 'orders/page.scss': '' }),
  ts('a type that JSDoc names in TypeScript', "/** @type {import('./money').Money} */ let money;", []),
];

/** What looks like an import and is none. */
const TRAPS: readonly Kind[] = [
  { ...ts('901 import in JSX text', '', []), entry: 'orders/app.tsx', files: page("import money from './money'") },
  { ...ts('902 require in JSX text', '', []), entry: 'orders/app.tsx', files: page("require('./money')") },
  ts('903 a commented import', "// import './money';\n/* require('./money') */", []),
  ts('904 import in a template', "const text = `import './money';`;", []),
  ts('905 require in a string', 'const text = "require(\'./money\')";', []),
  ts('950 to 955 files that nobody names', 'export const none = 1;', [], {
    'orders/globals.d.ts': '',
    'layer/nodejs/node_modules/money/index.js': '',
    'layer/nodejs/money.ts': '',
    'orders/money.ts': '',
    'orders/money.js': '',
    ...WORKSPACE,
  }),
  js('a file that the code writes', "fs.writeFileSync(require('path').join(__dirname, 'out.json'));", 'require path', {
    'orders/out.json': '',
  }),
  js('a folder beside the module', "fs.readdirSync(require('path').join(__dirname, 'pages'));", 'require path', {
    'orders/pages/index.js': '',
  }),
  ts('another object that can require', "loader.require('./money'); mock('./money');", []),
  js('`require` as a parameter', "define((require) => { require('./money'); });", '', {}),
];

function page(text: string): Files {
  return { 'orders/app.tsx': `export const page = <p>${text}</p>;`, 'orders/money.ts': '' };
}

test('the table has its 53 kinds', () => assert.is(KINDS.length, 53));

for (const kind of [...KINDS, ...OURS]) {
  test(kind.name, () => {
    const found = edgesOf(kind);
    if (!kind.more) assert.equal(found, kind.edges);
    for (const edge of kind.edges) assert.ok(found.includes(edge), `${edge} is not among: ${found.join(', ')}`);
  });
}

for (const trap of TRAPS) {
  test(trap.name, () => assert.equal(edgesOf(trap).join(), trap.edges.join() === 'require path' ? 'require path' : ''));
}

test('what is not static stays marked', () => {
  const parser = createParser(
    memoryHost({ 'a.js': 'require(`./${name}`)', 'b.js': 'import(name)', 'c.js': "require('./d')" }),
  );
  assert.equal(
    ['a.js', 'b.js', 'c.js'].map((file) => parser.module(file)?.hasDynamicImports),
    [true, true, false],
  );
});

test.run();
