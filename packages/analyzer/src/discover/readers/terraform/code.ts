import type { Host } from '../../../host/host.ts';
import type { Path, Place, Stated } from '../../../model/place.ts';
import { baseName, folderOf, joinPath, withoutSourceEnding } from '../../../paths.ts';
import { findEntry, hasForeignEntry } from '../../handler.ts';
import type { DeclaredFunction } from '../../reader.ts';
import { zipAt } from '../../shipped-zip.ts';
import type { ScriptedZip } from './local-exec.ts';
import { isKnown, isNull, type Resource, statedText, textOf, type Value } from './values.ts';

/** Where a function's or layer's files come from. */
export type Code =
  | { readonly kind: 'folder'; readonly folder: Path; readonly at: Place }
  | { readonly kind: 'file'; readonly file: Path; readonly at: Place }
  /** Files one by one, by their paths in the zip; those without `from` are written in the configuration. */
  | { readonly kind: 'files'; readonly files: readonly PackedFile[]; readonly at: Place }
  /** What the commands of a provisioner pack. */
  | { readonly kind: 'script'; readonly zip: ScriptedZip; readonly at: Place }
  /** A zip that was built elsewhere: where in the repository, if there, and its name without `.zip`. */
  | { readonly kind: 'zip'; readonly file?: Path; readonly name?: string; readonly at: Place }
  | { readonly kind: 'open'; readonly value: Value };

interface PackedFile {
  readonly at: Path;
  readonly from?: Path;
  /** Where it is written in the configuration, and all of it is known. */
  readonly text?: Stated<string>;
}

/** Zips that this configuration makes or uploads. */
export interface Archives {
  readonly zips: readonly Resource[];
  readonly uploads: readonly Resource[];
  readonly scripted: readonly ScriptedZip[];
}

/** Behind `filename`, or behind `s3_key`, by reference or by the same path. */
export function codeOf(resource: Resource, archives: Archives, host: Host): Code | undefined {
  const filename = resource.attribute('filename') ?? resource.attribute('local_existing_package');
  if (filename && !isNull(filename)) return behindZip(filename, resource, archives, host);
  const key = resource.attribute('s3_key') ?? objectKey(resource.attribute('s3_existing_package'));
  if (!key || isNull(key)) return undefined;
  const upload =
    key.source && isUpload(key.source.resource)
      ? key.source.resource
      : archives.uploads.find((one) => equal(one.attribute('key'), key));
  const zip = upload?.attribute('source');
  if (zip && upload) return behindZip(zip, upload, archives, host);
  return isZip(key.source?.resource) ? contentOf(key.source?.resource, host) : elsewhere(key);
}

function behindZip(path: Value, from: Resource, archives: Archives, host: Host): Code {
  if (isZip(path.source?.resource)) return contentOf(path.source?.resource, host) ?? { kind: 'open', value: path };
  const file = pathOf(path, from.base);
  const zip = archives.zips.find((one) => {
    const output = one.attribute('output_path');
    return equal(output, path) || (file !== undefined && pathOf(output, one.base) === file);
  });
  const scripted = file === undefined ? undefined : archives.scripted.find((one) => one.file === file);
  return (
    (zip && contentOf(zip, host)) ?? (scripted ? { kind: 'script', zip: scripted, at: path.at } : elsewhere(path, file))
  );
}

/** What an `archive_file` packs. */
function contentOf(zip: Resource | undefined, host: Host): Code | undefined {
  const folder = zip?.attribute('source_dir');
  if (zip && folder && !isNull(folder)) {
    const path = pathOf(folder, zip.base);
    return path === undefined ? { kind: 'open', value: folder } : { kind: 'folder', folder: path, at: folder.at };
  }
  const file = zip?.attribute('source_file');
  if (zip && (!file || isNull(file))) return packedFiles(zip);
  if (!zip || !file) return undefined;
  const path = pathOf(file, zip.base);
  // One file may be a folder in disguise: people mix the two up.
  if (path !== undefined && host.kind(path) === 'folder') return { kind: 'folder', folder: path, at: file.at };
  return path === undefined ? { kind: 'open', value: file } : { kind: 'file', file: path, at: file.at };
}

/** `source { content filename }`, or `source_content` and its name: `file("…")` leads to the file. */
function packedFiles(zip: Resource): Code | undefined {
  const blocks = zip.inner('source').map((attribute) => [attribute('filename'), attribute('content')] as const);
  const own = [zip.attribute('source_content_filename'), zip.attribute('source_content')] as const;
  const files = [...blocks, ...(own[1] ? [own] : [])].flatMap(([name, content]): PackedFile[] => {
    const at = joinPath(textOf(name) ?? '');
    if (at === undefined || at === '') return [];
    if (content?.file !== undefined) return [{ at, from: content.file }];
    const text = statedText(content);
    return [{ at, ...(text && { text }) }];
  });
  return files.length === 0 ? undefined : { kind: 'files', files, at: zip.declaredAt };
}

/** All of the zip, where it is one source file and written in the configuration. */
export function inlineCode(code: Code | undefined): Stated<string> | undefined {
  const [only, ...others] = code?.kind === 'files' ? code.files : [];
  return only && others.length === 0 && withoutSourceEnding(only.at) !== only.at ? only.text : undefined;
}

/** The zip's name may say which folder it was made of, even when only a deployment knows the rest of the path. */
function elsewhere(path: Value, file?: Path): Code {
  const text = path.kind === 'unknown' ? path.text : (textOf(path) ?? '');
  const [, name] = /(?:^|[/"}])([\w.-]+)\.(?:zip|jar)"?$/.exec(text) ?? [];
  if (name === undefined && !isKnown(path)) return { kind: 'open', value: path };
  return { kind: 'zip', ...(file !== undefined && { file }), ...(name !== undefined && { name }), at: path.at };
}

/** A path of the configuration, from the workspace's root. */
export function pathOf(value: Value | undefined, base: Path): Path | undefined {
  const text = textOf(value);
  return text === undefined || text === '' || text.startsWith('/') || text.startsWith('~') || text.includes('${')
    ? undefined
    : joinPath(base, text);
}

/** The folder that ships, the file behind the handler where the zip names it otherwise, or what may lead to either. */
export function sourcesOf(
  code: Code | undefined,
  handler: string | undefined,
  host: Host,
): Pick<DeclaredFunction, 'root' | 'zip' | 'entry' | 'archive'> {
  switch (code?.kind) {
    case 'folder':
      return { root: code.folder };
    case 'file':
      return { root: folderOf(code.file) };
    case 'script':
      return { root: code.zip.folder };
    case 'files': {
      const module = handler?.replace(/\.[^./]+$/, '');
      const entry = code.files.find(({ at }) => at.replace(/\.[^./]+$/, '') === module)?.from;
      const [first] = code.files.flatMap(({ from }) => from ?? []);
      const file = entry ?? first;
      return file === undefined
        ? {}
        : { root: folderOf(file), ...(entry !== undefined && /\.[cm]?[jt]sx?$/.test(entry) && { entry }) };
    }
    case 'zip': {
      const root = handler === undefined ? undefined : besideZip(code, handler, host);
      const zip = zipAt(host, code.file);
      return { ...zip, ...(root !== undefined ? { root } : code.name !== undefined && { archive: code.name }) };
    }
    default:
      return {};
  }
}

/** The folder called as the zip beside it, or the zip's own, when the handler's file is there. */
function besideZip({ file, name }: Extract<Code, { kind: 'zip' }>, handler: string, host: Host): Path | undefined {
  if (file === undefined) return undefined;
  const own = folderOf(file);
  const folders = [...(name === undefined ? [] : [joinPath(own, name) ?? own]), own];
  return folders.find(
    (folder) => findEntry(host, folder, handler) !== undefined || hasForeignEntry(host, folder, handler),
  );
}

export const fileMount = (file: Path) => ({ at: baseName(file), from: file });

const isZip = (resource: Resource | undefined): boolean => /^(?:data\.)?archive_file$/.test(resource?.type ?? '');
const isUpload = ({ type }: Resource): boolean => /^aws_s3_(?:bucket_)?object$/.test(type);

const equal = (a: Value | undefined, b: Value): boolean => textOf(a) !== undefined && textOf(a) === textOf(b);

const objectKey = (map: Value | undefined): Value | undefined =>
  map?.kind === 'map' ? map.entries.get('key') : undefined;

/** The first architecture that is stated; Lambda takes one. */
export function firstText(value: Value | undefined): Stated<string> | undefined {
  return statedText(value?.kind === 'list' ? value.items[0] : value);
}
