import { defaultArchitecture, isArchitecture } from '../../architectures.ts';
import type { Host } from '../../../host/host.ts';
import type { Path, Stated } from '../../../model/place.ts';
import type { Problem } from '../../../model/problem.ts';
import type { Layer, LayerReference, Mount, UnitId } from '../../../model/workspace.ts';
import { folderOf, joinPath } from '../../../paths.ts';
import type { DocumentNode, MapEntry } from '../../document.ts';
import { entriesOf, itemsOf, placeOf, textOf, valueOf } from '../../nodes.ts';
import { codeNotFound, layerContentUnknown } from '../../problems.ts';
import { zipAt } from '../../shipped-zip.ts';
import type { DeclaredFunction } from '../../reader.ts';

/** A program in YAML: `resources` of a `Pulumi.yaml`, or of the `Main.yaml` beside it. */
export interface YamlProgram {
  readonly file: Path;
  readonly root: DocumentNode;
  readonly host: Host;
}

/** The functions and layers that a program in YAML declares. */
export function unitsInYaml(program: YamlProgram): {
  readonly functions: readonly DeclaredFunction[];
  readonly layers: readonly Layer[];
  readonly problems: readonly Problem[];
} {
  const resources = entriesOf(valueOf(program.root, 'resources'));
  const ofType = (name: string) => resources.filter(({ value }) => isType(textOf(valueOf(value, 'type')), name));
  const layers = ofType('LayerVersion').map((entry) => layerOf(program, entry));
  const ids = new Map(layers.map(({ layer }) => [layer.name, layer.id]));
  return {
    functions: ofType('Function').map((entry) => functionOf(program, entry, ids)),
    layers: layers.map(({ layer }) => layer),
    problems: layers.flatMap(({ problems }) => problems),
  };
}

/** `aws:lambda:Function`, and in full `aws:lambda/function:Function`. */
const isType = (type: string | undefined, name: string): boolean =>
  type?.replace(/^aws:lambda\/\w+:/, 'aws:lambda:') === `aws:lambda:${name}`;

function functionOf(
  program: YamlProgram,
  { key, keyRange, value }: MapEntry,
  ids: ReadonlyMap<string, UnitId>,
): DeclaredFunction {
  const { file, host } = program;
  const declaredAt = { file, range: keyRange };
  const property = (name: string) => valueOf(value, 'properties', name);
  const isImage = textOf(property('packageType')) === 'Image' || property('imageUri') !== undefined;
  const [handler, runtime] = isImage ? [] : ['handler', 'runtime'].map((name) => stated(property(name), file));
  const [first] = itemsOf(property('architectures')).map((item) => stated(item, file));
  const architecture = property('architectures')
    ? first && isArchitecture(first) && first
    : defaultArchitecture(declaredAt);
  const [whole] = partsOf(property('code'), file) ?? [];
  const root = whole?.at === '' && host.kind(whole.from) !== 'file' ? whole.from : undefined;
  const layers = property('layers');
  return {
    kind: 'function',
    id: `${file}#${key}`,
    name: key,
    framework: 'pulumi',
    declaredAt,
    ...(root !== undefined && !isImage && { root }),
    ...(handler && { handler }),
    ...(runtime && { runtime }),
    ...(architecture && { architecture }),
    packageType: isImage ? 'Image' : 'Zip',
    bundled: false,
    layers: itemsOf(layers).map((item) => referenceTo(item, file, ids)),
    layersComplete: layers === undefined || layers.kind === 'list',
  };
}

/** `${money.arn}` is the layer of that name. */
function referenceTo(node: DocumentNode, file: Path, ids: ReadonlyMap<string, UnitId>): LayerReference {
  const text = textOf(node) ?? '';
  const at = placeOf(file, node);
  const layer = ids.get(/^\$\{([\w-]+)\.(?:arn|id)\}$/.exec(text)?.[1] ?? '');
  if (layer !== undefined) return { kind: 'local', layer, at };
  return text.includes('${') || text === '' ? { kind: 'unknown', text, at } : { kind: 'arn', arn: text, at };
}

function layerOf(
  { file, host }: YamlProgram,
  { key, keyRange, value }: MapEntry,
): { readonly layer: Layer; readonly problems: readonly Problem[] } {
  const declaredAt = { file, range: keyRange };
  const code = valueOf(value, 'properties', 'code');
  const texts = (name: string) =>
    itemsOf(valueOf(value, 'properties', name)).flatMap((item) => stated(item, file) ?? []);
  const parts = partsOf(code, file) ?? [];
  const missing = parts.find(({ from }) => host.kind(from) === undefined);
  const mounts = parts.filter(({ from }) => host.kind(from) !== undefined && !from.endsWith('.zip'));
  const isWhole = parts.length > 0 && mounts.length === parts.length;
  const at = code ? placeOf(file, code) : declaredAt;
  const reason = 'its content is no folder of this repository';
  const [only] = mounts;
  return {
    layer: {
      kind: 'layer',
      id: `${file}#${key}`,
      name: key,
      framework: 'pulumi',
      declaredAt,
      ...(only && mounts.length === 1 && host.kind(only.from) === 'folder' && { root: only.from }),
      ...(parts.length === 1 && zipAt(host, parts[0]?.from)),
      mounts,
      installs: [],
      complete: isWhole,
      compatibleRuntimes: texts('compatibleRuntimes'),
      compatibleArchitectures: texts('compatibleArchitectures').filter(isArchitecture),
    },
    problems: isWhole ? [] : [missing ? codeNotFound(key, missing.from, at) : layerContentUnknown(key, reason, at)],
  };
}

/** `fn::fileArchive` is a folder or a zip; the keys of `fn::assetArchive` are the paths in the zip. Undefined when it is not static. */
function partsOf(code: DocumentNode | undefined, file: Path): Mount[] | undefined {
  const archive = valueOf(code, 'fn::assetArchive') ?? valueOf(code, 'fn::AssetArchive');
  if (!archive) {
    const from = pathIn(code, file);
    return from === undefined ? undefined : [{ at: '', from }];
  }
  const parts = entriesOf(archive).map(({ key, value }) => {
    const [at, from] = [joinPath(key), pathIn(value, file)];
    return at === undefined || from === undefined ? undefined : { at, from };
  });
  return parts.every((part) => part !== undefined) ? parts : undefined;
}

function pathIn(node: DocumentNode | undefined, file: Path): Path | undefined {
  const [entry] = entriesOf(node);
  const text = /^fn::[fF]ile(?:Archive|Asset)$/.test(entry?.key ?? '') ? textOf(entry?.value) : undefined;
  return text === undefined || text.includes('${') || /^(?:\/|\w+:)/.test(text)
    ? undefined
    : joinPath(folderOf(file), text);
}

/** A text that is the same in every deployment. */
function stated(node: DocumentNode | undefined, file: Path): Stated<string> | undefined {
  const text = textOf(node);
  return node === undefined || text === undefined || text.includes('${')
    ? undefined
    : { value: text, at: placeOf(file, node) };
}
