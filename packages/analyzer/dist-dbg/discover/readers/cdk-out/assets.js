import { folderOf, joinPath } from "../../../paths.js";
import { readDocument } from "../../document.js";
import { textOf, valueOf } from "../../nodes.js";
/** Finds what a function's `Code` or a layer's `Content` was made of, in the assembly around a template. */
export function assetsAround(template, host) {
    const folder = folderOf(template);
    let manifests;
    const staged = (hash) => {
        manifests ??= manifestsIn(host, folder);
        const paths = manifests.flatMap((root) => textOf(valueOf(root, 'files', hash, 'source', 'path')) ?? []);
        return [...paths, `asset.${hash}`].map((path) => joinPath(folder, path)).find((path) => isFolder(host, path));
    };
    return {
        of({ properties, metadata }, property) {
            const stated = textOf(valueOf(metadata, 'aws:asset:path'));
            const named = stated === undefined || stated.startsWith('/') ? undefined : joinPath(folder, stated);
            const hash = hashIn(valueOf(properties, property));
            const found = isFolder(host, named) ? named : hash === undefined ? undefined : staged(hash);
            const bundled = textOf(valueOf(metadata, 'aws:asset:is-bundled'));
            return found === undefined ? undefined : { folder: found, ...(bundled && { bundled: bundled === 'true' }) };
        },
    };
}
function manifestsIn(host, folder) {
    return host.files
        .filter((file) => file.endsWith('.assets.json') && folderOf(file) === folder)
        .flatMap((file) => readDocument(file, host.read(file) ?? '').root ?? []);
}
/** `HASH.zip`; version 1 of the CDK names the hash in parameters. */
function hashIn(code) {
    const key = textOf(valueOf(code, 'S3Key'));
    const parameter = textOf(valueOf(code, 'S3Bucket', 'Ref'));
    return /([0-9a-f]{32,})\.zip$/.exec(key ?? '')?.[1] ?? /^AssetParameters([0-9a-f]{64})/.exec(parameter ?? '')?.[1];
}
const isFolder = (host, path) => path !== undefined && host.kind(path) === 'folder';
//# sourceMappingURL=assets.js.map