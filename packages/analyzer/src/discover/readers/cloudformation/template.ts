import type { Path, Place } from '../../../model/place.ts';
import type { Framework, UnitId } from '../../../model/workspace.ts';
import { folderOf } from '../../../paths.ts';
import type { DocumentNode } from '../../document.ts';
import { entriesOf, itemsOf, textOf, valueOf } from '../../nodes.ts';
import type { ReadContext } from '../../reader.ts';
import type { Scope } from './values.ts';

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
}

/** A SAM or CloudFormation template, opened. */
export interface Template {
  readonly file: Path;
  /** What paths in it are relative to. */
  readonly folder: Path;
  readonly text: string;
  readonly root: DocumentNode;
  readonly resources: ReadonlyMap<string, Resource>;
  /** Parts of it are made at deploy time, so a name that is missing here may exist there. */
  readonly isPartial: boolean;
  readonly scope: Scope;
  readonly context: ReadContext;
}

const SAM = 'AWS::Serverless-2016-10-31';

/** Undefined when the document has no `Resources` of its own, as a serverless.yml. */
export function openTemplate(file: Path, text: string, root: DocumentNode, context: ReadContext): Template | undefined {
  const declared = valueOf(root, 'Resources');
  if (declared?.kind !== 'map') return undefined;
  const transforms = transformsOf(root);
  const isSam = transforms.includes(SAM);
  const resources = declared.entries.flatMap(({ key, keyRange, value }) => {
    const type = textOf(valueOf(value, 'Type'));
    if (type === undefined) return [];
    const [properties, metadata] = [valueOf(value, 'Properties'), valueOf(value, 'Metadata')];
    const framework: Framework =
      isSam || type.startsWith('AWS::Serverless::')
        ? 'sam'
        : valueOf(metadata, 'aws:cdk:path')
          ? 'cdk'
          : 'cloudformation';
    return [
      { id: `${file}#${key}`, name: key, type, framework, declaredAt: { file, range: keyRange }, properties, metadata },
    ];
  });
  return {
    file,
    folder: folderOf(file),
    text,
    root,
    resources: new Map(resources.map((resource) => [resource.name, resource])),
    isPartial: transforms.some((name) => name !== SAM) || entriesOf(declared).some(({ key }) => key.startsWith('Fn::')),
    scope: {
      file,
      parameters: valueOf(root, 'Parameters'),
      mappings: valueOf(root, 'Mappings'),
      variables: context.variables,
    },
    context,
  };
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
