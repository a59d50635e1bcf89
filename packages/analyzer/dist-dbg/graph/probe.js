import { folderOf, joinPath } from "../paths.js";
const TYPESCRIPT_FIRST = ['.ts', '.tsx', '.mts', '.cts', '.js', '.jsx', '.mjs', '.cjs', '.json', '.node'];
const JAVASCRIPT_FIRST = ['.js', '.mjs', '.cjs', '.jsx', '.json', '.node', '.ts', '.tsx', '.mts', '.cts'];
/** TypeScript writes the extension of the output: `./money.js` may be money.ts. */
const SOURCE_OF = {
    '.js': ['.ts', '.tsx'],
    '.mjs': ['.mts'],
    '.cjs': ['.cts'],
    '.jsx': ['.tsx'],
};
/**
 * The file a path means, as Node and the compilers complete it: itself, with an extension, or as a folder.
 * A TypeScript importer gets the TypeScript of two twins, a JavaScript importer the JavaScript.
 */
export function completePath(tree, path, fromTypeScript) {
    const known = completedIn(tree, fromTypeScript);
    const before = known.get(path);
    if (before !== undefined || known.has(path))
        return before;
    const file = asFile(tree, path, fromTypeScript) ?? asFolder(tree, path, fromTypeScript);
    known.set(path, file);
    return file;
}
// Most files are imported more than once, and most paths that lead nowhere as well.
const completed = new WeakMap();
function completedIn(tree, fromTypeScript) {
    const known = completed.get(tree) ?? {
        typescript: new Map(),
        javascript: new Map(),
    };
    completed.set(tree, known);
    return fromTypeScript ? known.typescript : known.javascript;
}
function asFile(tree, path, fromTypeScript) {
    if (path === '')
        return undefined;
    return ((fromTypeScript ? undefined : existing(tree, path)) ??
        sourceOf(tree, path) ??
        (fromTypeScript ? existing(tree, path) : undefined) ??
        extended(tree, path, fromTypeScript ? TYPESCRIPT_FIRST : JAVASCRIPT_FIRST));
}
const existing = (tree, path) => (tree.has(path) ? path : undefined);
function sourceOf(tree, path) {
    const extension = /\.[cm]?jsx?$/.exec(path)?.[0];
    if (extension === undefined)
        return undefined;
    const stem = path.slice(0, -extension.length);
    return extended(tree, stem, SOURCE_OF[extension] ?? []);
}
function extended(tree, path, extensions) {
    for (const extension of extensions)
        if (tree.has(path + extension))
            return path + extension;
    return undefined;
}
function asFolder(tree, folder, fromTypeScript) {
    const manifest = tree.manifest(joinPath(folder, 'package.json') ?? 'package.json');
    const main = manifest?.main === undefined ? undefined : joinPath(folder, manifest.main);
    const named = main === undefined || main === folder
        ? undefined
        : (asFile(tree, main, fromTypeScript) ?? asFile(tree, `${main}/index`, fromTypeScript));
    return named ?? asFile(tree, joinPath(folder, 'index') ?? 'index', fromTypeScript);
}
/** Whether Node's CommonJS answers. */
export const isRequire = ({ kind }) => kind === 'require' || kind === 'resolve' || kind === 'import-equals';
/** The conditions of package.json `exports` that hold for an import. */
export const conditionsOf = (site) => new Set(isRequire(site) ? ['node', 'require'] : ['node', 'import', 'module-sync']);
/** The path an import of a npm package's subpath has inside its folder, by its `exports`; undefined when it is closed or says nothing. */
export function exportedPath(manifest, subpath, conditions) {
    const { exports } = manifest ?? {};
    if (exports === undefined)
        return undefined;
    return matchSubpath(isSubpathMap(exports) ? exports : { '.': exports }, subpath === '' ? '.' : `./${subpath}`, conditions);
}
/** `#money` by the `imports` of a package.json. */
export function importedPath(manifest, specifier, conditions) {
    const { imports } = manifest ?? {};
    return isRecord(imports) ? matchSubpath(imports, specifier, conditions) : undefined;
}
const isRecord = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const isSubpathMap = (value) => isRecord(value) && Object.keys(value).every((key) => key.startsWith('.'));
/** Exact keys first, then the pattern with the longest text before its `*`, as Node does. */
function matchSubpath(map, subpath, conditions) {
    if (Object.hasOwn(map, subpath))
        return chosen(map[subpath], conditions);
    const patterns = Object.keys(map).filter((key) => key.includes('*'));
    patterns.sort((a, b) => b.indexOf('*') - a.indexOf('*') || b.length - a.length);
    for (const pattern of patterns) {
        const [before = '', after = ''] = pattern.split('*');
        if (!subpath.startsWith(before) || !subpath.endsWith(after) || subpath.length < pattern.length)
            continue;
        return chosen(map[pattern], conditions)?.replaceAll('*', subpath.slice(before.length, subpath.length - after.length));
    }
    return undefined;
}
/** The first condition that holds, in the order written; of an array the first that says anything. */
function chosen(value, conditions) {
    if (typeof value === 'string')
        return value;
    if (Array.isArray(value))
        return value.map((item) => chosen(item, conditions)).find((path) => path !== undefined);
    if (!isRecord(value))
        return undefined;
    for (const [condition, next] of Object.entries(value)) {
        if (condition !== 'default' && !conditions.has(condition))
            continue;
        const path = chosen(next, conditions);
        if (path !== undefined)
            return path;
    }
    return undefined;
}
/** The package.json that rules a file: the nearest one above it. */
export function nearestManifest(tree, file) {
    for (let folder = folderOf(file);; folder = folderOf(folder)) {
        const manifest = tree.manifest(folder === '' ? 'package.json' : `${folder}/package.json`);
        if (manifest)
            return { folder, manifest };
        if (folder === '')
            return undefined;
    }
}
//# sourceMappingURL=probe.js.map