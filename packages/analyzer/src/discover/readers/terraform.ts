import type { Host } from '../../host/host.ts';
import type { Path } from '../../model/place.ts';
import type { Problem } from '../../model/problem.ts';
import type { UnitId } from '../../model/workspace.ts';
import { folderOf, isBelow } from '../../paths.ts';
import type { Reader, Reading } from '../reader.ts';
import type { Archives } from './terraform/code.ts';
import { type Configuration, isConfiguration, readConfiguration, rootFolders } from './terraform/files.ts';
import { functionOf, openValues } from './terraform/functions.ts';
import { layerName, outputName } from './terraform/layer-references.ts';
import { layerOf } from './terraform/layers.ts';
import { scriptedZips } from './terraform/local-exec.ts';
import { Module, type RootValue, type Session } from './terraform/module.ts';
import { isPlan, plannedResources } from './terraform/plan.ts';
import { rootValues } from './terraform/root-values.ts';
import { isTerragrunt, readDeployments } from './terraform/terragrunt.ts';
import { idsOf } from './terraform/unit-ids.ts';
import { type Unit, unitsIn, unitsOfCall, withPlan } from './terraform/units.ts';
import { type Resource, textOf } from './terraform/values.ts';

const NO_ARCHIVES: Archives = { zips: [], uploads: [], scripted: [] };
const NOTHING: Reading = { functions: [], layers: [], exports: new Map(), problems: [] };
const LAMBDA =
  /\baws_lambda_(?:function|layer_version)\b|terraform-aws-lambda\b|terraform-aws-modules\/lambda\/|^\s*handler\s*=/m;
// Far above what any repository needs; loops over loops would never end.
const MOST_STEPS = 1_000_000;

/** Terraform: folders of `.tf` and `.tf.json` files that call each other, and plans of them. */
export const terraform: Reader = {
  name: 'terraform',
  recognizes: (file, text) => isConfiguration(file) || isTerragrunt(file) || isPlan(file, text),
  read(file, _, context) {
    const { host, variables } = context;
    const { files, plans } = ledBy(file, host);
    if (![...files, ...plans].some((one) => LAMBDA.test(host.read(one) ?? ''))) return NOTHING;
    const configuration = readConfiguration(host);
    const session = sessionOf(configuration, host);
    const { modules, calls } = readDeployments(host);
    const roots = rootFolders(configuration).flatMap((folder) => {
      const own = rootValues(folder, configuration, variables);
      const deployed = modules.filter((one) => one.folder === folder);
      const values: readonly RootValue[] =
        deployed.length === 0 ? [own] : deployed.map(({ value }) => either(value, own));
      return values.map((rootValue) => new Module(session, folder, { rootValue }));
    });
    const declared = [
      ...roots.flatMap((root) => unitsIn(root, archivesIn(root), host)),
      ...calls.flatMap((call) => unitsOfCall(call, { form: 'one', items: [] }, NO_ARCHIVES, host)),
    ];
    const planned = plans.flatMap((plan) => plannedResources(plan, host.read(plan) ?? '', folderPlanned(plan, roots)));
    return readingOf(withPlan(declared, planned, host), roots, host, configuration.problems);
  },
};

const either =
  (first: RootValue, second: RootValue): RootValue =>
  (...asked) =>
    first(...asked) ?? second(...asked);

/** Modules lead from folder to folder, and plans to modules: the first file is read together with all others. */
function ledBy(file: Path, host: Host): { readonly files: readonly Path[]; readonly plans: readonly Path[] } {
  const files = host.files.filter((one) => isConfiguration(one) || isTerragrunt(one));
  if (files.length === 0) return { files, plans: [file] };
  if (files[0] !== file) return { files: [], plans: [] };
  return { files, plans: host.files.filter((one) => isPlan(one, () => host.read(one) ?? '')) };
}

/** The folder a plan was made in: its own, unless only one other is deployed. */
function folderPlanned(plan: Path, roots: readonly Module[]): Path {
  const own = folderOf(plan);
  const [only, ...others] = roots;
  return only && others.length === 0 ? only.folder : own;
}

function sessionOf(configuration: Configuration, host: Host): Session {
  let steps = 0;
  return {
    configuration,
    textOf: (file) => (host.kind(file) === 'file' ? host.read(file) : undefined),
    filesBelow: (folder) =>
      host.files.flatMap((file) => (isBelow(file, folder) ? file.slice(folder === '' ? 0 : folder.length + 1) : [])),
    step: () => (steps += 1) < MOST_STEPS,
  };
}

/** Every zip that a root and the modules it calls make or upload. */
function archivesIn(module: Module): Archives {
  const inside = module.children().map(archivesIn);
  const own = (type: string): readonly Resource[] => module.resources(type).flatMap(({ instances }) => instances.items);
  return {
    zips: [...module.dataSources('archive_file'), ...own('archive_file'), ...inside.flatMap(({ zips }) => zips)],
    scripted: [
      ...[...own('null_resource'), ...own('terraform_data')].flatMap(scriptedZips),
      ...inside.flatMap(({ scripted }) => scripted),
    ],
    uploads: [...own('aws_s3_object'), ...own('aws_s3_bucket_object'), ...inside.flatMap(({ uploads }) => uploads)],
  };
}

function readingOf(units: readonly Unit[], roots: readonly Module[], host: Host, faults: readonly Problem[]): Reading {
  const ids = idsOf(units);
  const idOf = (unit: Unit): UnitId => ids.get(unit) ?? unit.id;
  const layerUnits = units.filter(({ kind }) => kind === 'layer');
  const layerIds = new Map(layerUnits.map((unit) => [unit.resource, idOf(unit)]));
  const permissions = roots.flatMap(layerPermissions);
  const layers = layerUnits.map((unit) => layerOf(unit, idOf(unit), host, permissions));
  return {
    functions: units
      .filter(({ kind }) => kind === 'function')
      .map((unit) => functionOf(unit, idOf(unit), layerIds, host)),
    layers: layers.map(({ layer }) => layer),
    exports: exportsOf(layerUnits, layerIds, roots),
    problems: once([...faults, ...units.flatMap(openValues), ...layers.flatMap(({ problems }) => problems)]),
  };
}

const layerPermissions = (module: Module): Resource[] => [
  ...module.resources('aws_lambda_layer_version_permission').flatMap(({ instances }) => instances.items),
  ...module.children().flatMap(layerPermissions),
];

/** Layers as other configurations find them: by their name in AWS, and by the outputs of a remote state. */
function exportsOf(
  layers: readonly Unit[],
  ids: ReadonlyMap<Resource, UnitId>,
  roots: readonly Module[],
): ReadonlyMap<string, UnitId> {
  const named = layers.flatMap(({ resource }): [string, UnitId | undefined][] => {
    const name = textOf(resource.attribute('layer_name'));
    return name === undefined ? [] : [[layerName(name), ids.get(resource)]];
  });
  const handedOut = roots.flatMap((root) =>
    root.outputs().map((name): [string, UnitId | undefined] => {
      const source = root.output(name)?.source;
      return [outputName(name), source && ids.get(source.resource)];
    }),
  );
  const found = new Map<string, UnitId>();
  const ambiguous = new Set<string>();
  for (const [name, id] of [...named, ...handedOut]) {
    if (id === undefined) continue;
    if ((found.get(name) ?? id) !== id) ambiguous.add(name);
    found.set(name, id);
  }
  return new Map([...found].filter(([name]) => !ambiguous.has(name)));
}

/** One value may be that of many functions, and is one problem. */
function once(problems: readonly Problem[]): Problem[] {
  const key = ({ code, at, message }: Problem) => JSON.stringify([code, at, at ? '' : message]);
  return [...new Map(problems.map((problem) => [key(problem), problem])).values()];
}
