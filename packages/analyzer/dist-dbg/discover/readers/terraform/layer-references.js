import { isNull, textOf } from "./values.js";
const ARN = /^arn:[\w${}:.-]*:layer:[\w${}.-]+(?::[\w${}.-]+)?$/;
/** `layers = [...]`, in order; absent and null are an empty list. */
export function layersOf(list, ids) {
    if (!list || isNull(list))
        return { layers: [], complete: true };
    if (list.kind !== 'list')
        return { layers: [], complete: false };
    const items = list.items.filter((item) => !isNull(item) && textOf(item) !== '');
    return { layers: items.map((item) => referenceOf(item, ids)), complete: list.open !== true };
}
function referenceOf(value, ids) {
    const { at, source } = value;
    const layer = source && LAYER_ATTRIBUTES.test(source.attribute) ? ids.get(source.resource) : undefined;
    if (layer !== undefined)
        return { kind: 'local', layer, at };
    const text = value.kind === 'unknown' ? value.text : (textOf(value) ?? '');
    const name = source && exportedName(source.resource, source.attribute);
    if (name !== undefined)
        return { kind: 'imported', name, text, at };
    return ARN.test(text) ? { kind: 'arn', arn: text, at } : { kind: 'unknown', text, at };
}
/** Of `aws_lambda_layer_version`, and of the registry's module. */
const LAYER_ATTRIBUTES = /^(?:arn|id|layer_arn|lambda_layer_arn|lambda_layer_layer_arn)$/;
/** A layer that another configuration of the workspace may declare. */
function exportedName(resource, attribute) {
    if (resource.type === 'data.aws_lambda_layer_version') {
        const name = textOf(resource.attribute('layer_name'));
        return name === undefined ? undefined : layerName(name);
    }
    const [, output] = /^outputs\.([\w-]+)$/.exec(attribute) ?? [];
    return resource.type === 'data.terraform_remote_state' && output !== undefined ? outputName(output) : undefined;
}
/** How a layer is found by its name in AWS. */
export const layerName = (name) => `terraform layer ${name}`;
/** How a layer is found by the output that hands it out. */
export const outputName = (name) => `terraform output ${name}`;
//# sourceMappingURL=layer-references.js.map