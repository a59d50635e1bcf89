import { basename } from 'node:path/posix';
import { beside } from '../beside.ts';
import { type Fault, type Form, type MutationKind } from '../mutation.ts';
import {
  graft,
  importing,
  MODULE,
  MODULE_PATH,
  noLongerServed,
  NPM_PACKAGE,
  ownEntry,
  takesNpmPackages,
} from './grafts.ts';

const ruleId = 'no-unresolved-layer-import';

const module: Form = {
  name: 'of a layer, below /opt',
  faults: (unit, project) => {
    const entry = ownEntry(unit, project);
    const [before, after] = [graft(unit, MODULE), graft(unit, { 'nodejs/mut-price.js': 'module.exports = {};\n' })];
    if (entry === undefined || !before || !after) return [];
    const code = importing(entry, project, MODULE_PATH);
    return [noLongerServed(entry, code, { before: before.attached, after: after.attached })];
  },
};

/** A file of an npm package in the layer, which the function names. */
const fileOfPackage: Form = {
  name: 'of an npm package in a layer',
  faults: (unit, project) => {
    const entry = ownEntry(unit, project);
    if (entry === undefined || !takesNpmPackages(unit, entry, project)) return [];
    const [before, after] = ['tax', 'price'].map((name) =>
      graft(unit, { ...NPM_PACKAGE, [`nodejs/node_modules/mut-money/${name}.js`]: 'module.exports = {};\n' }),
    );
    if (!before || !after) return [];
    const code = importing(entry, project, 'mut-money/tax.js');
    return [noLongerServed(entry, code, { before: before.attached, after: after.attached })];
  },
};

/** A file of a layer that the repository itself has; each importing line is a fault of its own. */
const ownFile: Form = {
  name: 'of the repository’s own layer',
  faults: (unit, project) =>
    project.layerImports.flatMap(({ from, to, line, specifier, layer }): Fault[] => {
      if (to === undefined || !specifier.startsWith('/opt/') || !project.reachedBy(from).includes(unit.id)) return [];
      if (!unit.layers.some((one) => one.layer === layer)) return [];
      const after = { [to]: 'removed' as const, [beside(to, `mut-${basename(to)}`)]: { content: project.read(to) } };
      return [{ after, expected: { ruleId, file: from, line } }];
    }),
};

export const renamedFile: MutationKind = { name: 'renamed file', forms: [module, fileOfPackage, ownFile] };
