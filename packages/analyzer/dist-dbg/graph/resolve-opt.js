import { PACKAGE_FOLDER } from "../layers/index.js";
import { joinPath } from "../paths.js";
import { isSourceFile } from "../parse/index.js";
import { requiredSystem } from "./module-systems.js";
import { createNearby } from "./near.js";
import { splitPackage } from "../bare-specifier.js";
import { completePath, conditionsOf, exportedPath, isRequire } from "./probe.js";
/**
 * What the attached layers answer: for a path, the file that lands there; for a bare specifier, Node's search through
 * `nodejs/nodeNN/node_modules`, then `nodejs/node_modules`, whatever the order of the layers [FACTS 3].
 */
export function fromLayers(consumer, wanted, fromTypeScript, beside = []) {
    if (typeof wanted === 'string')
        return landedTarget(consumer, completePath(consumer.tree, wanted, fromTypeScript)) ?? inInstalled(consumer, wanted);
    const { name, subpath } = splitPackage(wanted.specifier);
    for (const folder of [...beside, ...packageFolders(consumer)]) {
        const found = inPackage(consumer, `${folder}/${name}`, name, subpath, wanted, fromTypeScript);
        if (found)
            return found;
    }
    return undefined;
}
function packageFolders({ nodeMajor, folders, installed }) {
    if (nodeMajor !== undefined)
        return [`nodejs/node${nodeMajor}/node_modules`, 'nodejs/node_modules'];
    const versioned = [...folders, ...installed.keys()].flatMap((folder) => /^nodejs\/node\d+\/node_modules/.exec(folder)?.[0] ?? []);
    return [...new Set(versioned), 'nodejs/node_modules'];
}
function inPackage(consumer, folder, name, subpath, site, fromTypeScript) {
    const single = completePath(consumer.tree, folder, fromTypeScript);
    if (!consumer.folders.has(folder) && !consumer.installed.has(folder))
        return subpath === '' ? landedTarget(consumer, single) : undefined;
    const installed = consumer.installed.get(folder);
    if (installed && !isOwnCode(consumer, folder)) {
        const { layer, version, manifest } = installed;
        const system = manifest && isRequire(site) ? requiredSystem(manifest, subpath) : undefined;
        return { kind: 'npm', name, layer, ...(version !== undefined && { version }), ...(system && { system }) };
    }
    const manifest = consumer.tree.manifest(`${folder}/package.json`);
    const exported = exportedPath(manifest, subpath, conditionsOf(site)) ?? exportedPath(manifest, subpath, EITHER);
    if (exported === undefined && manifest?.exports !== undefined)
        return undefined;
    const at = joinPath(folder, exported ?? subpath) ?? folder;
    return landedTarget(consumer, completePath(consumer.tree, at, fromTypeScript));
}
// What the other module system would find: whether it may be loaded so is another question than which file is meant.
const EITHER = new Set(['node', 'import', 'require']);
/** A path into an npm package that a build will install: its files are not here yet. */
function inInstalled({ installed, folders }, path) {
    const [, folder = '', name = ''] = PACKAGE_FOLDER.exec(`${path}/`) ?? [];
    const found = folders.has(`${folder}/${name}`) ? undefined : installed.get(`${folder}/${name}`);
    if (!found)
        return undefined;
    return { kind: 'npm', name, layer: found.layer, ...(found.version !== undefined && { version: found.version }) };
}
/**
 * The bare specifier that means the same as a path into `node_modules` of a layer: it finds this copy before any other,
 * and the package lets it reach the file.
 */
export function bareSpecifier(consumer, { specifier }, target, resolved) {
    const [, folder = '', name = ''] = PACKAGE_FOLDER.exec(`${specifier.slice('/opt/'.length)}/`) ?? [];
    if (!specifier.startsWith('/opt/') || name === '')
        return undefined;
    const bare = specifier.slice(`/opt/${folder}/`.length);
    const first = packageFolders(consumer).find((at) => consumer.folders.has(`${at}/${name}`) || consumer.installed.has(`${at}/${name}`));
    if ((first ?? folder) !== folder)
        return undefined;
    const twin = resolved(bare);
    const isSame = twin.kind === 'npm'
        ? 'layer' in target && twin.layer === target.layer && isReachable(consumer, `${folder}/${name}`, bare)
        : JSON.stringify(twin) === JSON.stringify(target);
    return isSame ? bare : undefined;
}
/** The package's root, or a file that its `exports` do not move or close. */
function isReachable({ tree, installed }, folder, bare) {
    const { subpath } = splitPackage(bare);
    const manifest = tree.manifest(`${folder}/package.json`) ?? installed.get(folder)?.manifest;
    return subpath === '' || (manifest !== undefined && manifest.exports === undefined);
}
/** A folder of `node_modules` that the team wrote and committed, rather than an npm package put there by an install. */
function isOwnCode({ tree, files }, folder) {
    const manifest = tree.manifest(`${folder}/package.json`);
    if (!manifest)
        return [...files.keys()].some((at) => at.startsWith(`${folder}/`));
    return (manifest.private === true ||
        manifest.version === undefined ||
        (manifest.license === undefined && manifest.repository === undefined));
}
/** The file that lands at a path below `/opt`. */
export function landedTarget(consumer, at) {
    const landed = at === undefined ? undefined : consumer.files.get(at);
    return landed && { kind: isSourceFile(landed.file) ? 'module' : 'asset', file: landed.file, layer: landed.layer };
}
const nearbyIn = new WeakMap();
/** The file of the repository that lands at almost this path. */
export function nearInLayers(consumer, path, fromTypeScript) {
    const nearby = nearbyIn.get(consumer) ?? createNearby(consumer.files.keys());
    nearbyIn.set(consumer, nearby);
    const at = nearby(path, fromTypeScript);
    return at === undefined ? undefined : consumer.files.get(at)?.file;
}
/**
 * The npm package the runtime itself brings for a specifier: SDK v2 until Node 16, v3 from Node 18 on [FACTS 4], and from
 * Node 22 on what durable functions are written with: https://docs.aws.amazon.com/lambda/latest/dg/durable-supported-runtimes.html
 */
export function runtimeServes({ nodeMajor }, specifier, isPlainEsm) {
    const { name } = splitPackage(specifier);
    // It is found through NODE_PATH, which ES modules do not know before Node 18 [FACTS 3].
    if (isPlainEsm && (nodeMajor ?? 18) < 18)
        return undefined;
    const isVersion2 = name === 'aws-sdk' && (nodeMajor === undefined || nodeMajor <= 16);
    const isVersion3 = /^@(aws-sdk|smithy)\//.test(name) && (nodeMajor === undefined || nodeMajor >= 18);
    const isDurable = name === '@aws/durable-execution-sdk-js' && (nodeMajor === undefined || nodeMajor >= 22);
    return isVersion2 || isVersion3 || isDurable ? { kind: 'npm', name } : undefined;
}
//# sourceMappingURL=resolve-opt.js.map