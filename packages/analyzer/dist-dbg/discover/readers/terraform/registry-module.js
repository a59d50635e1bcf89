import { joinPath } from "../../../paths.js";
import { fileMount, pathOf } from "./code.js";
import { statedText, textOf } from "./values.js";
/** `source_path` of a function: the first entry with a path holds the handler. */
export function sourcePackage(resource, source, host) {
    const parts = partsOf(source);
    const code = parts.map((part) => codeAt(part, resource, host));
    const first = code.find((one) => one.kind === 'folder') ?? code[0];
    return { prefix: '', code: first ?? { kind: 'open', value: source }, built: parts.some(({ built }) => built) };
}
/** `source_path` of a layer: all entries, one over the other, each below its prefix. */
export function layerCode(resource, source, host) {
    const parts = partsOf(source).map((part) => ({ part, code: codeAt(part, resource, host) }));
    const [first] = parts;
    const mounts = parts.flatMap(({ part, code }) => {
        if (code.kind === 'folder')
            return [{ at: part.prefix, from: code.folder }];
        return code.kind === 'file' ? [{ at: joinPath(part.prefix, fileMount(code.file).at) ?? '', from: code.file }] : [];
    });
    const installs = parts.flatMap(({ part, code }) => {
        const manifest = code.kind === 'folder' ? joinPath(code.folder, 'package.json') : undefined;
        return part.installs && manifest !== undefined && host.kind(manifest) === 'file'
            ? [{ at: part.prefix, from: manifest }]
            : [];
    });
    return {
        prefix: first?.part.prefix ?? '',
        code: first?.code ?? { kind: 'open', value: source },
        mounts,
        installs,
        built: parts.some(({ part }) => part.built),
    };
}
/** A path, an object with one, or a list of both. */
function partsOf(source) {
    if (source.kind === 'list')
        return source.items.flatMap(partsOf);
    if (source.kind !== 'map')
        return [{ path: source, prefix: '', installs: true, built: false }];
    const path = source.entries.get('path');
    if (!path)
        return [];
    const commands = source.entries.get('commands');
    const lines = commands?.kind === 'list' ? commands.items.map((line) => textOf(line) ?? '?') : [];
    const npm = textOf(source.entries.get('npm_requirements'));
    return [
        {
            path,
            prefix: statedText(source.entries.get('prefix_in_zip'))?.value ?? '',
            // npm runs by itself where it finds a package.json; commands take its place.
            installs: npm === 'true' || (npm !== 'false' && lines.length === 0) || lines.some((line) => NPM.test(line)),
            built: !lines.every((line) => NPM.test(line) || /^:zip(?:\s+\.)?\s*$/.test(line)),
        },
    ];
}
const NPM = /^\s*(?:npm|pnpm|yarn)\s+(?:ci|install|i)\b(?!.*&&)/;
// What is not there yet is a file by its name.
const SOURCE_FILE = /\.(?:py|rb|[cm]?[jt]s|jar|zip)$/;
function codeAt({ path }, resource, host) {
    const found = pathOf(path, resource.base);
    if (found === undefined)
        return { kind: 'open', value: path };
    const isFile = host.kind(found) === 'file' || (host.kind(found) === undefined && SOURCE_FILE.test(found));
    return isFile ? { kind: 'file', file: found, at: path.at } : { kind: 'folder', folder: found, at: path.at };
}
//# sourceMappingURL=registry-module.js.map