import type { Host } from '../../../host/host.ts';
import type { Path, Stated } from '../../../model/place.ts';
import { baseName, folderOf } from '../../../paths.ts';
import { type ConstructValue, type Held, itemsBehind, memberOf, textOfValue, type Value } from '../../code/index.ts';
import { findEntry } from '../../handler.ts';
import { codeInImage } from '../../images/code-in-image.ts';
import type { DeclaredFunction } from '../../reader.ts';
import { zipAt } from '../../shipped-zip.ts';
import { type CodeSource, codeSource } from './code-kinds.ts';
import { FOREIGN, isPlain, lambdaName, type Made, madeBy, madeOf } from './lambda-names.ts';
import { assetPath, folderBehind } from './places.ts';
import { type Properties, propertiesOf, statedText } from './properties.ts';

/** Where a function's code is, as its construct says. */
export type Code = Pick<
  DeclaredFunction,
  'root' | 'zip' | 'patterns' | 'handler' | 'entry' | 'inline' | 'bundled' | 'archive' | 'externals'
> & {
  readonly isImage: boolean;
};

/** Where the code of a function is, and what of it is called. */
export function codeOf(host: Host, construct: ConstructValue): Code {
  const made = madeOf(construct);
  const properties = propertiesOf(made?.arguments[2]?.value);
  if (made && isPlain(made)) return plainCode(host, construct, properties);
  const code = properties.get('code')?.value;
  const source = codeSource(code);
  const isImage =
    made?.name === 'DockerImageFunction' ||
    source?.kind === 'image' ||
    source?.kind === 'registry' ||
    lambdaName(properties.get('runtime')?.value) === 'Runtime.FROM_IMAGE';
  if (isImage) return { ...(source?.kind === 'image' ? imageCode(host, construct, source.made) : NOTHING), isImage };
  if (made?.name === 'NodejsFunction' && !code) return nodejsCode(host, construct, made, properties);
  if (made && FOREIGN.has(made.name)) return foreignCode(host, construct, properties);
  if (source?.kind === 'inline') return { ...inlineCode(source.made.arguments[0]), isImage };
  const handler = statedText(properties.get('handler'));
  return { ...shippedFrom(host, construct, source, handler), ...(handler && { handler }), isImage };
}

const NOTHING = { bundled: false } as const;

/** Code that the application holds, where all of it is known. */
function inlineCode(text: Held | undefined): Omit<Code, 'isImage'> {
  const inline = statedText(text);
  return { ...NOTHING, ...(inline && { inline }) };
}

type Shipped = Pick<Code, 'root' | 'zip' | 'bundled' | 'archive' | 'patterns'>;

/** A folder as it is, or a zip that a build makes of one. */
function shippedFrom(
  host: Host,
  construct: ConstructValue,
  source: CodeSource | undefined,
  handler: Stated<string> | undefined,
): Shipped {
  if (!source) return NOTHING;
  const [first, second] = source.made.arguments;
  if (source.kind === 'bucket') return inBucket(host, construct, second?.value);
  const text = textOfValue(first?.value);
  const path = text === undefined ? undefined : assetPath(host, text, construct);
  if (path === undefined) return NOTHING;
  if (source.kind === 'docker-build' || source.kind === 'command') {
    // What the build makes of the folder is not known; the source is, where it has the handler.
    const isSource = handler !== undefined && findEntry(host, path, handler.value) !== undefined;
    return isSource ? { root: path, bundled: true } : NOTHING;
  }
  const options = propertiesOf(second?.value);
  const shipped = { ...fromAsset(host, path), ...leftOut(options) };
  return options.get('bundling') ? { ...shipped, bundled: true } : shipped;
}

/** `exclude` of an asset: as globs, where a name without a slash means files and folders of that name anywhere. */
function leftOut(options: Properties): Pick<Shipped, 'patterns'> {
  const list = options.get('exclude');
  const texts = list ? itemsBehind(list.value).items.flatMap((item) => statedText(item)?.value ?? []) : [];
  const patterns = texts.flatMap((text) => {
    const name = text.replace(/^!/, '');
    const start = `${text.startsWith('!') ? '' : '!'}${name.includes('/') ? '' : '**/'}`;
    return [`${start}${name}`, `${start}${name}/**`];
  });
  return patterns.length > 0 ? { patterns } : {};
}

/** A folder that is there is shipped as it is; one that is not is what a build makes. */
function fromAsset(host: Host, path: Path): Shipped {
  if (!/\.(?:zip|jar)$/.test(path)) return { root: path, bundled: host.kind(path) === undefined };
  const root = folderBehind(host, path);
  return { bundled: true, ...(root !== undefined && { root }), ...zipAt(host, path) };
}

/** The key of an object: of an asset that the application uploads, or of a zip that somebody else does. */
function inBucket(host: Host, construct: ConstructValue, key: Value | undefined): Shipped {
  const asset = key?.kind === 'reference' ? madeBy(key.of, 'Asset') : undefined;
  const text = textOfValue(propertiesOf(asset?.arguments[2]?.value).get('path')?.value);
  const path = asset && text !== undefined ? assetPath(host, text, construct) : undefined;
  if (path !== undefined) return fromAsset(host, path);
  const parts = key?.kind === 'unknown' ? key.parts : undefined;
  const name = textOfValue(parts?.at(-1) ?? key);
  const [, archive] = /(?:^|\/)([\w.-]+)\.zip$/.exec(name ?? '') ?? [];
  return { bundled: false, ...(archive !== undefined && { archive }) };
}

/** `Code` and `Handler` as CloudFormation has them, `CodeUri` as SAM has it. */
function plainCode(host: Host, construct: ConstructValue, properties: Properties): Code {
  const code = properties.get('code')?.value ?? properties.get('codeUri')?.value;
  const isImage =
    textOfValue(properties.get('packageType')?.value) === 'Image' ||
    properties.get('imageUri') !== undefined ||
    memberOf(code, 'imageUri') !== undefined;
  if (isImage) return { ...NOTHING, isImage };
  const text = memberOf(code, 'zipFile') ?? properties.get('inlineCode');
  if (text) return { ...inlineCode(text), isImage };
  const handler = statedText(properties.get('handler'));
  const uri = textOfValue(code);
  const path = uri === undefined || /^\w+:\/\//.test(uri) ? undefined : assetPath(host, uri, construct);
  const key = memberOf(code, 's3Key') ?? memberOf(code, 'key');
  const shipped = path === undefined ? inBucket(host, construct, key?.value) : fromAsset(host, path);
  return { ...shipped, ...(handler && { handler }), isImage };
}

/** An image that the application builds of a folder with a Dockerfile. */
function imageCode(
  host: Host,
  construct: ConstructValue,
  { arguments: [folder, options] }: Made,
): Omit<Code, 'isImage'> {
  const text = textOfValue(folder?.value);
  const context = text === undefined ? undefined : assetPath(host, text, construct);
  const given = propertiesOf(options?.value);
  const [file, target] = [given.get('file'), given.get('target')];
  if (context === undefined || !given.complete || [file, target].some((value) => value && !statedText(value)))
    return NOTHING;
  const words = (name: string) => {
    const list = given.get(name);
    return list && itemsBehind(list.value).items.flatMap((item) => statedText(item) ?? []);
  };
  const [command, entryPoint] = [words('cmd'), words('entrypoint')];
  const workingFolder = textOfValue(given.get('workingDirectory')?.value);
  const stated = given.get('buildArgs')?.value;
  const values = stated?.kind === 'object' ? [...stated.members] : [];
  return codeInImage(host, {
    context,
    values: new Map(
      values.flatMap(([name, { value }]) => {
        const known = textOfValue(value);
        return known === undefined ? [] : [[name, known] as const];
      }),
    ),
    ...(file && { file: textOfValue(file.value) ?? '' }),
    ...(target && { target: textOfValue(target.value) ?? '' }),
    ...(command && { command }),
    ...(entryPoint && { entryPoint }),
    ...(workingFolder !== undefined && { workingFolder }),
  });
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
    ...externalsOf(properties),
    isImage: false,
  };
}

/** `externalModules` without what `nodeModules` installs beside the bundle; hooks may copy anything. */
function externalsOf(properties: Properties): Pick<Code, 'externals'> {
  const bundling = propertiesOf(properties.get('bundling')?.value);
  if (!properties.complete || !bundling.complete || bundling.get('commandHooks')) return {};
  const texts = (name: string) => {
    const list = bundling.get(name);
    return list ? itemsBehind(list.value).items.flatMap((item) => statedText(item) ?? []) : [];
  };
  const installed = texts('nodeModules').map(({ value }) => value);
  return { externals: texts('externalModules').filter(({ value }) => !installed.includes(value)) };
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
  const text = textOfValue((properties.get('entry') ?? properties.get('manifestPath'))?.value)?.replace(
    /(?:^|\/)Cargo\.toml$/,
    '',
  );
  const root = text === undefined ? undefined : assetPath(host, text, construct);
  return { bundled: true, ...(root !== undefined && { root }), isImage: false };
}
