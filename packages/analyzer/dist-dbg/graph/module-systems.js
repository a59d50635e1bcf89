import { folderOf, isBelow, upward } from "../paths.js";
import { exportedPath } from "./probe.js";
/** How Node loads a file for each of those that ship it; undefined where they differ, or none of them ships it. */
export function systemFor(file, consumers, repository) {
    const known = byExtension(file);
    if (known || !file.endsWith('.js'))
        return known;
    const answers = new Set([...consumers].map((consumer) => systemIn(file, consumer, repository)));
    const [only] = answers;
    return answers.size === 1 ? only : undefined;
}
/** In a layer the nearest package.json below `/opt` decides, in the function's zip the nearest one below its root. */
function systemIn(file, { landing, tree, root }, repository) {
    const at = landing.get(file);
    if (at !== undefined)
        return systemBelow(folderOf(at), '', tree);
    return root !== undefined && isBelow(file, root) ? systemBelow(folderOf(file), root, repository) : undefined;
}
function systemBelow(folder, top, tree) {
    for (const at of upward(folder)) {
        const manifest = tree.manifest(at === '' ? 'package.json' : `${at}/package.json`);
        if (manifest)
            return systemOf(manifest);
        if (at === top)
            break;
    }
    return 'commonjs';
}
/** What `require` finds in an npm package, by its package.json alone; undefined where that does not tell. */
export function requiredSystem(manifest, subpath) {
    const isOpen = manifest.exports === undefined;
    const path = isOpen ? openPath(manifest, subpath) : exportedPath(manifest, subpath, WHEN_REQUIRED);
    if (path === undefined)
        return !isOpen && exportedPath(manifest, subpath, WHEN_IMPORTED) ? 'esm' : undefined;
    const known = byExtension(path);
    if (known || !/\.js$/.test(path))
        return known;
    // A folder for CommonJS has a package.json of its own, which says so.
    return /(?:^|[/._-])(?:cjs|commonjs|common|require|node|umd)(?=[/._-])/i.test(path) ? undefined : systemOf(manifest);
}
// Lambda turns `require` of ES modules off where Node has learned it late, and `module-sync` with it [FACTS 3].
const WHEN_REQUIRED = new Set(['node', 'require']);
const WHEN_IMPORTED = new Set(['node', 'import']);
function openPath({ main = 'index.js' }, subpath) {
    const path = subpath === '' ? main : subpath;
    return /\.\w+$/.test(path) ? path : '';
}
const systemOf = ({ type }) => (type === 'module' ? 'esm' : 'commonjs');
function byExtension(path) {
    if (path.endsWith('.mjs'))
        return 'esm';
    return /\.(?:cjs|json|node)$/.test(path) ? 'commonjs' : undefined;
}
//# sourceMappingURL=module-systems.js.map