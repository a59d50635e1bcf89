import { folderOf, joinPath } from "../../../paths.js";
import { readDocument } from "../../document.js";
import { entriesOf, itemsOf, textOf, valueOf } from "../../nodes.js";
import { withLoops } from "./loops.js";
import { passedText } from "./nested.js";
import { staticText } from "./values.js";
const SAM = 'AWS::Serverless-2016-10-31';
const EXTENSIONS = 'AWS::LanguageExtensions';
/** Undefined when the document has no `Resources` of its own, as a serverless.yml. */
export function openTemplate(file, text, root, context) {
    if (root.kind !== 'map')
        return undefined;
    const scope = scopeOf(file, root, context);
    const whole = text.includes('Fn::ForEach::') ? withLoops(root, scope) : root;
    if (valueOf(whole, 'Resources')?.kind !== 'map')
        return undefined;
    const resources = new Map();
    const included = [];
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
/** A template, or what it includes: all parts know the resources of all. */
function partOf(opened, { resources, included }) {
    const { file, text, root, folder, scope, context } = opened;
    const transforms = transformsOf(root);
    const declared = entriesOf(valueOf(root, 'Resources'));
    const own = declared.flatMap((entry) => resourceIn(file, entry, transforms.includes(SAM)) ?? []);
    for (const resource of own)
        resources.set(resource.name, resource);
    const isPartial = transforms.some((name) => name !== SAM && name !== EXTENSIONS) ||
        declared.some((entry) => entry.key.startsWith('Fn::') && includedFile(entry.value, { folder, scope, context }) === undefined);
    return { file, folder, text, root, resources, own, included, isPartial, scope, context };
}
function resourceIn(file, { key, keyRange, value }, isSam) {
    const type = textOf(valueOf(value, 'Type'));
    if (type === undefined)
        return undefined;
    const [properties, metadata] = [valueOf(value, 'Properties'), valueOf(value, 'Metadata')];
    const framework = isSam || type.startsWith('AWS::Serverless::')
        ? 'sam'
        : valueOf(metadata, 'aws:cdk:path')
            ? 'cdk'
            : 'cloudformation';
    const declaredAt = { file, range: keyRange };
    return { id: `${file}#${key}`, name: key, type, framework, declaredAt, properties, metadata };
}
function scopeOf(file, root, context) {
    return {
        file,
        parameters: valueOf(root, 'Parameters'),
        mappings: valueOf(root, 'Mappings'),
        variables: context.variables,
        passed: (parameter) => passedText(file, parameter, context),
    };
}
/** What `AWS::Include` puts among the resources, and the file it stands in. */
function includesIn(template) {
    return entriesOf(valueOf(template.root, 'Resources')).flatMap(({ key, value }) => {
        const file = key === 'Fn::Transform' ? includedFile(value, template) : undefined;
        if (file === undefined)
            return [];
        const { root } = readDocument(file, template.context.host.read(file) ?? '');
        return root?.kind === 'map' ? [[root, file]] : [];
    });
}
function includedFile(node, { folder, scope, context }) {
    if (textOf(valueOf(node, 'Name')) !== 'AWS::Include')
        return undefined;
    const location = staticText(valueOf(node, 'Parameters', 'Location'), scope)?.value;
    const file = location === undefined || location.includes('://') ? undefined : joinPath(folder, location);
    return file !== undefined && context.host.kind(file) === 'file' ? file : undefined;
}
function mapOf(members, { range }) {
    const entries = Object.entries(members).flatMap(([key, value]) => (value ? [{ key, keyRange: range, value }] : []));
    return { kind: 'map', entries, range };
}
/** `AWS::Serverless::LayerVersion` or `AWS::Lambda::LayerVersion`. */
export const isLayer = (resource) => /^AWS::(?:Serverless|Lambda)::LayerVersion$/.test(resource?.type ?? '');
/** `AWS::Serverless::Function` or `AWS::Lambda::Function`. */
export const isFunction = (resource) => /^AWS::(?:Serverless|Lambda)::Function$/.test(resource.type);
/** The text of a value as it stands in the template. */
export const sourceOf = (template, node) => template.text.slice(...node.range).trim();
function transformsOf(root) {
    const transform = valueOf(root, 'Transform');
    return (transform?.kind === 'list' ? itemsOf(transform) : transform ? [transform] : []).map((node) => textOf(node) ?? 'unnamed');
}
//# sourceMappingURL=template.js.map