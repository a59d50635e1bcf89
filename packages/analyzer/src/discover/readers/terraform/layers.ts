import { isArchitecture } from '../../architectures.ts';
import type { Host } from '../../../host/host.ts';
import type { Problem } from '../../../model/problem.ts';
import type { Layer, Mount, UnitId } from '../../../model/workspace.ts';
import { joinPath } from '../../../paths.ts';
import { codeNotFound, layerContentUnknown } from '../../problems.ts';
import { zipAt } from '../../shipped-zip.ts';
import { type Code, fileMount } from './code.ts';
import { uploadOf } from './functions.ts';
import { grantsOf, retentionOf } from './layer-versions.ts';
import type { Package } from './registry-module.ts';
import type { Unit } from './units.ts';
import { type Resource, statedText, textOf } from './values.ts';

type Content = Pick<Layer, 'root' | 'contentAt' | 'zip' | 'mounts' | 'installs' | 'complete'> & {
  readonly problems: readonly Problem[];
};

/** A layer as `discover` takes it, and what is not known about what it ships. */
export function layerOf(
  unit: Unit,
  id: UnitId,
  host: Host,
  permissions: readonly Resource[],
): { readonly layer: Layer; readonly problems: readonly Problem[] } {
  const { resource, package: packed } = unit;
  const name = textOf(resource.attribute('layer_name')) ?? resource.address;
  const { problems, ...content } = contentOf(name, resource, packed, host);
  const [retention, grants] = [retentionOf(resource), grantsOf(resource, permissions)];
  return {
    layer: {
      kind: 'layer',
      id,
      name,
      framework: 'terraform',
      declaredAt: resource.declaredAt,
      ...content,
      ...uploadOf(unit),
      ...runtimesOf(resource),
      compatibleArchitectures: texts(resource, 'compatible_architectures').filter(isArchitecture),
      ...(retention && { retention }),
      ...(grants.length > 0 && { grants }),
    },
    problems,
  };
}

function contentOf(name: string, resource: Resource, packed: Package | undefined, host: Host): Content {
  const code = packed?.code;
  const unknown = (problem?: Problem): Content => ({
    mounts: [],
    installs: [],
    complete: false,
    problems: problem ? [problem] : [],
  });
  // What is open is told where it stands.
  if (code?.kind === 'open') return unknown();
  if (!code || code.kind === 'zip') {
    const at = code?.at ?? resource.declaredAt;
    const root = code?.file === undefined ? undefined : code.file.replace(/\.zip$/, '');
    return {
      ...(root !== undefined && host.kind(root) === 'folder' && { root }),
      ...zipAt(host, code?.file),
      ...unknown(layerContentUnknown(name, 'its content is a zip that was built elsewhere', at)),
    };
  }
  if (code.kind === 'script') return scripted(name, code, host);
  if (code.kind === 'files') {
    const mounts = code.files.flatMap(({ at, from }): Mount[] => (from === undefined ? [] : [{ at, from }]));
    const complete = mounts.length === code.files.length;
    const problem = layerContentUnknown(name, 'a part of it is written in the configuration', code.at);
    return { mounts, installs: [], complete, problems: complete ? [] : [problem] };
  }
  if (code.kind === 'file') {
    return host.kind(code.file) === 'file'
      ? { mounts: packed?.mounts ?? [fileMount(code.file)], installs: [], complete: true, problems: [] }
      : unknown(layerContentUnknown(name, `its only file, ${code.file}, is not in this repository`, code.at));
  }
  if (host.kind(code.folder) !== 'folder')
    return { root: code.folder, ...unknown(codeNotFound(name, code.folder, code.at)) };
  const isBuilt = packed?.built === true;
  return {
    root: code.folder,
    contentAt: code.at,
    mounts: packed?.mounts ?? [{ at: '', from: code.folder }],
    installs: packed?.installs ?? installsIn(code, host),
    complete: !isBuilt,
    problems: isBuilt ? [layerContentUnknown(name, 'commands run before it is packed', code.at)] : [],
  };
}

/** What a provisioner's `zip` packs, and where npm ran before. */
function scripted(name: string, { zip, at }: Extract<Code, { kind: 'script' }>, host: Host): Content {
  const { folder, items } = zip;
  const mounts = items
    .map((item): Mount => ({ at: item, from: joinPath(folder, item) ?? folder }))
    .filter(({ from }) => host.kind(from) !== undefined);
  const installs = zip.installed.flatMap((one): Mount[] => {
    const manifest = joinPath(one, 'package.json') ?? '';
    const isThere = host.kind(manifest) === 'file' && host.kind(joinPath(one, 'node_modules') ?? '') === undefined;
    return isThere ? [{ at: one.slice(folder === '' ? 0 : folder.length + 1), from: manifest }] : [];
  });
  const complete = zip.complete && mounts.length === items.length;
  const problem = layerContentUnknown(name, 'commands run before it is packed', at);
  return { root: folder, mounts, installs, complete, problems: complete ? [] : [problem] };
}

/** People run npm in there before they deploy; what they committed needs no run. */
function installsIn({ folder }: Extract<Code, { kind: 'folder' }>, host: Host): Mount[] {
  const modules = joinPath(folder, 'nodejs') ?? 'nodejs';
  const manifest = `${modules}/package.json`;
  const isInstalled = host.kind(`${modules}/node_modules`) === 'folder' || host.kind(manifest) !== 'file';
  return isInstalled ? [] : [{ at: 'nodejs', from: manifest }];
}

function runtimesOf(resource: Resource): Pick<Layer, 'compatibleRuntimes' | 'runtimesOpen'> {
  const list = resource.attribute('compatible_runtimes');
  const compatibleRuntimes = texts(resource, 'compatible_runtimes');
  const isOpen = list?.kind === 'list' && (list.open === true || compatibleRuntimes.length < list.items.length);
  return { compatibleRuntimes, ...(isOpen && { runtimesOpen: true }) };
}

function texts(resource: Resource, name: string) {
  const list = resource.attribute(name);
  return list?.kind === 'list' ? list.items.flatMap((item) => statedText(item) ?? []) : [];
}
