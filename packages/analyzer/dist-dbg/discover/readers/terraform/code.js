import { baseName, folderOf, joinPath } from "../../../paths.js";
import { findEntry, hasForeignEntry } from "../../handler.js";
import { isKnown, isNull, statedText, textOf } from "./values.js";
/** Behind `filename`, or behind `s3_key`, by reference or by the same path. */
export function codeOf(resource, archives, host) {
    const filename = resource.attribute('filename') ?? resource.attribute('local_existing_package');
    if (filename && !isNull(filename))
        return behindZip(filename, resource, archives, host);
    const key = resource.attribute('s3_key') ?? objectKey(resource.attribute('s3_existing_package'));
    if (!key || isNull(key))
        return undefined;
    const upload = key.source && isUpload(key.source.resource)
        ? key.source.resource
        : archives.uploads.find((one) => equal(one.attribute('key'), key));
    const zip = upload?.attribute('source');
    if (zip && upload)
        return behindZip(zip, upload, archives, host);
    return isZip(key.source?.resource) ? contentOf(key.source?.resource, host) : elsewhere(key);
}
function behindZip(path, from, archives, host) {
    if (isZip(path.source?.resource))
        return contentOf(path.source?.resource, host) ?? { kind: 'open', value: path };
    const file = pathOf(path, from.base);
    const zip = archives.zips.find((one) => {
        const output = one.attribute('output_path');
        return equal(output, path) || (file !== undefined && pathOf(output, one.base) === file);
    });
    const scripted = file === undefined ? undefined : archives.scripted.find((one) => one.file === file);
    return ((zip && contentOf(zip, host)) ?? (scripted ? { kind: 'script', zip: scripted, at: path.at } : elsewhere(path, file)));
}
/** What an `archive_file` packs. */
function contentOf(zip, host) {
    const folder = zip?.attribute('source_dir');
    if (zip && folder && !isNull(folder)) {
        const path = pathOf(folder, zip.base);
        return path === undefined ? { kind: 'open', value: folder } : { kind: 'folder', folder: path, at: folder.at };
    }
    const file = zip?.attribute('source_file');
    if (zip && (!file || isNull(file)))
        return packedFiles(zip);
    if (!zip || !file)
        return undefined;
    const path = pathOf(file, zip.base);
    // One file may be a folder in disguise: people mix the two up.
    if (path !== undefined && host.kind(path) === 'folder')
        return { kind: 'folder', folder: path, at: file.at };
    return path === undefined ? { kind: 'open', value: file } : { kind: 'file', file: path, at: file.at };
}
/** `source { content filename }`, or `source_content` and its name: `file("…")` leads to the file. */
function packedFiles(zip) {
    const blocks = zip.inner('source').map((attribute) => [attribute('filename'), attribute('content')]);
    const own = [zip.attribute('source_content_filename'), zip.attribute('source_content')];
    const files = [...blocks, ...(own[1] ? [own] : [])].flatMap(([name, content]) => {
        const at = joinPath(textOf(name) ?? '');
        return at === undefined || at === '' ? [] : [{ at, ...(content?.file !== undefined && { from: content.file }) }];
    });
    return files.length === 0 ? undefined : { kind: 'files', files, at: zip.declaredAt };
}
/** The zip's name may say which folder it was made of, even when only a deployment knows the rest of the path. */
function elsewhere(path, file) {
    const text = path.kind === 'unknown' ? path.text : (textOf(path) ?? '');
    const [, name] = /(?:^|[/"}])([\w.-]+)\.(?:zip|jar)"?$/.exec(text) ?? [];
    if (name === undefined && !isKnown(path))
        return { kind: 'open', value: path };
    return { kind: 'zip', ...(file !== undefined && { file }), ...(name !== undefined && { name }), at: path.at };
}
/** A path of the configuration, from the workspace's root. */
export function pathOf(value, base) {
    const text = textOf(value);
    return text === undefined || text === '' || text.startsWith('/') || text.startsWith('~') || text.includes('${')
        ? undefined
        : joinPath(base, text);
}
/** The folder that ships, the file behind the handler where the zip names it otherwise, or what may lead to either. */
export function sourcesOf(code, handler, host) {
    switch (code?.kind) {
        case 'folder':
            return { root: code.folder };
        case 'file':
            return { root: folderOf(code.file) };
        case 'script':
            return { root: code.zip.folder };
        case 'files': {
            const module = handler?.replace(/\.[^./]+$/, '');
            const entry = code.files.find(({ at }) => at.replace(/\.[^./]+$/, '') === module)?.from;
            const [first] = code.files.flatMap(({ from }) => from ?? []);
            const file = entry ?? first;
            return file === undefined
                ? {}
                : { root: folderOf(file), ...(entry !== undefined && /\.[cm]?[jt]sx?$/.test(entry) && { entry }) };
        }
        case 'zip': {
            const root = handler === undefined ? undefined : besideZip(code, handler, host);
            return root !== undefined ? { root } : code.name === undefined ? {} : { archive: code.name };
        }
        default:
            return {};
    }
}
/** The folder called as the zip beside it, or the zip's own, when the handler's file is there. */
function besideZip({ file, name }, handler, host) {
    if (file === undefined)
        return undefined;
    const own = folderOf(file);
    const folders = [...(name === undefined ? [] : [joinPath(own, name) ?? own]), own];
    return folders.find((folder) => findEntry(host, folder, handler) !== undefined || hasForeignEntry(host, folder, handler));
}
export const fileMount = (file) => ({ at: baseName(file), from: file });
const isZip = (resource) => /^(?:data\.)?archive_file$/.test(resource?.type ?? '');
const isUpload = ({ type }) => /^aws_s3_(?:bucket_)?object$/.test(type);
const equal = (a, b) => textOf(a) !== undefined && textOf(a) === textOf(b);
const objectKey = (map) => map?.kind === 'map' ? map.entries.get('key') : undefined;
/** The first architecture that is stated; Lambda takes one. */
export function firstText(value) {
    return statedText(value?.kind === 'list' ? value.items[0] : value);
}
//# sourceMappingURL=code.js.map