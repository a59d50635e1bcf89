import { defaultArchitecture } from '../../architectures.ts';
import type { Host } from '../../../host/host.ts';
import type { Path, Stated } from '../../../model/place.ts';
import type { Problem } from '../../../model/problem.ts';
import type { Architecture, LayerReference } from '../../../model/workspace.ts';
import { baseName, folderOf } from '../../../paths.ts';
import { type ConstructValue, textOfValue, type Value } from '../../code/index.ts';
import { valueNotStatic } from '../../problems.ts';
import type { DeclaredFunction } from '../../reader.ts';
import { environmentOf } from './environment.ts';
import { lambdaName, type Made, madeOf, runtimeName } from './lambda-names.ts';
import { type LayerNames, layersOf } from './layer-references.ts';
import { type Overrides, overridesOf } from './overrides.ts';
import { assetPath, folderBehind } from './places.ts';
import { openAt, type Properties, propertiesOf, statedText } from './properties.ts';
import type { Unit } from './units.ts';

/** One function as its construct says, and what about it only a deployment knows. */
export function functionOf(
  { construct, others, id, name, declaredAt }: Unit,
  names: LayerNames,
): { readonly declared: DeclaredFunction; readonly problems: readonly Problem[] } {
  const made = madeOf(construct);
  const properties = propertiesOf(made?.arguments[2]?.value);
  const code = codeOf(names.host, construct, made, properties);
  const overrides = overridesOf(construct);
  const runtime = code.isImage ? undefined : (overriddenRuntime(overrides) ?? statedRuntime(properties));
  const architecture = architectureOf(properties, declaredAt);
  const { layers, complete } = layersInStages([construct, ...others], names);
  const isKnown = others.length === 0 && !overrides.touches('Environment');
  const environment = isKnown ? environmentOf(construct, properties) : undefined;
  const { isImage, ...shipped } = code;
  return {
    declared: {
      kind: 'function',
      id,
      name,
      framework: 'cdk',
      declaredAt,
      ...shipped,
      ...(runtime && { runtime }),
      ...(architecture && { architecture }),
      packageType: isImage ? 'Image' : 'Zip',
      ...(environment && { environment }),
      layers,
      layersComplete: complete && !overrides.touches('Layers'),
    },
    problems: openValues(name, properties),
  };
}

/** What tells functions of one name apart: where their code is. */
export function codeSignature(host: Host, construct: ConstructValue): string {
  const made = madeOf(construct);
  const { root, handler, entry } = codeOf(host, construct, made, propertiesOf(made?.arguments[2]?.value));
  return JSON.stringify([root, handler?.value, entry]);
}

/** A function that has other layers in another stage has them all, and the list is not certain. */
function layersInStages(constructs: readonly ConstructValue[], names: LayerNames): ReturnType<typeof layersOf> {
  const lists = constructs.map((construct) =>
    layersOf(construct, propertiesOf(madeOf(construct)?.arguments[2]?.value), names),
  );
  const key = (layer: LayerReference) =>
    layer.kind === 'local' ? layer.layer : layer.kind === 'arn' ? layer.arn : layer.text;
  const same = new Set(lists.map(({ layers }) => JSON.stringify(layers.map(key)))).size <= 1;
  const all = lists.flatMap(({ layers }) => layers);
  return {
    layers: same ? (lists[0]?.layers ?? []) : [...new Map(all.map((layer) => [key(layer), layer])).values()],
    complete: same && lists.every(({ complete }) => complete),
  };
}

type Code = Pick<DeclaredFunction, 'root' | 'handler' | 'entry' | 'bundled' | 'archive'> & {
  readonly isImage: boolean;
};

function codeOf(host: Host, construct: ConstructValue, made: Made | undefined, properties: Properties): Code {
  const code = properties.get('code')?.value;
  const source = madeOf(code);
  const isImage =
    made?.name === 'DockerImageFunction' ||
    source?.name === 'Code.fromAssetImage' ||
    source?.name === 'Code.fromEcrImage' ||
    lambdaName(properties.get('runtime')?.value) === 'Runtime.FROM_IMAGE';
  if (isImage) return { bundled: false, isImage };
  if (made?.name === 'NodejsFunction' && !code) return nodejsCode(host, construct, made, properties);
  if (made?.name === 'PythonFunction' || made?.name === 'GoFunction') return foreignCode(host, construct, properties);
  if (source?.name === 'Code.fromInline' || source?.name === 'InlineCode') return { bundled: false, isImage };
  const handler = statedText(properties.get('handler'));
  return { ...shippedFrom(host, construct, source), ...(handler && { handler }), isImage };
}

/** A folder as it is, or a zip that a build makes of one. */
function shippedFrom(
  host: Host,
  construct: ConstructValue,
  source: Made | undefined,
): Pick<Code, 'root' | 'bundled' | 'archive'> {
  if (source?.name === 'Code.fromBucket' || source?.name === 'Code.bucket') {
    const key = textOfValue(source.arguments[1]?.value);
    return { bundled: false, ...(key?.endsWith('.zip') && { archive: baseName(key).slice(0, -'.zip'.length) }) };
  }
  if (!/^(?:Code\.(?:fromAsset|asset)|AssetCode)$/.test(source?.name ?? '')) return { bundled: false };
  const text = textOfValue(source?.arguments[0]?.value);
  const path = text === undefined ? undefined : assetPath(host, text, construct);
  if (path === undefined) return { bundled: false };
  if (!/\.(?:zip|jar)$/.test(path)) {
    const isBuilt = propertiesOf(source?.arguments[1]?.value).get('bundling') !== undefined;
    return { root: path, bundled: isBuilt || host.kind(path) === undefined };
  }
  const root = folderBehind(host, path);
  return { bundled: true, ...(root !== undefined && { root }) };
}

const ENTRY_EXTENSIONS = ['.ts', '.js', '.mjs', '.mts', '.cts', '.cjs'];

function nodejsCode(host: Host, construct: ConstructValue, made: Made, properties: Properties): Code {
  const stated = properties.get('entry');
  const text = textOfValue(stated?.value);
  const entry = stated
    ? text === undefined
      ? undefined
      : assetPath(host, text, construct)
    : defaultEntry(host, made, properties);
  if (entry === undefined) return { bundled: true, isImage: false };
  const handler = properties.get('handler');
  const exported = handler ? statedText(handler)?.value.replace(/^.*\./, '') : 'handler';
  const at = statedText(handler)?.at ?? statedText(stated)?.at ?? made.arguments[1]?.at;
  const module = baseName(entry).replace(/\.[^.]+$/, '');
  return {
    root: folderOf(entry),
    bundled: true,
    ...(exported !== undefined && at && { handler: { value: `${module}.${exported}`, at } }),
    ...(host.kind(entry) === 'file' && { entry }),
    isImage: false,
  };
}

/** Without `entry` the library takes the file that is called after the construct, beside the one that makes it. */
function defaultEntry(host: Host, { file, arguments: args }: Made, properties: Properties): Path | undefined {
  const id = textOfValue(args[1]?.value);
  if (id === undefined || !properties.complete) return undefined;
  const stem = `${file.replace(/\.[^./]+$/, '')}.${id}`;
  return (
    ENTRY_EXTENSIONS.map((extension) => stem + extension).find((path) => host.kind(path) === 'file') ?? `${stem}.ts`
  );
}

function foreignCode(host: Host, construct: ConstructValue, properties: Properties): Code {
  const text = textOfValue(properties.get('entry')?.value);
  const root = text === undefined ? undefined : assetPath(host, text, construct);
  return { bundled: true, ...(root !== undefined && { root }), isImage: false };
}

function statedRuntime(properties: Properties): Stated<string> | undefined {
  const property = properties.get('runtime');
  const value = property && runtimeName(property.value);
  return value === undefined ? undefined : { value, at: property?.value.at ?? { file: '' } };
}

/** `addOverride('Properties.Runtime', 'nodejs24.x')`, for a runtime that the library does not know yet. */
function overriddenRuntime(overrides: Overrides): Stated<string> | undefined {
  const given = overrides.get('Runtime');
  const value = textOfValue(given?.value);
  return given && value !== undefined ? { value, at: given.at } : undefined;
}

/** `Architecture.ARM_64` as Lambda names it. */
export function architectureName(value: Value | undefined): Architecture | undefined {
  const name = lambdaName(value);
  if (name === 'Architecture.ARM_64') return 'arm64';
  return name === 'Architecture.X86_64' ? 'x86_64' : undefined;
}

function architectureOf(properties: Properties, declaredAt: Unit['declaredAt']): Stated<Architecture> | undefined {
  const property = properties.get('architecture');
  if (!property) return properties.complete ? defaultArchitecture(declaredAt) : undefined;
  const value = architectureName(property.value);
  return value && { value, at: property.value.at };
}

/** What the report could say more about, were it written out. */
function openValues(name: string, properties: Properties): Problem[] {
  const code = madeOf(properties.get('code')?.value)?.arguments[0];
  const open = [
    ...['handler', 'runtime', 'entry'].map((key) => ({
      what: `The ${key} of ${name}`,
      at: openAt(properties.get(key)),
    })),
    { what: `The code folder of ${name}`, at: openAt(code) ?? openAt(properties.get('code')) },
  ];
  return open.flatMap(({ what, at }) => (at ? [valueNotStatic(what, at)] : []));
}
