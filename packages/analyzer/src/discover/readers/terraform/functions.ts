import { defaultArchitecture, isArchitecture } from '../../architectures.ts';
import type { Host } from '../../../host/host.ts';
import type { Stated } from '../../../model/place.ts';
import type { Problem } from '../../../model/problem.ts';
import type { Architecture, EnvironmentVariable, UnitId } from '../../../model/workspace.ts';
import { isBelow } from '../../../paths.ts';
import { findEntry } from '../../handler.ts';
import { valueNotStatic } from '../../problems.ts';
import type { DeclaredFunction } from '../../reader.ts';
import { type Code, firstText, inlineCode, sourcesOf } from './code.ts';
import { type LayerIds, layersOf } from './layer-references.ts';
import type { Unit } from './units.ts';
import { causeOf, isNull, type Resource, statedText, textOf, type Value } from './values.ts';

/** A function as `discover` takes it. */
export function functionOf(unit: Unit, id: UnitId, ids: LayerIds, host: Host): DeclaredFunction {
  const { resource } = unit;
  const isImage = hasImage(resource);
  const code = unit.package?.code;
  const handler = isImage || isInline(code) ? undefined : statedText(resource.attribute('handler'));
  const runtime = isImage ? undefined : statedText(resource.attribute('runtime'));
  const architecture = architectureOf(resource);
  const region = statedText(resource.region?.());
  const environment = environmentOf(resource);
  const { root, zip, entry, archive } = isImage ? {} : sourcesOf(code, handler?.value, host);
  const inline = isImage ? undefined : inlineCode(code);
  const { layers, complete } = layersOf(resource.attribute('layers'), ids);
  return {
    kind: 'function',
    id,
    name: textOf(resource.attribute('function_name')) ?? resource.address,
    framework: 'terraform',
    declaredAt: resource.declaredAt,
    ...(region && { region }),
    ...(root !== undefined && { root }),
    ...(zip !== undefined && { zip }),
    ...(entry !== undefined && { entry }),
    ...(inline && { inline }),
    ...uploadOf(unit),
    ...(archive !== undefined && { archive }),
    ...(handler && { handler }),
    ...(runtime && { runtime }),
    ...(architecture && { architecture }),
    packageType: isImage ? 'Image' : 'Zip',
    bundled: root !== undefined && (isBuilt(unit) || isBuildOutput(root, handler, host)),
    ...(environment && { environment }),
    layers,
    layersComplete: complete,
  };
}

/** What `filename` names goes to Lambda itself, and what the registry's module packs unless it is told to store it. */
export function uploadOf({ resource }: Unit): Pick<DeclaredFunction, 'uploadsDirectly'> {
  const isGiven = (name: string) => {
    const value = resource.attribute(name);
    return value !== undefined && !isNull(value);
  };
  const isPackedByModule = isGiven('source_path') && !isGiven('store_on_s3');
  return isGiven('filename') || isPackedByModule ? { uploadsDirectly: true } : {};
}

/** All of it is written in the configuration. */
const isInline = (code: Code | undefined): boolean =>
  code?.kind === 'files' && code.files.every(({ from }) => from === undefined);

/** Commands run before it is packed. */
const isBuilt = ({ package: packed }: Unit): boolean =>
  packed?.built === true || (packed?.code?.kind === 'script' && !packed.code.zip.complete);

/** The folder is not there, or its handler's file comes from elsewhere: what a build does with imports is its own matter. */
function isBuildOutput(root: string, handler: Stated<string> | undefined, host: Host): boolean {
  if (host.kind(root) !== 'folder') return true;
  const entry = handler && findEntry(host, root, handler.value);
  return entry !== undefined && !isBelow(entry, root);
}

/** What only a deployment knows, where a value in our config or in the file could tell us. */
export function openValues({ resource, package: packed, open, kind }: Unit): Problem[] {
  const { address } = resource;
  const named = (names: readonly string[]) =>
    names.map((name): [string, Value | undefined] => [`${address}.${name}`, resource.attribute(name)]);
  const layers = resource.attribute('layers');
  const values: readonly [string, Value | undefined][] = [
    [`How many of ${address} there are`, open],
    ...(kind === 'function' && !hasImage(resource) ? named(['handler', 'runtime']) : []),
    ...(kind === 'function' && layers?.kind !== 'list' ? named(['layers']) : []),
    [`The code of ${address}`, packed?.code?.kind === 'open' ? packed.code.value : undefined],
  ];
  return values.flatMap(([what, value]) => {
    if (!value || (value.kind !== 'unknown' && value !== open)) return [];
    const cause = causeOf(value);
    return [cause ? valueNotStatic(`The variable ${cause.variable}`, cause.at) : valueNotStatic(what, value.at)];
  });
}

function hasImage(resource: Resource): boolean {
  const uri = resource.attribute('image_uri');
  return textOf(resource.attribute('package_type')) === 'Image' || (uri !== undefined && !isNull(uri));
}

function architectureOf(resource: Resource): Stated<Architecture> | undefined {
  const stated = resource.attribute('architectures');
  if (!stated || isNull(stated)) return defaultArchitecture(resource.declaredAt);
  const first = firstText(stated);
  return first && isArchitecture(first) ? first : undefined;
}

/** The variables of its `environment` block; of the registry's module an attribute holds them. */
function environmentOf(resource: Resource): ReadonlyMap<string, EnvironmentVariable> | undefined {
  const lists =
    resource.type === 'module'
      ? [resource.attribute('environment_variables')]
      : resource.inner('environment').map((attribute) => attribute('variables'));
  const merged = new Map<string, EnvironmentVariable>();
  for (const list of lists) {
    if (!list || isNull(list)) continue;
    if (list.kind !== 'map' || list.open) return undefined;
    for (const [key, value] of list.entries) {
      const text = textOf(value);
      merged.set(key, { at: value.at, ...(text !== undefined && { value: text }) });
    }
  }
  return merged;
}
