import { defaultArchitecture } from '../../architectures.ts';
import type { Path } from '../../../model/place.ts';
import { baseName, folderOf, joinPath } from '../../../paths.ts';
import type { ConstructValue, Held } from '../../code/index.ts';
import { findEntry, sourcesBehind } from '../../handler.ts';
import { onlySource } from '../../only-source.ts';
import type { DeclaredFunction } from '../../reader.ts';
import { zipAt } from '../../shipped-zip.ts';
import { layerReferences, type ProgramLayers } from './layers.ts';
import {
  architectureOf,
  assetKind,
  assetPath,
  awsResource,
  itemsIn,
  type Program,
  property,
  resourceId,
  resourceName,
  resourcePlace,
  runtimeOf,
  textOf,
} from './program.ts';

type Code = Pick<DeclaredFunction, 'root' | 'zip' | 'entry' | 'bundled'>;

/** Every `aws.lambda.Function` that a program makes; a `CallbackFunction` is a piece of the program itself. */
export function functionsIn(
  program: Program,
  ids: ProgramLayers['ids'],
  framework: DeclaredFunction['framework'],
): DeclaredFunction[] {
  return program.made.flatMap((made) => {
    const kind = awsResource(made);
    const name = kind === 'lambda.Function' || kind === 'lambda.CallbackFunction' ? resourceName(made) : undefined;
    return name === undefined ? [] : functionOf(program, name, made, ids, framework);
  });
}

function functionOf(
  program: Program,
  name: string,
  made: ConstructValue,
  ids: ProgramLayers['ids'],
  framework: DeclaredFunction['framework'],
): DeclaredFunction {
  const properties = made.arguments[1]?.value;
  const declaredAt = resourcePlace(made);
  const isImage =
    textOf(property(properties, 'packageType'))?.value === 'Image' || property(properties, 'imageUri') !== undefined;
  const handler = isImage ? undefined : textOf(property(properties, 'handler'));
  const runtime = isImage ? undefined : runtimeOf(property(properties, 'runtime'));
  const architectures = property(properties, 'architectures');
  const architecture = architectures ? architectureOf(itemsIn(architectures)[0]) : defaultArchitecture(declaredAt);
  return {
    kind: 'function',
    id: resourceId(made.at.file, name),
    name,
    framework,
    declaredAt,
    ...codeOf(property(properties, 'code'), handler?.value, program),
    ...(property(properties, 'code') && { uploadsDirectly: true as const }),
    ...(handler && { handler }),
    ...(runtime && { runtime }),
    ...(architecture && { architecture }),
    packageType: isImage ? 'Image' : 'Zip',
    ...layerReferences(property(properties, 'layers'), ids),
  };
}

/** A folder, or files by their paths in the zip: then the one that the handler names leads to the source. */
function codeOf(code: Held | undefined, handler: string | undefined, program: Program): Code {
  const value = code?.value;
  const folder = assetPath(value, program);
  if (folder !== undefined)
    return { ...(folder.endsWith('.zip') ? zipAt(program.host, folder) : { root: folder }), bundled: false };
  const files =
    value?.kind === 'construct' && assetKind(value) === 'AssetArchive' ? value.arguments[0]?.value : undefined;
  if (files?.kind !== 'object' || handler === undefined) return { bundled: false };
  const whole = assetPath(files.members.get('.')?.value, program);
  if (whole !== undefined) return { root: whole, bundled: false };
  const module = joinPath(handler.slice(0, handler.lastIndexOf('.'))) ?? '';
  const key = [...files.members.keys()].find((path) => path.replace(/\.[cm]?js$/, '') === module);
  const built = key === undefined ? undefined : assetPath(files.members.get(key)?.value, program);
  const entry = built === undefined ? undefined : sourceOf(built, program);
  return entry === undefined ? { bundled: false } : { root: folderOf(entry), entry, bundled: true };
}

/** The file itself, when it is there; else what a bundler made it of. */
function sourceOf(built: Path, { host, folder }: Program): Path | undefined {
  if (host.kind(built) === 'file') return built;
  const module = built.replace(/\.[cm]?js$/, '');
  for (const candidate of sourcesBehind(host, module)) {
    const found = findEntry(host, folderOf(candidate), `${baseName(candidate)}.handler`);
    if (found !== undefined) return found;
  }
  return onlySource(host, folder, baseName(module));
}
