import type { Path } from '../../model/place.ts';
import { baseName, folderOf, joinPath } from '../../paths.ts';
import { createCodeReader } from '../code/index.ts';
import { readDocument } from '../document.ts';
import { textOf, valueOf } from '../nodes.ts';
import type { ReadContext, Reader } from '../reader.ts';
import { functionsIn } from './pulumi/functions.ts';
import { layersIn } from './pulumi/layers.ts';
import { loadProgram } from './pulumi/load.ts';
import type { Program } from './pulumi/program.ts';

/** Programs of Pulumi in TypeScript and JavaScript: the file that `Pulumi.yaml` runs, and what it imports. */
export const pulumi: Reader = {
  name: 'pulumi',
  recognizes: (file, text) => /^Pulumi\.ya?ml$/.test(baseName(file)) && /\bnodejs\b/.test(text()),
  read(file, text, context) {
    const { root, problems } = readDocument(file, text);
    const folder = folderOf(file);
    const { host } = context;
    const main = mainFile(folder, textOf(valueOf(root, 'main')), context);
    const reader = createCodeReader(host, {
      workingFolder: () => folder,
      environment: (name) => context.variables[name],
    });
    if (main === undefined || !loadProgram(reader, host, main))
      return { functions: [], layers: [], exports: new Map(), problems };
    const program: Program = { folder, made: reader.made, host };
    const { layers, ids, problems: ofLayers } = layersIn(program, 'pulumi');
    return {
      functions: functionsIn(program, ids, 'pulumi'),
      layers,
      exports: new Map(),
      problems: [...problems, ...ofLayers],
    };
  },
};

/** `main` of the project is a file or a folder; without it `main` of package.json counts, else `index`. */
function mainFile(folder: Path, main: string | undefined, { host }: ReadContext): Path | undefined {
  const manifest = joinPath(folder, 'package.json') ?? '';
  const packageMain =
    host.kind(manifest) === 'file' ? readDocument(manifest, host.read(manifest) ?? '').root : undefined;
  const stated = [main, textOf(valueOf(packageMain, 'main'))].filter((path) => path !== undefined);
  return [...stated, 'index']
    .flatMap((path) => [path, `${path}.ts`, `${path}.js`, `${path}/index.ts`, `${path}/index.js`])
    .map((path) => joinPath(folder, path))
    .find((path) => path !== undefined && host.kind(path) === 'file');
}
