import { defaultArchitecture, isArchitecture } from "../../architectures.js";
import { isBelow } from "../../../paths.js";
import { findEntry } from "../../handler.js";
import { valueNotStatic } from "../../problems.js";
import { firstText, sourcesOf } from "./code.js";
import { layersOf } from "./layer-references.js";
import { causeOf, isNull, statedText, textOf } from "./values.js";
/** A function as `discover` takes it. */
export function functionOf(unit, id, ids, host) {
    const { resource } = unit;
    const isImage = hasImage(resource);
    const code = unit.package?.code;
    const handler = isImage || isInline(code) ? undefined : statedText(resource.attribute('handler'));
    const runtime = isImage ? undefined : statedText(resource.attribute('runtime'));
    const architecture = architectureOf(resource);
    const environment = environmentOf(resource);
    const { root, entry, archive } = isImage ? {} : sourcesOf(code, handler?.value, host);
    const { layers, complete } = layersOf(resource.attribute('layers'), ids);
    return {
        kind: 'function',
        id,
        name: textOf(resource.attribute('function_name')) ?? resource.address,
        framework: 'terraform',
        declaredAt: resource.declaredAt,
        ...(root !== undefined && { root }),
        ...(entry !== undefined && { entry }),
        ...(archive !== undefined && { archive }),
        ...(handler && { handler }),
        ...(runtime && { runtime }),
        ...(architecture && { architecture }),
        packageType: isImage ? 'Image' : 'Zip',
        bundled: root !== undefined && (isBuilt(unit) || isBuildOutput(root, handler, host)),
        ...(environment && { environment }),
        layers,
        layersComplete: complete,
    };
}
/** All of it is written in the configuration. */
const isInline = (code) => code?.kind === 'files' && code.files.every(({ from }) => from === undefined);
/** Commands run before it is packed. */
const isBuilt = ({ package: packed }) => packed?.built === true || (packed?.code?.kind === 'script' && !packed.code.zip.complete);
/** The folder is not there, or its handler's file comes from elsewhere: what a build does with imports is its own matter. */
function isBuildOutput(root, handler, host) {
    if (host.kind(root) !== 'folder')
        return true;
    const entry = handler && findEntry(host, root, handler.value);
    return entry !== undefined && !isBelow(entry, root);
}
/** What only a deployment knows, where a value in our config or in the file could tell us. */
export function openValues({ resource, package: packed, open, kind }) {
    const { address } = resource;
    const named = (names) => names.map((name) => [`${address}.${name}`, resource.attribute(name)]);
    const layers = resource.attribute('layers');
    const values = [
        [`How many of ${address} there are`, open],
        ...(kind === 'function' && !hasImage(resource) ? named(['handler', 'runtime']) : []),
        ...(kind === 'function' && layers?.kind !== 'list' ? named(['layers']) : []),
        [`The code of ${address}`, packed?.code?.kind === 'open' ? packed.code.value : undefined],
    ];
    return values.flatMap(([what, value]) => {
        if (!value || (value.kind !== 'unknown' && value !== open))
            return [];
        const cause = causeOf(value);
        return [cause ? valueNotStatic(`The variable ${cause.variable}`, cause.at) : valueNotStatic(what, value.at)];
    });
}
function hasImage(resource) {
    const uri = resource.attribute('image_uri');
    return textOf(resource.attribute('package_type')) === 'Image' || (uri !== undefined && !isNull(uri));
}
function architectureOf(resource) {
    const stated = resource.attribute('architectures');
    if (!stated || isNull(stated))
        return defaultArchitecture(resource.declaredAt);
    const first = firstText(stated);
    return first && isArchitecture(first) ? first : undefined;
}
/** The variables of its `environment` block; of the registry's module an attribute holds them. */
function environmentOf(resource) {
    const lists = resource.type === 'module'
        ? [resource.attribute('environment_variables')]
        : resource.inner('environment').map((attribute) => attribute('variables'));
    const merged = new Map();
    for (const list of lists) {
        if (!list || isNull(list))
            continue;
        if (list.kind !== 'map' || list.open)
            return undefined;
        for (const [key, value] of list.entries) {
            const text = textOf(value);
            merged.set(key, { at: value.at, ...(text !== undefined && { value: text }) });
        }
    }
    return merged;
}
//# sourceMappingURL=functions.js.map