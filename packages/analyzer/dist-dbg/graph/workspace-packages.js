import { dependenciesOf, readPackageJson } from "../layers/index.js";
import { baseName, folderOf, isBelow, joinPath, upward } from "../paths.js";
import { sharedByArchitect, sourcesBehind } from "../discover/index.js";
import { splitPackage } from "../bare-specifier.js";
import { completePath, conditionsOf, exportedPath, nearestManifest } from "./probe.js";
/** Sources come before `dist`: what the build will make is made of them. */
export function findWorkspacePackages(host, tree) {
    const manifests = host.files.filter((file) => baseName(file) === 'package.json');
    const roots = workspaceRoots(host, manifests);
    const byName = new Map();
    for (const file of manifests) {
        const name = readPackageJson(host, file)?.name;
        if (name !== undefined && !byName.has(name))
            byName.set(name, folderOf(file));
    }
    return {
        find(from, site) {
            const { name, subpath } = splitPackage(site.specifier);
            const own = itself(from, name, tree);
            if (own !== undefined)
                return sourceIn(own, subpath, site, tree, host);
            const linked = linkedFolder(from, name, host) ?? installedLink(from, name, host) ?? sharedByArchitect(host, from, name);
            const folder = linked ?? byName.get(name);
            if (folder === undefined)
                return undefined;
            const together = roots.some((root) => isBelow(from, root) && isBelow(folder, root) && folder !== root);
            return linked !== undefined || together ? sourceIn(folder, subpath, site, tree, host) : undefined;
        },
    };
}
/** Folders whose package.json, pnpm-workspace.yaml or lerna.json makes the packages below them one workspace. */
function workspaceRoots(host, manifests) {
    const byManifest = manifests.filter((file) => readPackageJson(host, file)?.workspaces !== undefined);
    const byFile = host.files.filter((file) => /^(pnpm-workspace\.yaml|lerna\.json|nx\.json)$/.test(baseName(file)));
    return [...new Set([...byManifest, ...byFile].map(folderOf))];
}
/** An npm package may import itself by name, when its `exports` say what it offers. */
function itself(from, name, tree) {
    const nearest = nearestManifest(tree, from);
    return nearest?.manifest.name === name && nearest.manifest.exports !== undefined ? nearest.folder : undefined;
}
/** A link in `node_modules` to a folder of the repository, as npm, pnpm and yarn make for workspaces. */
function installedLink(from, name, host) {
    for (const folder of upward(folderOf(from))) {
        const home = folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`;
        if (host.kind(home) !== 'folder')
            continue;
        const real = host.realPath(home);
        return real === home || /(^|\/)node_modules\//.test(real) ? undefined : real;
    }
    return undefined;
}
/** `"@shop/money": "file:../money"`. */
function linkedFolder(from, name, host) {
    for (const folder of upward(folderOf(from))) {
        const manifest = readPackageJson(host, folder === '' ? 'package.json' : `${folder}/package.json`);
        const wanted = dependenciesOf(manifest, ['devDependencies', 'dependencies']).get(name);
        const [, path] = /^(?:file|link|portal):(.+)$/.exec(wanted ?? '') ?? [];
        const target = path === undefined ? undefined : joinPath(folder, path);
        if (target !== undefined && host.kind(target) === 'folder')
            return target;
    }
    return undefined;
}
// Whichever module system the build chooses, the source is one.
const EITHER = new Set(['node', 'import', 'require', 'types']);
function sourceIn(folder, subpath, site, tree, host) {
    const manifest = tree.manifest(joinPath(folder, 'package.json') ?? 'package.json');
    const entry = exportedPath(manifest, subpath, conditionsOf(site)) ??
        exportedPath(manifest, subpath, EITHER) ??
        (subpath === '' ? (manifest?.module ?? manifest?.main) : subpath);
    const named = joinPath(folder, entry ?? '') ?? folder;
    // Twins for both module systems are built from one source: `dist/esm/format.js`.
    const built = [named, named.replace(/\/(?:esm|cjs|es|mjs|module|commonjs|types|src)\/(?!.*\/node_modules\/)/, '/')];
    const sources = entry === undefined ? [] : [...new Set(built)].flatMap((path) => [...sourcesBehind(host, path)]);
    const usual = subpath === '' ? [joinPath(folder, 'src/index') ?? '', joinPath(folder, 'index') ?? ''] : [];
    for (const path of [...sources, named, ...usual]) {
        const file = completePath(tree, path, true);
        if (file !== undefined)
            return file;
    }
    return undefined;
}
//# sourceMappingURL=workspace-packages.js.map