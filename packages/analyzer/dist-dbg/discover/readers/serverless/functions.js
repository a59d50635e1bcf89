import { defaultArchitecture, isArchitecture } from "../../architectures.js";
import { findEntry } from "../../handler.js";
import { isBundledByFramework } from "./bundling.js";
import { environmentOf } from "./environment.js";
import { imageCode } from "./images.js";
import { layerList, lostLayers } from "./layer-references.js";
import { declarationsIn, openValue } from "./service.js";
import { isOpen, staticText } from "./variables.js";
/** Every function below `functions`, of any runtime. */
export function functionsIn(service, around) {
    const { declarations, problems } = declarationsIn(service, 'functions');
    const declared = declarations.filter(({ value }) => value !== undefined);
    return {
        functions: declared.map((declaration) => functionOf(service, declaration, around)),
        problems: [
            ...problems,
            ...declared.flatMap((declaration) => openValues(service, declaration)),
            ...(around.knowsLayers
                ? declared.flatMap(({ name, value }) => lostLayers(service, name, layersFor(service, value), around.layersById))
                : []),
        ],
    };
}
function functionOf(service, { name, declaredAt, value }, { plugins, layersById }) {
    const isImage = hasImage(service, value);
    const handler = isImage ? undefined : staticText(service.variables.member(value, 'handler'));
    const runtime = isImage ? undefined : staticText(own(service, value, 'runtime'));
    const architecture = architectureOf(service, value, declaredAt);
    const environment = environmentOf(service, value);
    const { layers, complete } = layerList(service, layersFor(service, value), layersById);
    return {
        kind: 'function',
        id: `${service.file}#${name}`,
        name,
        framework: 'serverless',
        declaredAt,
        ...(isImage ? imageCode(service, value) : codeOf(service, value, handler, plugins)),
        ...(handler && { handler }),
        ...(runtime && { runtime }),
        ...(architecture && { architecture }),
        packageType: isImage ? 'Image' : 'Zip',
        ...(environment && { environment }),
        layers,
        layersComplete: complete && !plugins.mayAttachLayers && !isOpen(value),
    };
}
/** What only a deployment knows, where a variable in our config could tell us. */
function openValues(service, { name, value }) {
    if (isOpen(value))
        return [openValue(`The function ${name}`, value)];
    if (hasImage(service, value))
        return [];
    const [handler, runtime] = [service.variables.member(value, 'handler'), service.variables.member(value, 'runtime')];
    const shared = runtime ? undefined : service.variables.member(service.provider, 'runtime');
    return [
        ...(isOpen(handler) ? [openValue(`The handler of ${name}`, handler)] : []),
        ...(isOpen(runtime) ? [openValue(`The runtime of ${name}`, runtime)] : []),
        ...(isOpen(shared) ? [openValue('The runtime under `provider`', shared)] : []),
    ];
}
const hasImage = ({ variables }, value) => variables.member(value, 'image') !== undefined && !isOpen(value);
/** A function's own value, else the provider's. */
function own({ variables, provider }, value, key) {
    return variables.member(value, key) ?? variables.member(provider, key);
}
/** A function's own list takes the place of the provider's. */
const layersFor = (service, value) => own(service, value, 'layers');
function architectureOf(service, value, declaredAt) {
    const stated = own(service, value, 'architecture');
    if (!stated)
        return defaultArchitecture(declaredAt);
    const text = staticText(stated);
    return text && isArchitecture(text) ? text : undefined;
}
/**
 * The service's folder ships, also where functions are packaged one by one: then patterns only narrow it.
 * Of a zip that was built elsewhere we take the sources for known when the handler leads to one.
 */
function codeOf(service, value, handler, plugins) {
    const { folder, root, variables, context } = service;
    const entry = handler && findEntry(context.host, folder, handler.value);
    const isPrebuilt = (variables.member(value, 'package', 'artifact') ?? variables.member(root, 'package', 'artifact')) !== undefined;
    if (isPrebuilt)
        return entry === undefined ? { bundled: false } : { root: folder, bundled: true };
    return { root: folder, bundled: plugins.bundle || isBundledByFramework(service, value, entry) };
}
//# sourceMappingURL=functions.js.map