import type { UnitId } from '../../../model/workspace.ts';
import type { DeclaredFunction } from '../../reader.ts';
import { isNull, type Resource, textOf, type Value } from './values.ts';

type Reference = DeclaredFunction['layers'][number];
/** The id of the layer that a resource or module call makes. */
export type LayerIds = ReadonlyMap<Resource, UnitId>;

const ARN = /^arn:[\w${}:.-]*:layer:[\w${}.-]+(?::[\w${}.-]+)?$/;

/** `layers = [...]`, in order; absent and null are an empty list. */
export function layersOf(
  list: Value | undefined,
  ids: LayerIds,
): { readonly layers: readonly Reference[]; readonly complete: boolean } {
  if (!list || isNull(list)) return { layers: [], complete: true };
  if (list.kind !== 'list') return { layers: [], complete: false };
  const items = list.items.filter((item) => !isNull(item) && textOf(item) !== '');
  return { layers: items.map((item) => referenceOf(item, ids)), complete: list.open !== true };
}

function referenceOf(value: Value, ids: LayerIds): Reference {
  const { at, source } = value;
  const layer = source && LAYER_ATTRIBUTES.test(source.attribute) ? ids.get(source.resource) : undefined;
  if (layer !== undefined) return { kind: 'local', layer, at };
  const text = value.kind === 'unknown' ? value.text : (textOf(value) ?? '');
  const name = source && exportedName(source.resource, source.attribute);
  if (name !== undefined) return { kind: 'imported', name, text, at };
  // A text that is known to its end is handed to Lambda as it is, whatever ARN it is.
  const isArn = ARN.test(text) || (value.kind === 'scalar' && text.startsWith('arn:'));
  return isArn ? { kind: 'arn', arn: text, at } : { kind: 'unknown', text, at };
}

/** Of `aws_lambda_layer_version`, and of the registry's module. */
const LAYER_ATTRIBUTES = /^(?:arn|id|layer_arn|lambda_layer_arn|lambda_layer_layer_arn)$/;

/** A layer that another configuration of the workspace may declare. */
function exportedName(resource: Resource, attribute: string): string | undefined {
  if (resource.type === 'data.aws_lambda_layer_version') {
    const name = textOf(resource.attribute('layer_name'));
    return name === undefined ? undefined : layerName(name);
  }
  const [, output] = /^outputs\.([\w-]+)$/.exec(attribute) ?? [];
  return resource.type === 'data.terraform_remote_state' && output !== undefined ? outputName(output) : undefined;
}

/** How a layer is found by its name in AWS. */
export const layerName = (name: string): string => `terraform layer ${name}`;

/** How a layer is found by the output that hands it out. */
export const outputName = (name: string): string => `terraform output ${name}`;
