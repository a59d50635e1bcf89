import { countByKind } from '../src/duplicates/index.ts';
import type { CloneClass, Fragment } from '../src/model/clone.ts';
import type { Facts } from '../src/model/facts.ts';
import type { Edge } from '../src/model/graph.ts';
import type { LayerContent } from '../src/model/layer-content.ts';
import type { Module } from '../src/model/module.ts';
import type { FunctionPackage, Layer, UnitId } from '../src/model/workspace.ts';
import { folderOf, joinPath } from '../src/paths.ts';
import { withExtent } from '../src/parse/extent.ts';
import { notMeasured } from '../src/shipments/index.ts';

/** Where everything is declared. */
export const template = { file: 'template.yaml' };

/** A function named `orders` with the folder src/orders and the entry src/orders/app.js. */
export function shopFunction(name: string, change: Partial<FunctionPackage> = {}): FunctionPackage {
  return {
    kind: 'function',
    id: name,
    name,
    framework: 'sam',
    declaredAt: template,
    root: `src/${name}`,
    entry: `src/${name}/app.js`,
    runtime: { value: 'nodejs22.x', at: template },
    packageType: 'Zip',
    bundled: false,
    layers: [],
    layersComplete: true,
    ...change,
  };
}

/** A layer whose content lies in layers/NAME. */
export function shopLayer(name: string, change: Partial<Layer> = {}): Layer {
  return {
    kind: 'layer',
    id: name,
    name,
    framework: 'sam',
    declaredAt: template,
    mounts: [{ at: 'nodejs', from: `layers/${name}` }],
    installs: [],
    complete: true,
    compatibleRuntimes: [],
    compatibleArchitectures: [],
    ...change,
  };
}

/** The references of a function that attaches these layers. */
export const attach = (...layers: string[]) => ({
  layers: layers.map((layer) => ({ kind: 'local' as const, layer, at: template })),
});

/** A book shop: functions, layers, files and what is copied among them. */
export interface Shop {
  readonly functions: readonly FunctionPackage[];
  readonly layers?: readonly Layer[];
  readonly files: Readonly<Record<string, string>>;
  readonly clones?: readonly CloneClass[];
}

/** Facts as the stages would give them: edges from the texts' import lines, reach from the entries. */
export function factsOf({ functions, layers = [], files, clones = [] }: Shop): Facts {
  const modules = Object.entries(files).map(([file, text]): Module => ({
    file,
    text,
    ...withExtent(text, []),
    hasDynamicImports: false,
    acceptsDuplicates: false,
    generated: false,
  }));
  const edges = modules.flatMap(({ file, text }) =>
    [...text.matchAll(/'([^']+)';/g)].map((match) => edge(file, match[1] ?? '', match.index)),
  );
  const edgesByFile = new Map(modules.map(({ file }) => [file, edges.filter(({ from }) => from === file)]));
  const reach = new Map<string, UnitId[]>();
  for (const { id, entry } of functions) {
    const queue = entry === undefined ? [] : [entry];
    for (const file of queue) {
      reach.set(file, [...(reach.get(file) ?? []), id]);
      for (const { target } of edgesByFile.get(file) ?? [])
        if (target.kind === 'module' && !queue.includes(target.file)) queue.push(target.file);
    }
  }
  const holders = [
    ...functions.map(({ id, root }) => ({ id, root })),
    ...layers.map(({ id }) => ({ id, root: `layers/${id}` })),
  ];
  const heldBy = new Map(
    modules.map(({ file }) => [
      file,
      holders.filter(({ root }) => file.startsWith(`${root ?? '?'}/`)).map(({ id }) => id),
    ]),
  );
  const contents = layers.map(({ id }): [UnitId, LayerContent] => {
    const attachedTo = functions
      .filter((unit) => unit.layers.some((reference) => reference.kind === 'local' && reference.layer === id))
      .map((unit) => unit.id);
    const held = modules
      .filter(({ file }) => file.startsWith(`layers/${id}/`))
      .map(({ file }): [string, string] => [file.replace(`layers/${id}`, 'nodejs'), file]);
    return [
      id,
      {
        layer: id,
        attachedTo,
        files: new Map(held),
        packages: new Map(),
        provides: [],
        complete: true,
        beyondImports: false,
      },
    ];
  });
  const modulesByFile = new Map(modules.map((module) => [module.file, module]));
  const graph = {
    modules,
    modulesByFile,
    edges,
    edgesByFile,
    inline: new Map(),
    reach,
    heldBy,
    systems: new Map(),
    cycles: [],
    problems: [],
  };
  return {
    workspace: { functions, layers },
    graph,
    layers: new Map(contents),
    clones,
    acceptedClones: [],
    cloneCounts: countByKind(clones),
    binaries: [],
    platformPackages: [],
    unbuiltPackages: [],
    prismaEngines: [],
    shipments: notMeasured,
  };
}

function edge(from: string, specifier: string, at: number): Edge {
  const site = {
    specifier,
    kind: 'import' as const,
    range: [at, at + specifier.length + 2] as const,
    typeOnly: false,
    lazy: false,
    line: 1,
  };
  if (!specifier.startsWith('.')) return { from, site, target: { kind: 'npm', name: specifier, version: '4.1.0' } };
  return { from, site, target: { kind: 'module', file: joinPath(folderOf(from), specifier) ?? '' } };
}

/** A class over whole files: one copy of `text` in each. */
export function copies(name: string, text: string, carriers: Readonly<Record<string, readonly UnitId[]>>): CloneClass {
  const count = text.split('\n').length;
  const fragments = Object.entries(carriers).map(([file, units]): Fragment => ({
    file,
    range: [0, text.length],
    startLine: 1,
    endLine: count,
    name,
    units,
  }));
  const sharing = { names: [], imports: [], usesThis: false, runsAtLoad: false };
  const size = { tokens: 100, lines: count };
  return { id: name, kind: 'code', shape: 'file', likeness: 'identical', similarity: 1, ...size, fragments, sharing };
}
