import { type Fault, type Form, type MutationKind } from '../mutation.ts';
import type { Project, Unit } from '../project.ts';
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
  name: 'that serves a module below /opt',
  faults: (unit, project) => {
    const entry = ownEntry(unit, project);
    const layer = graft(unit, MODULE);
    if (entry === undefined || !layer) return [];
    const code = importing(entry, project, MODULE_PATH);
    return [noLongerServed(entry, code, { before: layer.attached, after: layer.declared })];
  },
};

const npmPackage: Form = {
  name: 'that serves an npm package',
  faults: (unit, project) => {
    const entry = ownEntry(unit, project);
    const layer = graft(unit, NPM_PACKAGE);
    if (entry === undefined || !layer || !takesNpmPackages(unit, entry, project)) return [];
    const code = importing(entry, project, 'mut-money');
    return [noLongerServed(entry, code, { before: layer.attached, after: layer.declared })];
  },
};

/** One that the repository itself attaches, where nothing else serves what it serves. */
const ownLayer: Form = {
  name: 'of the repository’s own',
  faults: (unit, project) => {
    const { declaration } = unit;
    const own = declaration?.attached() ?? [];
    return unit.layers.slice(unit.layers.length - own.length).flatMap(({ layer }, index) => {
      const edits = declaration?.detach(index);
      if (!declaration || !edits || layer === undefined) return [];
      return servedBy(layer, unit, project).map(({ from, line }): Fault => ({
        after: { [declaration.file]: edits },
        expected: { ruleId, file: from, line },
      }));
    });
  },
};

/** What only this layer serves, in files that the function runs. */
function servedBy(layer: string, { id, layers, bundled }: Unit, project: Project) {
  const others = layers.map((one) => one.layer).filter((one) => one !== layer);
  const offered = new Set(
    project.layers
      .filter((one) => others.includes(one.id))
      .flatMap(({ provides }) => provides.map(({ specifier, npm }) => specifier ?? npm)),
  );
  return project.layerImports.filter(
    (one) =>
      one.layer === layer &&
      // Npm packages that no layer serves a bundler takes into the bundle.
      (!bundled || one.specifier.startsWith('/opt/')) &&
      !one.from.startsWith(project.layers.find((other) => other.id === layer)?.contentDir ?? '\0') &&
      project.reachedBy(one.from).includes(id) &&
      !offered.has(one.npm ?? one.specifier),
  );
}

export const droppedLayer: MutationKind = { name: 'dropped layer', forms: [module, npmPackage, ownLayer] };
