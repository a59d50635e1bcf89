import type { Path, Place } from '../../../model/place.ts';
import type { Framework, UnitId } from '../../../model/workspace.ts';
import { folderOf, joinPath } from '../../../paths.ts';
import { type DocumentNode, type MapEntry, type MapNode, readDocument } from '../../document.ts';
import { entriesOf, itemsOf, textOf, valueOf } from '../../nodes.ts';
import type { ReadContext } from '../../reader.ts';
import { withLoops } from './loops.ts';
import { passedText } from './nested.ts';
import { type Scope, staticText } from './values.ts';

/** One entry below `Resources`. */
export interface Resource {
  readonly id: UnitId;
  /** The logical id. */
  readonly name: string;
  readonly type: string;
  readonly framework: Framework;
  /** Where the logical id stands. */
  readonly declaredAt: Place;
  readonly properties: DocumentNode | undefined;
  readonly metadata: DocumentNode | undefined;
  /** `UpdateReplacePolicy`: what becomes of what an update replaces. */
  readonly replacePolicy: DocumentNode | undefined;
}

/** A SAM or CloudFormation template, opened. */
export interface Template {
  readonly file: Path;
  /** What paths in it are relative to. */
  readonly folder: Path;
  readonly text: string;
  readonly root: DocumentNode;
  /** By logical id, with those of the files it includes. */
  readonly resources: ReadonlyMap<string, Resource>;
  /** Those that stand in this file. */
  readonly own: readonly Resource[];
  /** What `AWS::Include` brings from other files, each opened as a template of its own. */
  readonly included: readonly Template[];
  /** Parts of it are made at deploy time, so a name that is missing here may exist there. */
  readonly isPartial: boolean;
  readonly scope: Scope;
  readonly context: ReadContext;
}

const SAM = 'AWS::Serverless-2016-10-31';
const EXTENSIONS = 'AWS::LanguageExtensions';

/** Undefined when the document has no `Resources` of its own, as a serverless.yml. */
export function openTemplate(file: Path, text: string, root: DocumentNode, context: ReadContext): Template | undefined {
  if (root.kind !== 'map') return undefined;
  const scope = scopeOf(file, root, context);
  const whole = text.includes('Fn::ForEach::') ? withLoops(root, scope) : root;
  if (valueOf(whole, 'Resources')?.kind !== 'map') return undefined;
  const resources = new Map<string, Resource>();
  const included: Template[] = [];
  const template = partOf({ file, text, root: whole, folder: folderOf(file), scope, context }, { resources, included });
  for (const [part, location] of includesIn(template)) {
    const inside = { Resources: part, Parameters: scope.parameters, Mappings: scope.mappings };
    const content = context.host.read(location) ?? '';
    const partScope = { ...scope, file: location };
    const opened = { ...template, file: location, text: content, root: mapOf(inside, part), scope: partScope };
    included.push(partOf(opened, { resources, included: [] }));
  }
  return template;
}

type Opened = Pick<Template, 'file' | 'text' | 'root' | 'folder' | 'scope' | 'context'>;
interface Shared {
  readonly resources: Map<string, Resource>;
  readonly included: Template[];
}

/** A template, or what it includes: all parts know the resources of all. */
function partOf(opened: Opened, { resources, included }: Shared): Template {
  const { file, text, root, folder, scope, context } = opened;
  const transforms = transformsOf(root);
  const declared = entriesOf(valueOf(root, 'Resources'));
  const own = declared.flatMap((entry) => resourceIn(file, entry, transforms.includes(SAM)) ?? []);
  for (const resource of own) resources.set(resource.name, resource);
  const isPartial =
    transforms.some((name) => name !== SAM && name !== EXTENSIONS) ||
    declared.some(
      (entry) => entry.key.startsWith('Fn::') && includedFile(entry.value, { folder, scope, context }) === undefined,
    );
  return { file, folder, text, root, resources, own, included, isPartial, scope, context };
}

function resourceIn(file: Path, { key, keyRange, value }: MapEntry, isSam: boolean): Resource | undefined {
  const type = textOf(valueOf(value, 'Type'));
  if (type === undefined) return undefined;
  const [properties, metadata] = [valueOf(value, 'Properties'), valueOf(value, 'Metadata')];
  const framework: Framework =
    isSam || type.startsWith('AWS::Serverless::')
      ? 'sam'
      : valueOf(metadata, 'aws:cdk:path')
        ? 'cdk'
        : 'cloudformation';
  const declaredAt = { file, range: keyRange };
  const replacePolicy = valueOf(value, 'UpdateReplacePolicy');
  return { id: `${file}#${key}`, name: key, type, framework, declaredAt, properties, metadata, replacePolicy };
}

function scopeOf(file: Path, root: DocumentNode, context: ReadContext): Scope {
  return {
    file,
    parameters: valueOf(root, 'Parameters'),
    mappings: valueOf(root, 'Mappings'),
    variables: context.variables,
    passed: (parameter) => passedText(file, parameter, context),
  };
}

/** What `AWS::Include` puts among the resources, and the file it stands in. */
function includesIn(template: Template): [MapNode, Path][] {
  return entriesOf(valueOf(template.root, 'Resources')).flatMap(({ key, value }): [MapNode, Path][] => {
    const file = key === 'Fn::Transform' ? includedFile(value, template) : undefined;
    if (file === undefined) return [];
    const { root } = readDocument(file, template.context.host.read(file) ?? '');
    return root?.kind === 'map' ? [[root, file]] : [];
  });
}

function includedFile(
  node: DocumentNode,
  { folder, scope, context }: Pick<Template, 'folder' | 'scope' | 'context'>,
): Path | undefined {
  if (textOf(valueOf(node, 'Name')) !== 'AWS::Include') return undefined;
  const location = staticText(valueOf(node, 'Parameters', 'Location'), scope)?.value;
  const file = location === undefined || location.includes('://') ? undefined : joinPath(folder, location);
  return file !== undefined && context.host.kind(file) === 'file' ? file : undefined;
}

function mapOf(members: Readonly<Record<string, DocumentNode | undefined>>, { range }: DocumentNode): MapNode {
  const entries = Object.entries(members).flatMap(([key, value]) => (value ? [{ key, keyRange: range, value }] : []));
  return { kind: 'map', entries, range };
}

/** `AWS::Serverless::LayerVersion` or `AWS::Lambda::LayerVersion`. */
export const isLayer = (resource: Resource | undefined): resource is Resource =>
  /^AWS::(?:Serverless|Lambda)::LayerVersion$/.test(resource?.type ?? '');

/** `AWS::Serverless::Function` or `AWS::Lambda::Function`. */
export const isFunction = (resource: Resource): boolean => /^AWS::(?:Serverless|Lambda)::Function$/.test(resource.type);

/** The text of a value as it stands in the template. */
export const sourceOf = (template: Template, node: DocumentNode): string => template.text.slice(...node.range).trim();

function transformsOf(root: DocumentNode): string[] {
  const transform = valueOf(root, 'Transform');
  return (transform?.kind === 'list' ? itemsOf(transform) : transform ? [transform] : []).map(
    (node) => textOf(node) ?? 'unnamed',
  );
}
