import { joinPath } from "../../../paths.js";
import { readDocument } from "../../document.js";
import { findEntry } from "../../handler.js";
import { itemsOf, placeOf, textOf, valueOf } from "../../nodes.js";
import { layerTemplate } from "./templates.js";
/** What the template says of a function, with what only Amplify knows: its name, its code, and the project's own layers. */
export function completed(declared, amplify, template) {
    const { host } = template.context;
    const root = `${amplify.folder}/src`;
    const source = sourceBehind(host, amplify, declared);
    const stated = valueOf(template.resources.get(declared.name)?.properties, 'Layers');
    return {
        ...declared,
        id: `${template.file}#${amplify.name}`,
        name: amplify.name,
        framework: 'amplify',
        ...(declared.packageType === 'Zip' && { root }),
        ...(source !== undefined && { entry: source, bundled: true }),
        layers: stated
            ? declared.layers.map((reference) => ofProject(reference, amplify, host))
            : chosenLayers(amplify, host),
    };
}
/** TypeScript lies in `lib` and is compiled to `src`, which need not be committed. */
function sourceBehind(host, { folder }, { handler }) {
    if (!handler || findEntry(host, `${folder}/src`, handler.value) !== undefined)
        return undefined;
    return ['lib', 'ts'].map((name) => findEntry(host, `${folder}/${name}`, handler.value)).find((file) => file);
}
/** The parameter `functionNAMEArn` stands for the project's layer NAME, and so does `…:layer:NAME-${env}:3`, an older version. */
function ofProject(reference, amplify, host) {
    if (reference.kind !== 'unknown')
        return reference;
    const [, latest, pinned] = /"Ref"\s*:\s*"function(\w+)Arn"|:layer:(\w+)-\$\{env\}:\d+/.exec(reference.text) ?? [];
    const template = layerTemplate(amplify, latest ?? pinned ?? '');
    return host.kind(template) === 'file'
        ? { kind: 'local', layer: `${template}#${latest ?? pinned ?? ''}`, at: reference.at }
        : reference;
}
/** The layers that were chosen in the command line's dialogue, for a template that does not list them. */
function chosenLayers(amplify, host) {
    const file = joinPath(amplify.folder, 'function-parameters.json') ?? '';
    if (host.kind(file) !== 'file')
        return [];
    const chosen = valueOf(readDocument(file, host.read(file) ?? '').root, 'lambdaLayers');
    return itemsOf(chosen).flatMap((item) => {
        const [name, arn] = [textOf(valueOf(item, 'resourceName')), textOf(valueOf(item, 'arn'))];
        const at = placeOf(file, item);
        if (arn !== undefined)
            return [{ kind: 'arn', arn, at }];
        if (name === undefined)
            return [];
        const template = layerTemplate(amplify, name);
        return host.kind(template) === 'file'
            ? [{ kind: 'local', layer: `${template}#${name}`, at }]
            : [{ kind: 'unknown', text: name, at }];
    });
}
//# sourceMappingURL=functions.js.map