import { folderOf, joinPath } from "../../../paths.js";
import { readDocument } from "../../document.js";
import { itemsOf, textOf, valueOf } from "../../nodes.js";
import { isLayer, openTemplate } from "../cloudformation/template.js";
// More nested stacks than this inside one another do not exist; parameters that lead in a circle do.
const DEEPEST = 10;
/** A layer that a parent stack hands to a nested one, or the other way round: the reference as the declaring stack means it. */
export function followed(reference, template) {
    if (reference.kind !== 'unknown')
        return reference;
    const { root } = readDocument('reference.json', reference.text);
    return (root && meaning(root, template, reference, 0)) ?? reference;
}
function meaning(node, template, said, depth) {
    const { at } = said;
    const arn = textOf(node);
    if (arn !== undefined)
        return arn.startsWith('arn:') ? { kind: 'arn', arn, at } : undefined;
    const exported = textOf(valueOf(node, 'Fn::ImportValue'));
    if (exported !== undefined)
        return { kind: 'imported', name: exported, text: exported, at };
    if (depth > DEEPEST)
        return undefined;
    const name = textOf(valueOf(node, 'Ref'));
    if (name !== undefined) {
        const resource = template.resources.get(name);
        if (resource)
            return isLayer(resource) ? { kind: 'local', layer: resource.id, at } : undefined;
        const given = argumentFor(name, template);
        return given && meaning(given.value, given.parent, said, depth + 1);
    }
    const [stack, attribute] = itemsOf(valueOf(node, 'Fn::GetAtt')).map(textOf);
    const nested = nestedTemplate(template.resources.get(stack ?? ''), template);
    const output = valueOf(nested?.root, 'Outputs', attribute?.replace(/^Outputs\./, '') ?? '', 'Value');
    return nested && output && meaning(output, nested, said, depth + 1);
}
/** What the parent stack gives for a parameter of a nested one. */
function argumentFor(parameter, template) {
    for (const parent of templatesBeside(template)) {
        const stacks = [...parent.resources.values()].filter((one) => nestedFile(one, parent) === template.file);
        const value = valueOf(stacks[0]?.properties, 'Parameters', parameter);
        // Instances of one nested stack may be given different layers; none is followed then.
        if (stacks.length === 1 && value)
            return { value, parent };
    }
    return undefined;
}
function* templatesBeside({ file, context }) {
    for (const sibling of context.host.files) {
        if (sibling === file || !sibling.endsWith('.template.json') || folderOf(sibling) !== folderOf(file))
            continue;
        const opened = openSibling(sibling, context);
        if (opened)
            yield opened;
    }
}
function nestedTemplate(stack, template) {
    const file = stack && nestedFile(stack, template);
    return file === undefined ? undefined : openSibling(file, template.context);
}
/** By the metadata, else by the hash of the template in its address, which the assets manifest lists. */
function nestedFile({ type, metadata, properties }, { file, folder, context }) {
    if (type !== 'AWS::CloudFormation::Stack')
        return undefined;
    const stated = textOf(valueOf(metadata, 'aws:asset:path'));
    if (stated !== undefined)
        return joinPath(folder, stated);
    const address = itemsOf(itemsOf(valueOf(properties, 'TemplateURL', 'Fn::Join'))[1]).map(textOf);
    const [, hash] = /([0-9a-f]{32,})\.json$/.exec(address.at(-1) ?? '') ?? [];
    const manifest = file.replace(/(?:\.nested)?\.template\.json$/, '.assets.json');
    if (hash === undefined || context.host.kind(manifest) !== 'file')
        return undefined;
    const { root } = readDocument(manifest, context.host.read(manifest) ?? '');
    const path = textOf(valueOf(root, 'files', hash, 'source', 'path'));
    return path === undefined ? undefined : joinPath(folder, path);
}
function openSibling(file, context) {
    if (context.host.kind(file) !== 'file')
        return undefined;
    const text = context.host.read(file) ?? '';
    const { root } = readDocument(file, text);
    return root && openTemplate(file, text, root, context);
}
//# sourceMappingURL=passed-layers.js.map