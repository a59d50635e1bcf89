import { beside } from '../beside.ts';
import type { Graft } from '../declarations/declaration.ts';
import { type Changes, type Fault, together } from '../mutation.ts';
import type { Project, Unit } from '../project.ts';
import { isEsModule } from './entry-body.ts';

/** A layer of our own in the folder `mut-layer`, attached to a function or only declared beside it. */
export interface Grafted {
  readonly attached: Changes;
  readonly declared: Changes;
}

/** `files` by their paths in the layer. */
export function graft(
  unit: Unit,
  files: Readonly<Record<string, string | Uint8Array>>,
  stated: Graft = {},
): Grafted | undefined {
  const { declaration } = unit;
  const layer = declaration?.declareLayer(stated);
  const attachment = layer && declaration?.attach([layer.reference]);
  if (!declaration || !layer || !attachment) return undefined;
  const contents = Object.fromEntries(
    Object.entries(files).map(([path, content]) => [beside(declaration.file, `mut-layer/${path}`), { content }]),
  );
  const declared = { ...contents, [declaration.file]: layer.edits };
  return { declared, attached: together(declared, { [declaration.file]: attachment }) };
}

/** A module at `/opt/nodejs/mut-money.js`, or an npm package. */
export const MODULE = { 'nodejs/mut-money.js': `module.exports = { total: () => 42 };\n` };
export const NPM_PACKAGE = {
  'nodejs/node_modules/mut-money/package.json': `{ "name": "mut-money", "version": "1.4.0", "main": "index.js" }\n`,
  'nodejs/node_modules/mut-money/index.js': `module.exports = { total: () => 42 };\n`,
};
export const MODULE_PATH = '/opt/nodejs/mut-money.js';

/** What a layer of ours serves to the code before, and not after: one fault, told on the import in the entry. */
export const noLongerServed = (entry: string, code: Changes, layers: { before: Changes; after: Changes }): Fault => ({
  before: together(layers.before, code),
  after: together(layers.after, code),
  expected: { ruleId: 'no-unresolved-layer-import', file: entry },
});

/** Nothing else that the function attaches may hold what our layer does: all of it is known. */
const knowsLayers = ({ layers }: Unit, project: Project): boolean =>
  layers.every(({ layer }) => project.layers.some(({ id, provides }) => id === layer && provides.length > 0));

/** The only function that runs its entry, whose source we can add an import to. */
export function ownEntry(unit: Unit, project: Project): string | undefined {
  const { entry, runtime, id } = unit;
  if (!knowsLayers(unit, project)) return undefined;
  if (entry === undefined || !/\.[cm]?[jt]sx?$/.test(entry) || runtime?.startsWith('nodejs') !== true) return undefined;
  const runs = project.reachedBy(entry);
  return runs.length === 1 && runs[0] === id && !project.read(entry).startsWith('#!') ? entry : undefined;
}

/** An import at the entry's beginning, marked, that a compiler does not drop. */
export function importing(entry: string, project: Project, specifier: string): Changes {
  const text = project.read(entry);
  const esm = isEsModule({ entry, text, exported: '' });
  const load = esm ? `import mutMoney from '${specifier}';` : `const mutMoney = require('${specifier}');`;
  return { [entry]: [{ range: [0, 0], text: `»${load} console.log(mutMoney);\n` }] };
}

/** Node finds npm packages of layers for `import` since 18, and a bundler wants them beside the code. */
export function takesNpmPackages(unit: Unit, entry: string, project: Project): boolean {
  const esm = isEsModule({ entry, text: project.read(entry), exported: '' });
  return !unit.bundled && (!esm || Number(/\d+/.exec(unit.runtime ?? '')?.[0]) >= 18);
}
