import { folderOf, joinPath, upward } from "../paths.js";
import { readDocument } from "./document.js";
import { findEntry } from "./handler.js";
import { entriesOf, textOf, valueOf } from "./nodes.js";
const BUNDLER = /\b(?:ncc\s+build|esbuild|bun\s+build|tsup|rolldown|rollup|parcel\s+build)\s+([^&|;\n]*)/g;
const SOURCE = /^[\w@./-]+\.[cm]?[jt]sx?$/;
const BUILD_FOLDER = /(?:^|\/)(?:dist|build|out|output|bundle|\.build)(?:\/|$)/;
/** The name behind the last dot of a handler. */
const exportedName = (handler) => handler.slice(handler.lastIndexOf('.') + 1);
/** Whether a file seems to export the function that a handler names; one that hands on all of another file's may. */
export function exportsHandler(host, file, handler) {
    const text = host.read(file) ?? '';
    const name = exportedName(handler).replace(/\$/g, '\\$&');
    return (/\bexport\s*\*|module\.exports\s*=\s*require\b/.test(text) || new RegExp(`(?<![\\w$])${name}(?![\\w$])`).test(text));
}
/** The only source with the handler's function that the scripts of a folder's package.json hand to a bundler. */
function bundledSource(host, folder, handler) {
    const scripts = scriptsIn(host, folder);
    const named = scripts.flatMap((script) => [...script.matchAll(BUNDLER)].flatMap(([, words = '']) => words.split(/\s+/).filter((word) => SOURCE.test(word))));
    const files = new Set(named.flatMap((path) => joinPath(folder, path) ?? []));
    const [only, ...others] = [...files].filter((file) => host.kind(file) === 'file' && exportsHandler(host, file, handler));
    return others.length > 0 ? undefined : only;
}
/** The source of a handler in a folder that a build makes: what the package around it hands to a bundler. */
export function builtEntry(host, root, handler) {
    const module = joinPath(root, handler) ?? root;
    if (host.kind(root) === 'folder' && !BUILD_FOLDER.test(folderOf(module)))
        return undefined;
    for (const folder of upward(folderOf(module)))
        if (host.kind(joinPath(folder, 'package.json') ?? '') === 'file')
            return bundledSource(host, folder, handler);
    return undefined;
}
/** The only package whose scripts name this zip, and what they bundle for it. */
export function zippedFrom(host, manifests, zip, handler) {
    const name = new RegExp(`(?:^|[\\s/'"=])${zip.replace(/[.\\-]/g, '\\$&')}\\.zip(?![\\w.-])`);
    const [root, ...others] = manifests
        .map(folderOf)
        .filter((folder) => scriptsIn(host, folder).some((script) => name.test(script)));
    if (root === undefined || others.length > 0)
        return undefined;
    const source = bundledSource(host, root, handler);
    const entry = source ?? findEntry(host, root, handler);
    return entry === undefined ? undefined : { root, entry, bundled: source !== undefined };
}
function scriptsIn(host, folder) {
    const file = joinPath(folder, 'package.json') ?? '';
    if (host.kind(file) !== 'file')
        return [];
    const scripts = valueOf(readDocument(file, host.read(file) ?? '').root, 'scripts');
    return entriesOf(scripts).flatMap(({ value }) => textOf(value) ?? []);
}
//# sourceMappingURL=built-sources.js.map