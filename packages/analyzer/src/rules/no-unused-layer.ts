import { nodeMajor } from '../aws/node-major.ts';
import type { Facts } from '../model/facts.ts';
import type { Edge } from '../model/graph.ts';
import type { LayerContent } from '../model/layer-content.ts';
import type { Module } from '../model/module.ts';
import type { Path, Place } from '../model/place.ts';
import type { FunctionPackage, UnitId } from '../model/workspace.ts';
import { modulesReachedBy } from '../reached-modules.ts';
import { append } from '../sorted.ts';
import { namesOf } from '../listed.ts';
import { defineRule } from './define.ts';
import { isMeantFor } from './layer-offers.ts';
import { isLoadedByName } from './loaded-by-name.ts';

export const noUnusedLayer = defineRule({
  id: 'no-unused-layer',
  scope: 'project',
  category: 'declarations',
  severity: 'warning',
  recommended: true,
  summary: 'A layer that is attached and never imported',
  messages: {
    unused:
      '{{functions}} attaches {{layer}} and imports nothing from it, so the layer only uses up one of five places and part of the 250 MB.',
    bundledIn:
      '{{functions}} attaches {{layer}} and bundles {{file}}, its source, instead of importing what lands below /opt, so the attached layer is never read.',
  },
  hints: {
    unused: 'Take {{layer}} off the list, or import what it was meant for.',
    bundledIn: 'Import the file by its path below /opt and keep it out of the bundle, or take {{layer}} off the list.',
  },
  suggestions: { unused: 'Take {{layer}} off the list.', bundledIn: 'Take {{layer}} off the list.' },
  *check(facts) {
    for (const { at, layer, attaching } of attachments(facts)) {
      const { range } = at;
      const content = facts.layers.get(layer);
      if (!range || !content || !isReadable(content)) continue;
      // A place in Globals or under `provider` serves many functions: it is of use when one of them uses the layer.
      if (!attaching.every((unit) => isSurelyUnused(content, unit, facts))) continue;
      const functions = attaching.map((unit) => unit.id);
      const bundled = attaching.flatMap((unit) => sourcesTaken(content, unit, facts))[0];
      yield {
        message: bundled === undefined ? 'unused' : 'bundledIn',
        file: at.file,
        range,
        functions,
        data: { functions: namesOf(facts, functions), layer: namesOf(facts, [layer]), file: bundled ?? '' },
        suggestion: [{ kind: 'drop-item', range }],
      };
    }
  },
});

interface Attachment {
  readonly at: Place;
  readonly layer: UnitId;
  readonly attaching: readonly FunctionPackage[];
}

/** Each place that names a local layer, with the functions it serves. */
function attachments({ workspace }: Facts): Attachment[] {
  const attaching = new Map<string, FunctionPackage[]>();
  const places = new Map<string, { at: Place; layer: UnitId }>();
  for (const unit of workspace.functions) {
    for (const reference of unit.layers) {
      if (reference.kind !== 'local') continue;
      const key = JSON.stringify([reference.at, reference.layer]);
      places.set(key, { at: reference.at, layer: reference.layer });
      append(attaching, key, unit);
    }
  }
  return [...places].map(([key, place]) => ({ ...place, attaching: attaching.get(key) ?? [] }));
}

/** Its whole content is known, and imports are the only way to use it. */
const isReadable = ({ complete, beyondImports, provides }: LayerContent): boolean =>
  complete && !beyondImports && provides.length > 0;

function isSurelyUnused(layer: LayerContent, unit: FunctionPackage, facts: Facts): boolean {
  if (unit.entry === undefined || !unit.runtime?.value.startsWith('nodejs')) return false;
  if (isNamedInEnvironment(layer, unit) || isNeededByPackages(layer, unit, facts)) return false;
  const reached = modulesReachedBy(unit.id, facts.graph);
  return reached.length > 0 && reached.every((module) => !mayUse(module, layer, unit, facts));
}

/** AWS_LAMBDA_EXEC_WRAPPER, `NODE_OPTIONS=--require …`, and whatever else leads below `/opt`. */
function isNamedInEnvironment(layer: LayerContent, { environment }: FunctionPackage): boolean {
  if (!environment) return [...layer.files.keys()].some((at) => !at.startsWith('nodejs/'));
  return [...environment].some(([name, { value }]) => {
    if (value === undefined) return name === 'AWS_LAMBDA_EXEC_WRAPPER' || name === 'NODE_OPTIONS';
    const paths = value.split(/[\s:;,=]+/).filter((word) => /^\/opt(?:\/|$)/.test(word));
    return paths.some((path) => holds(layer, path)) || (name === 'NODE_OPTIONS' && isPreloaded(layer, value));
  });
}

const isPreloaded = ({ provides }: LayerContent, options: string): boolean =>
  provides.some((item) => 'npm' in item && options.split(/[\s=/]+/).some((word) => item.npm.split('/').includes(word)));

/** The layer's files that a function's modules reach where they lie in the repository, and not below `/opt`. */
function sourcesTaken(layer: LayerContent, unit: FunctionPackage, facts: Facts): Path[] {
  const own = new Set(layer.files.values());
  return edgesOf(unit, facts).flatMap(({ target }) =>
    target.kind === 'module' && target.layer === undefined && own.has(target.file) ? [target.file] : [],
  );
}

/** An npm package that is loaded finds this layer's packages: as `dependencies`, as peers, or by a name it puts together. */
function isNeededByPackages(layer: LayerContent, unit: FunctionPackage, facts: Facts): boolean {
  const offered = new Set(layer.provides.flatMap((item) => ('npm' in item ? [item.npm] : [])));
  if (offered.size === 0) return false;
  const others = unit.layers.flatMap((reference) => {
    const other = reference.kind === 'local' ? facts.layers.get(reference.layer) : undefined;
    return other && other !== layer ? [...other.packages.values()] : [];
  });
  const needed = new Set(packagesLoaded(unit, facts));
  if (needed.size > 0 && [...offered].some(isLoadedByName)) return true;
  // A Set visits what is added to it while it is walked.
  for (const name of needed) {
    // Of a package that is not here we take it that its install brought what it needs.
    for (const { needs = [] } of others.filter((item) => item.name === name)) {
      if (needs.some((wanted) => offered.has(wanted))) return true;
      for (const wanted of needs) needed.add(wanted);
    }
  }
  return false;
}

const packagesLoaded = (unit: FunctionPackage, facts: Facts): string[] =>
  edgesOf(unit, facts).flatMap(({ target }) => (target.kind === 'npm' ? [target.name] : []));

const edgesOf = (unit: FunctionPackage, facts: Facts): Edge[] =>
  modulesReachedBy(unit.id, facts.graph)
    .flatMap((module) => facts.graph.edgesByFile.get(module.file) ?? [])
    .filter(({ functions, site }) => !site.typeOnly && (functions?.includes(unit.id) ?? true));

function mayUse(module: Module, layer: LayerContent, unit: FunctionPackage, { graph }: Facts): boolean {
  // A specifier made at run time, or a path below /opt that is no import, may lead anywhere: a worker, a program, a file.
  if (module.hasDynamicImports || pathsIn(module).some((path) => holds(layer, path))) return true;
  return (graph.edgesByFile.get(module.file) ?? []).some(({ target, functions, site }) => {
    if (functions && !functions.includes(unit.id)) return false;
    // Meant for this layer, and mistaken in the path: another rule speaks.
    if (target.kind === 'unresolved')
      return !site.typeOnly && (!target.certain || isMeantFor(layer, site.specifier, nodeMajor(unit)));
    // Without a bundler, the path to its source is the mistake, and so another rule speaks as well.
    if (target.kind === 'module' && target.layer === undefined && !unit.bundled)
      return (
        [...layer.files.values()].includes(target.file) && graph.heldBy.get(module.file)?.includes(unit.id) === true
      );
    if ('layer' in target) return target.layer === layer.layer;
    // Its own copy wins over the layer's: then another rule speaks.
    return target.kind === 'npm' && layer.provides.some((item) => 'npm' in item && item.npm === target.name);
  });
}

/** Paths below `/opt` in a module's texts, up to where a template fills something in. */
function pathsIn({ text, imports }: Module): string[] {
  const told = imports.filter(({ kind }) => kind !== 'asset');
  const rest = told.reduceRight((kept, { range }) => kept.slice(0, range[0]) + kept.slice(range[1]), text);
  return [...rest.matchAll(/["'`\s](\/opt(?![\w.-])[\w@./-]*)/g)].map(([, path = '']) => path);
}

/** Whether a layer has a file that begins like this: the path may be completed, or joined with more. */
const holds = ({ files }: LayerContent, path: string): boolean => {
  const below = path.replace(/^\/opt\/?/, '');
  return [...files.keys()].some((at) => at.startsWith(below));
};
