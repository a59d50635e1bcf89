import { defaultArchitecture, isArchitecture } from "../../architectures.js";
import { folderOf, joinPath } from "../../../paths.js";
import { entriesOf, itemsOf, placeOf, textOf, valueOf } from "../../nodes.js";
import { codeNotFound, layerContentUnknown } from "../../problems.js";
/** The functions and layers that a program in YAML declares. */
export function unitsInYaml(program) {
    const resources = entriesOf(valueOf(program.root, 'resources'));
    const ofType = (name) => resources.filter(({ value }) => isType(textOf(valueOf(value, 'type')), name));
    const layers = ofType('LayerVersion').map((entry) => layerOf(program, entry));
    const ids = new Map(layers.map(({ layer }) => [layer.name, layer.id]));
    return {
        functions: ofType('Function').map((entry) => functionOf(program, entry, ids)),
        layers: layers.map(({ layer }) => layer),
        problems: layers.flatMap(({ problems }) => problems),
    };
}
/** `aws:lambda:Function`, and in full `aws:lambda/function:Function`. */
const isType = (type, name) => type?.replace(/^aws:lambda\/\w+:/, 'aws:lambda:') === `aws:lambda:${name}`;
function functionOf(program, { key, keyRange, value }, ids) {
    const { file, host } = program;
    const declaredAt = { file, range: keyRange };
    const property = (name) => valueOf(value, 'properties', name);
    const isImage = textOf(property('packageType')) === 'Image' || property('imageUri') !== undefined;
    const [handler, runtime] = isImage ? [] : ['handler', 'runtime'].map((name) => stated(property(name), file));
    const [first] = itemsOf(property('architectures')).map((item) => stated(item, file));
    const architecture = property('architectures')
        ? first && isArchitecture(first) && first
        : defaultArchitecture(declaredAt);
    const [whole] = partsOf(property('code'), file) ?? [];
    const root = whole?.at === '' && host.kind(whole.from) !== 'file' ? whole.from : undefined;
    const layers = property('layers');
    return {
        kind: 'function',
        id: `${file}#${key}`,
        name: key,
        framework: 'pulumi',
        declaredAt,
        ...(root !== undefined && !isImage && { root }),
        ...(handler && { handler }),
        ...(runtime && { runtime }),
        ...(architecture && { architecture }),
        packageType: isImage ? 'Image' : 'Zip',
        bundled: false,
        layers: itemsOf(layers).map((item) => referenceTo(item, file, ids)),
        layersComplete: layers === undefined || layers.kind === 'list',
    };
}
/** `${money.arn}` is the layer of that name. */
function referenceTo(node, file, ids) {
    const text = textOf(node) ?? '';
    const at = placeOf(file, node);
    const layer = ids.get(/^\$\{([\w-]+)\.(?:arn|id)\}$/.exec(text)?.[1] ?? '');
    if (layer !== undefined)
        return { kind: 'local', layer, at };
    return text.includes('${') || text === '' ? { kind: 'unknown', text, at } : { kind: 'arn', arn: text, at };
}
function layerOf({ file, host }, { key, keyRange, value }) {
    const declaredAt = { file, range: keyRange };
    const code = valueOf(value, 'properties', 'code');
    const texts = (name) => itemsOf(valueOf(value, 'properties', name)).flatMap((item) => stated(item, file) ?? []);
    const parts = partsOf(code, file) ?? [];
    const missing = parts.find(({ from }) => host.kind(from) === undefined);
    const mounts = parts.filter(({ from }) => host.kind(from) !== undefined && !from.endsWith('.zip'));
    const isWhole = parts.length > 0 && mounts.length === parts.length;
    const at = code ? placeOf(file, code) : declaredAt;
    const reason = 'its content is no folder of this repository';
    const [only] = mounts;
    return {
        layer: {
            kind: 'layer',
            id: `${file}#${key}`,
            name: key,
            framework: 'pulumi',
            declaredAt,
            ...(only && mounts.length === 1 && host.kind(only.from) === 'folder' && { root: only.from }),
            mounts,
            installs: [],
            complete: isWhole,
            compatibleRuntimes: texts('compatibleRuntimes'),
            compatibleArchitectures: texts('compatibleArchitectures').filter(isArchitecture),
        },
        problems: isWhole ? [] : [missing ? codeNotFound(key, missing.from, at) : layerContentUnknown(key, reason, at)],
    };
}
/** `fn::fileArchive` is a folder or a zip; the keys of `fn::assetArchive` are the paths in the zip. Undefined when it is not static. */
function partsOf(code, file) {
    const archive = valueOf(code, 'fn::assetArchive') ?? valueOf(code, 'fn::AssetArchive');
    if (!archive) {
        const from = pathIn(code, file);
        return from === undefined ? undefined : [{ at: '', from }];
    }
    const parts = entriesOf(archive).map(({ key, value }) => {
        const [at, from] = [joinPath(key), pathIn(value, file)];
        return at === undefined || from === undefined ? undefined : { at, from };
    });
    return parts.every((part) => part !== undefined) ? parts : undefined;
}
function pathIn(node, file) {
    const [entry] = entriesOf(node);
    const text = /^fn::[fF]ile(?:Archive|Asset)$/.test(entry?.key ?? '') ? textOf(entry?.value) : undefined;
    return text === undefined || text.includes('${') || /^(?:\/|\w+:)/.test(text)
        ? undefined
        : joinPath(folderOf(file), text);
}
/** A text that is the same in every deployment. */
function stated(node, file) {
    const text = textOf(node);
    return node === undefined || text === undefined || text.includes('${')
        ? undefined
        : { value: text, at: placeOf(file, node) };
}
//# sourceMappingURL=yaml-program.js.map