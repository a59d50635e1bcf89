import { folderOf } from "../paths.js";
import { npmTarget } from "./npm.js";
import { isRequire } from "./probe.js";
import { findWorkspacePackages } from "./workspace-packages.js";
const MARKS = ['package.json', 'package-lock.json', 'yarn.lock', 'pnpm-workspace.yaml', 'lerna.json', 'nx.json'];
/** Worked out once for all files below the same packages: most specifiers stand in hundreds of them. */
export function createOwnPackages(host, tree) {
    const workspacePackages = findWorkspacePackages(host, tree);
    const scopes = new Map();
    const byScope = new Map();
    // The nearest folder that has a say: nothing between it and the file does.
    const scopeOf = (folder) => {
        const known = scopes.get(folder);
        if (known !== undefined)
            return known;
        const below = folder === '' ? '' : `${folder}/`;
        const isMarked = MARKS.some((name) => host.kind(below + name) === 'file') || host.kind(`${below}node_modules`) === 'folder';
        const scope = isMarked || folder === '' ? folder : scopeOf(folderOf(folder));
        scopes.set(folder, scope);
        return scope;
    };
    return (from, site) => {
        const scope = scopeOf(folderOf(from));
        const known = byScope.get(scope) ?? new Map();
        byScope.set(scope, known);
        // What else the two look at: the conditions that hold, and whether the import may be one of types alone.
        const key = `${isRequire(site) ? 'r' : 'i'}${site.typeOnly || /\.[cm]?tsx?$/.test(from) ? 't' : 'j'}${site.specifier}`;
        const meaning = known.get(key);
        if (meaning)
            return meaning;
        const inWorkspace = workspacePackages.find(from, site);
        const found = { inWorkspace, own: inWorkspace === undefined ? npmTarget(from, site, host) : undefined };
        known.set(key, found);
        return found;
    };
}
//# sourceMappingURL=own-packages.js.map