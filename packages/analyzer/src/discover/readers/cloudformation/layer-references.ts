import type { Stated } from '../../../model/place.ts';
import type { Problem } from '../../../model/problem.ts';
import type { LayerReference } from '../../../model/workspace.ts';
import { joinPath } from '../../../paths.ts';
import { type DocumentNode, readDocument } from '../../document.ts';
import { itemsOf, placeOf, textOf, valueOf } from '../../nodes.ts';
import { layerNotFound } from '../../problems.ts';
import type { ImportedReference } from '../../reader.ts';
import { isLayer, openTemplate, type Resource, sourceOf, type Template } from './template.ts';
import { deployedText, intrinsicOf, isNoValue, staticText, staticTexts } from './values.ts';

type Reference = LayerReference | ImportedReference;

/** The value of `Layers`, read. */
export interface LayerList {
  readonly layers: readonly Reference[];
  /** False when how many there are depends on the deployment. */
  readonly complete: boolean;
}

/** Globals' list, then the function's own. What is no list on either side cannot be joined: then the function's own counts. */
export function mergedLayers(
  template: Template,
  own: DocumentNode | undefined,
  shared: DocumentNode | undefined,
): LayerList {
  const stated = [shared, own].flatMap((node) => (node && isGiven(node) ? [node] : []));
  const parts = stated.every(({ kind }) => kind === 'list') ? stated : stated.slice(-1);
  const lists = parts.map((part) => layerList(template, part));
  return { layers: lists.flatMap(({ layers }) => layers), complete: lists.every(({ complete }) => complete) };
}

/** Layers that are named and nowhere declared. Not in templates that get a part of their names at deploy time. */
export function lostLayers(template: Template, { name, properties }: Resource): Problem[] {
  if (template.isPartial) return [];
  return itemsOf(valueOf(properties, 'Layers')).flatMap((item) => {
    const intrinsic = intrinsicOf(item);
    const target = intrinsic?.name === 'Ref' ? textOf(intrinsic.argument) : undefined;
    const isKnown =
      target === undefined ||
      target.startsWith('AWS::') ||
      template.resources.has(target) ||
      valueOf(template.scope.parameters, target);
    return isKnown ? [] : [layerNotFound(name, target, placeOf(template.file, item))];
  });
}

function layerList(template: Template, node: DocumentNode): LayerList {
  if (node.kind === 'list') {
    const items = node.items.filter(isGiven);
    return { layers: items.map((item) => referenceTo(template, item)), complete: !items.some(mayVanish) };
  }
  const texts = staticTexts(node, template.scope);
  if (texts)
    return {
      layers: texts.map(({ value }) => ({ kind: 'arn', arn: value, at: placeOf(template.file, node) })),
      complete: true,
    };
  // One reference where a list belongs: the service would refuse it, but what is meant is plain.
  const only = referenceTo(template, node);
  return { layers: [only], complete: only.kind !== 'unknown' };
}

/** `!If [Live, !Ref Shared, !Ref AWS::NoValue]`, and an `!If` that picks a list. */
function mayVanish(node: DocumentNode): boolean {
  const intrinsic = intrinsicOf(node);
  if (intrinsic?.name !== 'Fn::If') return false;
  return itemsOf(intrinsic.argument)
    .slice(1)
    .some((branch) => branch.kind === 'list' || isNoValue(branch) || mayVanish(branch));
}

function referenceTo(template: Template, node: DocumentNode): Reference {
  const at = placeOf(template.file, node);
  const layer = localLayer(template, node);
  if (layer !== undefined) return { kind: 'local', layer, at };
  const intrinsic = intrinsicOf(node);
  const text = sourceOf(template, node);
  if (intrinsic?.name === 'Fn::ImportValue') {
    const name = deployedText(intrinsic.argument, template.scope)?.value;
    return name === undefined ? { kind: 'unknown', text, at } : { kind: 'imported', name, text, at };
  }
  const arn = arnOf(deployedText(node, template.scope), intrinsic !== undefined);
  return arn === undefined ? { kind: 'unknown', text, at } : { kind: 'arn', arn, at };
}

/** A parameter's default may be empty or a word for "none"; what is written in the list itself is handed to Lambda as it is. */
function arnOf(text: Stated<string> | undefined, isComputed: boolean): string | undefined {
  return text && (!isComputed || text.value.startsWith('arn:')) ? text.value : undefined;
}

function localLayer(template: Template, node: DocumentNode): string | undefined {
  const [name, attribute] = target(node);
  if (name === undefined) return undefined;
  const resource = template.resources.get(name);
  if (isLayer(resource)) return resource.id;
  const output = /^Outputs\.(.+)$/.exec(attribute ?? '')?.[1];
  return resource && output !== undefined ? nestedLayer(template, resource, output) : undefined;
}

/** What `!Ref A`, `!GetAtt A.B`, `!Sub "${A}"` and `!Sub "${A.B}"` name. */
function target(node: DocumentNode): readonly (string | undefined)[] {
  const { name, argument } = intrinsicOf(node) ?? {};
  if (name === 'Ref') return [textOf(argument)];
  if (name === 'Fn::GetAtt') return argument?.kind === 'list' ? itemsOf(argument).map(textOf) : split(textOf(argument));
  if (name === 'Fn::Sub') return split(/^\$\{([^}!]+)\}$/.exec(textOf(argument) ?? '')?.[1]);
  return [];
}

function split(text: string | undefined): readonly (string | undefined)[] {
  const dot = text?.indexOf('.') ?? -1;
  return dot < 0 ? [text] : [text?.slice(0, dot), text?.slice(dot + 1)];
}

/** A layer that a nested stack of this repository hands out under `output`. */
function nestedLayer({ folder, scope, context }: Template, stack: Resource, output: string): string | undefined {
  const location = valueOf(
    stack.properties,
    stack.type === 'AWS::Serverless::Application' ? 'Location' : 'TemplateURL',
  );
  const path = staticText(location, scope)?.value;
  const file = path === undefined ? undefined : joinPath(folder, path);
  if (file === undefined || context.host.kind(file) !== 'file') return undefined;
  const text = context.host.read(file) ?? '';
  const { root } = readDocument(file, text);
  const nested = root && openTemplate(file, text, root, context);
  const value = valueOf(root, 'Outputs', output, 'Value');
  const [name] = value ? target(value) : [];
  const layer = name === undefined ? undefined : nested?.resources.get(name);
  return isLayer(layer) ? layer.id : undefined;
}

const isGiven = (node: DocumentNode): boolean => !isNoValue(node) && !(node.kind === 'scalar' && node.value === null);
