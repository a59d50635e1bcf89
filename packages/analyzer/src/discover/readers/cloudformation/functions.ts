import { defaultArchitecture, isArchitecture } from '../../architectures.ts';
import type { Path, Stated } from '../../../model/place.ts';
import type { Problem } from '../../../model/problem.ts';
import type { Architecture } from '../../../model/workspace.ts';
import { joinPath } from '../../../paths.ts';
import type { DocumentNode } from '../../document.ts';
import { itemsOf, placeOf, textOf, valueOf } from '../../nodes.ts';
import { valueNotStatic } from '../../problems.ts';
import type { DeclaredFunction } from '../../reader.ts';
import { environmentOf } from './environment.ts';
import { imageCode } from './images.ts';
import { lostLayers, mergedLayers } from './layer-references.ts';
import { isFunction, type Resource, type Template } from './template.ts';
import { intrinsicOf, isNoValue, staticText } from './values.ts';

/** Every function a template declares, of any runtime. */
export function functionsIn(template: Template): {
  readonly functions: readonly DeclaredFunction[];
  readonly problems: readonly Problem[];
} {
  const declared = template.own.filter(isFunction);
  return {
    functions: declared.map((resource) => functionOf(template, resource)),
    problems: declared.flatMap((resource) => [...openValues(template, resource), ...lostLayers(template, resource)]),
  };
}

function functionOf(template: Template, resource: Resource): DeclaredFunction {
  const { id, name, framework, declaredAt } = resource;
  const { scope } = template;
  const code = codeOf(resource, template);
  const isImage =
    staticText(property(template, resource, 'PackageType'), scope)?.value === 'Image' || isImageUri(template, resource);
  const shipped = isImage
    ? imageCode(template, resource, property(template, resource, 'ImageConfig'))
    : zipCode(template, resource, code);
  const runtime = isImage ? undefined : staticText(property(template, resource, 'Runtime'), scope);
  const architecture = architectureOf(template, resource);
  const environment = environmentOf(template, resource, shared(template, resource, 'Environment'));
  const { layers, complete } = mergedLayers(
    template,
    valueOf(resource.properties, 'Layers'),
    shared(template, resource, 'Layers'),
  );
  return {
    kind: 'function',
    id,
    name,
    framework,
    declaredAt,
    ...shipped,
    ...(runtime && { runtime }),
    ...(architecture && { architecture }),
    packageType: isImage ? 'Image' : 'Zip',
    ...(environment && { environment }),
    layers,
    layersComplete: complete,
  };
}

function zipCode(
  template: Template,
  resource: Resource,
  code: ReturnType<typeof codeOf>,
): Pick<DeclaredFunction, 'root' | 'archive' | 'handler' | 'bundled'> {
  const root = rootOf(code, template);
  const handler = code === 'inline' ? undefined : staticText(property(template, resource, 'Handler'), template.scope);
  return {
    ...(root === undefined ? archiveOf(code) : { root }),
    ...(handler && { handler }),
    // A Makefile copies what it likes into the zip, as a bundler does.
    bundled: ['esbuild', 'makefile'].includes(textOf(valueOf(resource.metadata, 'BuildMethod')) ?? ''),
  };
}

/** A property that only a deployment knows, where a variable in our config could tell us. */
function openValues(template: Template, resource: Resource): Problem[] {
  const names =
    resource.type === 'AWS::Serverless::Function' ? ['CodeUri', 'Handler', 'Runtime'] : ['Handler', 'Runtime'];
  const included = valueOf(resource.properties, 'Fn::Transform');
  const open = names.flatMap((name) => {
    const node = property(template, resource, name);
    return node && intrinsicOf(node) && !isNoValue(node) && !staticText(node, template.scope)
      ? [valueNotStatic(`${resource.name}.${name}`, placeOf(template.file, node))]
      : [];
  });
  return included ? [...open, valueNotStatic(`A part of ${resource.name}`, placeOf(template.file, included))] : open;
}

/** A function's own property, else that of `Globals`, which plain CloudFormation does not have. */
function property(template: Template, resource: Resource, name: string): DocumentNode | undefined {
  const own = valueOf(resource.properties, name);
  return own && !isNoValue(own) ? own : shared(template, resource, name);
}

function shared({ root }: Template, { type }: Resource, name: string): DocumentNode | undefined {
  return type === 'AWS::Serverless::Function' ? valueOf(root, 'Globals', 'Function', name) : undefined;
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

function rootOf(code: ReturnType<typeof codeOf>, { folder, scope, context: { host } }: Template): Path | undefined {
  if (code === 'beside') return folder;
  if (code === undefined || code === 'inline') return undefined;
  const path = localPath(staticText(code, scope), folder);
  // A zip or a jar that was built elsewhere.
  return path === undefined || /\.(?:zip|jar)$/i.test(path) || host.kind(path) === 'file' ? undefined : path;
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

function isImageUri(template: Template, resource: Resource): boolean {
  return (
    property(template, resource, 'ImageUri') !== undefined ||
    valueOf(resource.properties, 'Code', 'ImageUri') !== undefined
  );
}

/** A function has one architecture, written as a list of one. */
function architectureOf(template: Template, resource: Resource): Stated<Architecture> | undefined {
  const node = property(template, resource, 'Architectures');
  if (!node) return defaultArchitecture(resource.declaredAt);
  const text = staticText(itemsOf(node)[0] ?? node, template.scope);
  return text && isArchitecture(text) ? text : undefined;
}
