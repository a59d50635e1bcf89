import type { Path, Stated } from '../../../model/place.ts';
import { folderOf, joinPath, withoutSourceEnding } from '../../../paths.ts';
import type { DocumentNode } from '../../document.ts';
import { itemsOf, textOf, valueOf } from '../../nodes.ts';
import type { DeclaredFunction } from '../../reader.ts';
import { zipAt } from '../../shipped-zip.ts';
import { property } from './properties.ts';
import type { Resource, Template } from './template.ts';
import { staticText } from './values.ts';

type ZipCode = Pick<
  DeclaredFunction,
  'root' | 'zip' | 'archive' | 'handler' | 'entry' | 'inline' | 'bundled' | 'externals'
>;

/** What a function's zip is made of, and what of it is called. */
export function zipCode(template: Template, resource: Resource): ZipCode {
  const code = codeOf(resource, template);
  if (code === 'inline') return { ...inlineCode(template, resource), bundled: false };
  const handler = staticText(property(template, resource, 'Handler'), template.scope);
  const method = textOf(valueOf(resource.metadata, 'BuildMethod')) ?? '';
  const file = fileOf(code, template);
  const root = file === undefined ? rootOf(code, template) : folderOf(file);
  const entry = root === undefined || method !== 'esbuild' ? undefined : entryPoint(template, resource, root, handler);
  return {
    ...(root === undefined
      ? { ...archiveOf(code), ...zipAt(template.context.host, pathOf(code, template)) }
      : { root }),
    ...(handler && { handler }),
    ...(entry !== undefined && { entry }),
    // A Makefile copies what it likes into the zip, as a bundler does.
    bundled: ['esbuild', 'makefile'].includes(method),
    ...(method === 'esbuild' && { externals: externalsOf(template, resource) }),
  };
}

const externalsOf = ({ scope }: Template, { metadata }: Resource): readonly Stated<string>[] =>
  itemsOf(valueOf(metadata, 'BuildProperties', 'External')).flatMap((item) => staticText(item, scope) ?? []);

/** Code that the template holds, where all of it is known. */
function inlineCode({ scope }: Template, { properties }: Resource): Pick<ZipCode, 'inline'> {
  const text = valueOf(properties, 'InlineCode') ?? valueOf(properties, 'Code', 'ZipFile');
  const inline = staticText(text, scope);
  return inline ? { inline } : {};
}

/** The entry point of `sam build` that becomes the handler's file: the bundler drops the folders that all of them share. */
function entryPoint(
  { scope, context: { host } }: Template,
  { metadata }: Resource,
  root: Path,
  handler: Stated<string> | undefined,
): Path | undefined {
  const module = handler?.value.replace(/\.[^./]*$/, '');
  const [only, ...others] = itemsOf(valueOf(metadata, 'BuildProperties', 'EntryPoints')).flatMap((item) => {
    const file = joinPath(root, staticText(item, scope)?.value ?? '');
    const isHandler = file !== undefined && `/${withoutSourceEnding(file)}`.endsWith(`/${module}`);
    return isHandler && host.kind(file) === 'file' ? [file] : [];
  });
  return others.length === 0 ? only : undefined;
}

/** Where the code is: a value of the template, `inline` in it, or, as SAM has it, beside the template when nothing is said. */
function codeOf(resource: Resource, template: Template): DocumentNode | 'inline' | 'beside' | undefined {
  if (resource.type === 'AWS::Serverless::Function') {
    if (valueOf(resource.properties, 'InlineCode')) return 'inline';
    return property(template, resource, 'CodeUri') ?? 'beside';
  }
  const code = valueOf(resource.properties, 'Code');
  return valueOf(code, 'ZipFile') ? 'inline' : code;
}

/** A source file that is zipped alone. */
function fileOf(code: ReturnType<typeof codeOf>, template: Template): Path | undefined {
  const { host } = template.context;
  const path = pathOf(code, template);
  return path !== undefined && withoutSourceEnding(path) !== path && host.kind(path) === 'file' ? path : undefined;
}

function pathOf(code: ReturnType<typeof codeOf>, { folder, scope }: Template): Path | undefined {
  return typeof code === 'object' ? localPath(staticText(code, scope), folder) : undefined;
}

function rootOf(code: ReturnType<typeof codeOf>, template: Template): Path | undefined {
  if (code === 'beside') return template.folder;
  const path = pathOf(code, template);
  // A zip or a jar that was built elsewhere.
  return path === undefined || /\.(?:zip|jar)$/i.test(path) || template.context.host.kind(path) === 'file'
    ? undefined
    : path;
}

/** `orders` where the code is `…/orders.zip`, whatever stands before it. */
function archiveOf(code: ReturnType<typeof codeOf>): { archive?: string } {
  if (typeof code !== 'object') return {};
  const key = valueOf(code, 'S3Key') ?? valueOf(code, 'Key') ?? code;
  const substituted = valueOf(key, 'Fn::Sub');
  const text = textOf(key) ?? textOf(substituted) ?? textOf(itemsOf(substituted)[0]);
  const [, archive] = /(?:^|\/)([\w.-]+)\.zip$/.exec(text ?? '') ?? [];
  return archive === undefined ? {} : { archive };
}

/** A path of the template, from the workspace's root; undefined for addresses and for what lies outside the workspace. */
export function localPath(text: Stated<string> | undefined, folder: Path): Path | undefined {
  return text === undefined || /^(?:[a-z][a-z0-9+.-]*:)?\/\//i.test(text.value) || text.value.startsWith('/')
    ? undefined
    : joinPath(folder, text.value);
}

/** Whether a function's code is an image by its address. */
export function isImageUri(template: Template, resource: Resource): boolean {
  return (
    property(template, resource, 'ImageUri') !== undefined ||
    valueOf(resource.properties, 'Code', 'ImageUri') !== undefined
  );
}
