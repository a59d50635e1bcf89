import { entriesOf, textOf } from "../../nodes.js";
import { cloudformation } from "../cloudformation.js";
import { functionsIn } from "../cloudformation/functions.js";
import { layersIn } from "../cloudformation/layers.js";
import { isLayer, openTemplate } from "../cloudformation/template.js";
import { cloudText, intrinsicOf } from "./cloud-text.js";
import { composedOutput } from "./compose.js";
import { parameterName } from "./layer-references.js";
/** Functions and layers below `resources`, inline and in included files. */
export function resourcesIn(service) {
    const { functions, layers, byLogicalId, problems } = {
        functions: [],
        layers: [],
        byLogicalId: new Map(),
        problems: [],
    };
    const parts = partsOf(service);
    for (const part of parts) {
        const declared = service.variables.member(part, 'Resources');
        if (declared?.node.kind !== 'map')
            continue;
        const { file } = declared;
        const text = service.context.host.read(file) ?? '';
        const filled = service.variables.filled(declared) ?? declared.node;
        const template = openTemplate(file, text, asTemplate(filled), service.context);
        if (!template)
            continue;
        for (const resource of template.resources.values())
            if (isLayer(resource))
                byLogicalId.set(resource.name, resource.id);
        // A whole template is read by the reader of templates, wherever it is included.
        if (file !== service.file && cloudformation.recognizes(file, () => text))
            continue;
        const [ofFunctions, ofLayers] = [functionsIn(template), layersIn(template)];
        functions.push(...ofFunctions.functions);
        layers.push(...ofLayers.layers);
        // A layer that they attach may be one of the service's own.
        problems.push(...ofFunctions.problems.filter(({ code }) => code !== 'LAYER_NOT_FOUND'), ...ofLayers.problems);
    }
    return { functions, layers, byLogicalId, problems, complete: parts.every(({ node }) => node.kind === 'map') };
}
/** Layers that the service's outputs hand to other stacks: by stack and output, and by export name. */
export function exportsOf(service, ownLayers, resources) {
    const { stack, exportPrefix, variables } = service;
    const exported = new Map();
    const layerNamed = (logicalId) => ownLayers.get(logicalId) ?? resources.byLogicalId.get(logicalId);
    const add = (output, layer, name) => {
        exported.set(composedOutput(service.folder, output), layer);
        if (stack !== undefined)
            exported.set(`${stack}.${output}`, layer);
        if (name !== undefined)
            exported.set(name, layer);
        else if (exportPrefix !== undefined)
            exported.set(`${exportPrefix}${output}`, layer);
    };
    for (const [logicalId, layer] of ownLayers)
        add(`${logicalId}QualifiedArn`, layer, undefined);
    for (const part of partsOf(service)) {
        for (const [name, layer] of parametersIn(service, part, layerNamed))
            exported.set(name, layer);
        const outputs = variables.member(part, 'Outputs');
        for (const { key } of entriesOf(outputs?.node)) {
            const value = variables.member(outputs, key, 'Value');
            const target = value && intrinsicOf(value);
            const layer = target?.name === 'Ref' ? layerNamed(textOf(target.argument.node) ?? '') : undefined;
            const name = variables.member(outputs, key, 'Export', 'Name');
            if (layer !== undefined)
                add(key, layer, name && cloudText(name, variables));
        }
    }
    return exported;
}
/** Layers whose ARN an `AWS::SSM::Parameter` keeps. */
function parametersIn({ variables }, part, layerNamed) {
    const declared = variables.member(part, 'Resources');
    return entriesOf(declared?.node).flatMap(({ key }) => {
        if (textOf(variables.member(declared, key, 'Type')?.node) !== 'AWS::SSM::Parameter')
            return [];
        const [name, value] = ['Name', 'Value'].map((one) => variables.member(declared, key, 'Properties', one));
        const path = name && cloudText(name, variables);
        const target = value && intrinsicOf(value);
        const layer = target?.name === 'Ref' ? layerNamed(textOf(target.argument.node) ?? '') : undefined;
        return path !== undefined && layer !== undefined ? [[parameterName(path), layer]] : [];
    });
}
/** `resources` is a map, or a list of maps that are merged. */
function partsOf({ root, variables }) {
    const stated = variables.member(root, 'resources');
    if (stated?.node.kind !== 'list')
        return stated ? [stated] : [];
    return stated.node.items.flatMap((node) => variables.resolve({ node, file: stated.file }) ?? []);
}
function asTemplate(resources) {
    const { range } = resources;
    return { kind: 'map', entries: [{ key: 'Resources', keyRange: range, value: resources }], range };
}
//# sourceMappingURL=resources.js.map