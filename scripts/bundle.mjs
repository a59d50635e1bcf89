// Packs the command line and all it needs into a few files, `packages/cli/bundle`: Node spends a fifth of a second on loading
// three hundred small ones. What is loaded late (`import()`) stays apart, and is loaded late.
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const packages = join(root, 'packages');
const output = join(packages, 'cli/bundle');

export async function bundle() {
  if (isUpToDate()) return;
  const { build } = await import('esbuild');
  rmSync(output, { recursive: true, force: true });
  const { metafile } = await build({
    metafile: true,
    entryPoints: [join(packages, 'cli/dist/run.js')],
    outdir: output,
    absWorkingDir: root,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: 'inline',
    logLevel: 'error',
    // Loaded by path, and only for a config file in TypeScript.
    external: ['jiti'],
    plugins: [jsoncAsEsm],
    // npm packages in CommonJS ask for Node's own modules by `require`.
    banner: {
      js: "import { createRequire as requireFrom } from 'node:module';const require = requireFrom(import.meta.url);",
    },
  });
  writeFileSync(join(output, 'LICENSES.txt'), licencesOf(Object.keys(metafile.inputs).map((file) => join(root, file))));
}

/** The licences of the npm packages inside, which ask to go along. */
function licencesOf(inputs) {
  const folders = new Set(inputs.flatMap((file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? []));
  const licences = [...folders].map((folder) => {
    const file = readdirSync(folder).find((name) => /^licen[cs]e/i.test(name));
    if (!file) throw new Error(`${folder} has no licence to go along with the bundle.`);
    return `${JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).name}\n\n${readFileSync(join(folder, file), 'utf8')}`;
  });
  return licences.sort().join(`\n${'-'.repeat(80)}\n`);
}

/** Nothing that was compiled is newer than the bundle. */
function isUpToDate() {
  const made = join(output, 'run.js');
  if (!existsSync(made)) return false;
  const { mtimeMs } = statSync(made);
  const inputs = ['cli/dist', 'analyzer/dist'].flatMap((folder) => filesBelow(join(packages, folder)));
  return [...inputs, fileURLToPath(import.meta.url)].every((file) => statSync(file).mtimeMs <= mtimeMs);
}

const filesBelow = (folder) =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.js'))
    .map((entry) => join(entry.parentPath, entry.name));

/** The CommonJS of jsonc-parser finds its parts in a way that cannot be packed; it brings ES modules as well. */
const jsoncAsEsm = {
  name: 'jsonc-parser',
  setup({ onResolve }) {
    onResolve({ filter: /^jsonc-parser$/ }, ({ importer }) => {
      const manifest = createRequire(importer).resolve('jsonc-parser/package.json');
      return { path: join(dirname(manifest), JSON.parse(readFileSync(manifest, 'utf8')).module) };
    });
  },
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await bundle();
