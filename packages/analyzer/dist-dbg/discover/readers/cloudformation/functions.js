import { defaultArchitecture, isArchitecture } from "../../architectures.js";
import { itemsOf, placeOf, valueOf } from "../../nodes.js";
import { valueNotStatic } from "../../problems.js";
import { isImageUri, zipCode } from "./code.js";
import { environmentOf } from "./environment.js";
import { imageCode } from "./images.js";
import { lostLayers, mergedLayers } from "./layer-references.js";
import { property, shared } from "./properties.js";
import { isFunction } from "./template.js";
import { intrinsicOf, isNoValue, staticText } from "./values.js";
/** Every function a template declares, of any runtime. */
export function functionsIn(template) {
    const declared = template.own.filter(isFunction);
    return {
        functions: declared.map((resource) => functionOf(template, resource)),
        problems: declared.flatMap((resource) => [...openValues(template, resource), ...lostLayers(template, resource)]),
    };
}
function functionOf(template, resource) {
    const { id, name, framework, declaredAt } = resource;
    const { scope } = template;
    const isImage = staticText(property(template, resource, 'PackageType'), scope)?.value === 'Image' || isImageUri(template, resource);
    const shipped = isImage
        ? imageCode(template, resource, property(template, resource, 'ImageConfig'))
        : zipCode(template, resource);
    const runtime = isImage ? undefined : staticText(property(template, resource, 'Runtime'), scope);
    const architecture = architectureOf(template, resource);
    const environment = environmentOf(template, resource, shared(template, resource, 'Environment'));
    const { layers, complete } = mergedLayers(template, valueOf(resource.properties, 'Layers'), shared(template, resource, 'Layers'));
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
/** A property that only a deployment knows, where a variable in our config could tell us. */
function openValues(template, resource) {
    const names = resource.type === 'AWS::Serverless::Function' ? ['CodeUri', 'Handler', 'Runtime'] : ['Handler', 'Runtime'];
    const included = valueOf(resource.properties, 'Fn::Transform');
    const open = names.flatMap((name) => {
        const node = property(template, resource, name);
        return node && intrinsicOf(node) && !isNoValue(node) && !staticText(node, template.scope)
            ? [valueNotStatic(`${resource.name}.${name}`, placeOf(template.file, node))]
            : [];
    });
    return included ? [...open, valueNotStatic(`A part of ${resource.name}`, placeOf(template.file, included))] : open;
}
/** A function has one architecture, written as a list of one. */
function architectureOf(template, resource) {
    const node = property(template, resource, 'Architectures');
    if (!node)
        return defaultArchitecture(resource.declaredAt);
    const text = staticText(itemsOf(node)[0] ?? node, template.scope);
    return text && isArchitecture(text) ? text : undefined;
}
//# sourceMappingURL=functions.js.map