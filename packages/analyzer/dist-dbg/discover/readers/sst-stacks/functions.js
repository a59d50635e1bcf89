import { defaultArchitecture } from "../../architectures.js";
import { joinPath } from "../../../paths.js";
import { itemsBehind, textOfValue } from "../../code/index.js";
import { referenceTo } from "../cdk-source/layer-references.js";
import { property, resourceId, textOf } from "../pulumi/program.js";
import { entryOf, packageAround } from "../sst/handlers.js";
/** One function with its settings over those of its component, its stack and its app. */
export function functionOf(definition, defaults, around) {
    const { name, made, declaredAt, handler } = definition;
    const settings = { values: [...defaults.values, ...definition.settings], complete: defaults.complete };
    const stated = textOf(handler);
    const runtime = textOf(strongest(settings, 'runtime'));
    const isImage = runtime?.value === 'container';
    const machine = architectureOf(settings, declaredAt);
    return {
        kind: 'function',
        id: resourceId(made.at.file, name),
        name,
        framework: 'sst',
        declaredAt,
        ...(stated && codeOf(stated.value, isImage, settings, around)),
        ...(stated && !isImage && { handler: stated }),
        ...(runtime && !isImage && { runtime }),
        ...(machine && { architecture: machine }),
        packageType: isImage ? 'Image' : 'Zip',
        bundled: !isImage,
        ...layersOf(settings, around.names),
    };
}
/** Where the sources are: a handler starts from the app's folder, in version 1 from its `srcPath`; a container's is its folder. */
function codeOf(handler, isImage, settings, { folder, host }) {
    if (isImage) {
        const root = joinPath(folder, handler);
        return root === undefined ? {} : { root };
    }
    const source = textOf(strongest(settings, 'srcPath'));
    const base = source === undefined ? folder : (joinPath(folder, source.value) ?? folder);
    const within = { folder: base, host };
    const entry = entryOf(handler, within);
    return entry === undefined ? { root: base } : { root: packageAround(entry, within), entry };
}
const strongest = ({ values }, name) => values.map((value) => property(value, name)).findLast((held) => held !== undefined);
function architectureOf(settings, declaredAt) {
    const held = strongest(settings, 'architecture');
    if (!held)
        return settings.complete && settings.values.every(isWhole) ? defaultArchitecture(declaredAt) : undefined;
    const text = textOfValue(held.value);
    if (text === 'arm_64')
        return { value: 'arm64', at: held.at };
    return text === 'x86_64' ? { value: text, at: held.at } : undefined;
}
/** Lists of layers are joined, the default ones first. */
function layersOf(settings, names) {
    const lists = settings.values.map((value) => {
        const held = property(value, 'layers');
        return held ? itemsBehind(held.value) : { items: [], complete: isWhole(value) };
    });
    return {
        layers: lists.flatMap(({ items }) => items.map((item) => layerOf(item, names))),
        layersComplete: settings.complete && lists.every(({ complete }) => complete),
    };
}
const layerOf = (item, names) => item.value.kind === 'text' ? { kind: 'arn', arn: item.value.value, at: item.at } : referenceTo(item, names);
const isWhole = (value) => value.kind === 'object' && value.complete;
//# sourceMappingURL=functions.js.map