import { readDocument } from "../../document.js";
import { itemsOf, placeOf, textOf, valueOf } from "../../nodes.js";
import { codeNotFound } from "../../problems.js";
/** The layer of a folder that `amplify add function` made: `lib/` and `opt/` are what it unpacks below `/opt`. */
export function layerIn(file, { name, folder }, declaredAt, host) {
    const folders = [`${folder}/lib`, `${folder}/opt`].filter((path) => host.kind(path) === 'folder');
    const root = folders[0] ?? `${folder}/lib`;
    return {
        layer: {
            kind: 'layer',
            id: `${file}#${name}`,
            name,
            framework: 'amplify',
            declaredAt,
            root,
            mounts: folders.map((from) => ({ at: '', from })),
            installs: installsOf(host, `${folder}/lib/nodejs`),
            complete: folders.length > 0,
            compatibleRuntimes: runtimesIn(host, `${folder}/parameters.json`),
            compatibleArchitectures: [],
        },
        problems: folders.length > 0 ? [] : [codeNotFound(name, root, declaredAt)],
    };
}
/** Amplify runs npm in the folder when it builds; what is installed there already needs no run. */
function installsOf(host, folder) {
    const manifest = `${folder}/package.json`;
    return host.kind(manifest) !== 'file' || host.kind(`${folder}/node_modules`) === 'folder'
        ? []
        : [{ at: 'nodejs', from: manifest }];
}
function runtimesIn(host, file) {
    if (host.kind(file) !== 'file')
        return [];
    const runtimes = valueOf(readDocument(file, host.read(file) ?? '').root, 'runtimes');
    return itemsOf(runtimes).flatMap((item) => {
        const value = textOf(item);
        return value === undefined ? [] : { value, at: placeOf(file, item) };
    });
}
//# sourceMappingURL=layers.js.map