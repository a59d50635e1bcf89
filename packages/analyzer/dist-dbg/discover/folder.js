import { baseName, folderOf, joinPath, upward } from "../paths.js";
const SOURCE = /^(?!.*\.(?:d|test|spec)\.)(.+)\.(ts|mts|cts|js|mjs|cjs)$/;
const MAIN_FILES = ['index', 'handler', 'app', 'lambda', 'main'];
const EXTENSIONS = ['ts', 'mts', 'cts', 'js', 'mjs', 'cjs'];
// Below these lie copies, tests, and the functions of other platforms.
const ELSEWHERE = /(?:^|\/)(?:\..+|dist|build|out|coverage|tests?|__tests__|__mocks__|fixtures|mocks|netlify|supabase)\//;
const BUNDLER = /"(?:esbuild|webpack|rollup|parcel|tsup|vite|rspack|@rspack\/core|@vercel\/ncc|tsdown|rolldown)"\s*:/;
/**
 * The fallback where nothing declares a function: folders that look like functions and whose code exports a `handler`.
 * Nobody says which layers are attached, so no list of theirs is complete.
 */
export function readFolders(host) {
    const best = new Map();
    for (const file of host.files) {
        const suggestion = suggestionIn(file);
        if (!suggestion || !exportsHandler(host.read(file) ?? '') || isForeign(host, file))
            continue;
        const id = idOf(suggestion);
        const known = best.get(id);
        if (!known || rank(file) < rank(known.entry))
            best.set(id, suggestion);
    }
    return {
        functions: [...best.values()].map((suggestion) => functionOf(host, suggestion)),
        layers: layersIn(host),
        exports: new Map(),
        problems: [],
    };
}
/** `functions/orders/index.ts`, `lambda/orders.js`, `src/handlers/orders.ts`, `src/handlers/orders/index.ts`. */
function suggestionIn(file) {
    const [, path] = SOURCE.exec(file) ?? [];
    if (path === undefined || ELSEWHERE.test(file))
        return undefined;
    const [, folder, name, main] = /^((?:.+\/)?(?:functions|lambdas?|src\/handlers)\/([^/]+))\/(?:src\/)?([^/]+)$/.exec(path) ?? [];
    if (folder !== undefined && name !== undefined && name !== 'src' && main !== undefined && MAIN_FILES.includes(main)) {
        return { name, folder, entry: file };
    }
    if (!/(?:^|\/)(?:lambdas?|src\/(?:functions|handlers))\/[^/]+$/.test(path))
        return undefined;
    const base = baseName(path);
    return { name: MAIN_FILES.includes(base) ? baseName(folderOf(path)) : base, folder: folderOf(path), entry: file };
}
/** At the start of a line, so that a commented export is none. */
function exportsHandler(text) {
    return (/^[ \t]*export\s+(?:async\s+function|function|const|let|var)\s*\*?\s+handler\b/m.test(text) ||
        /^[ \t]*export\s*\{[^}]*\bhandler\s*(?:,[^}]*)?\}/m.test(text) ||
        /^[ \t]*(?:module\.)?exports(?:\.handler|\[['"]handler['"]\])\s*=/m.test(text) ||
        /^[ \t]*module\.exports\s*=\s*\{[^}]*\bhandler\b/m.test(text));
}
/** Netlify deploys the functions below its own file itself. */
const isForeign = (host, file) => !!nearest(host, folderOf(file), 'netlify.toml');
const idOf = ({ folder, name }) => `${folder}#${name}`;
/** Of a source and what it was compiled to the source comes first. */
function rank(file) {
    const [, path = '', extension = ''] = SOURCE.exec(file) ?? [];
    return MAIN_FILES.indexOf(baseName(path)) * EXTENSIONS.length + EXTENSIONS.indexOf(extension);
}
function functionOf(host, suggestion) {
    const { name, entry } = suggestion;
    const root = rootOf(host, suggestion);
    const module = entry.replace(SOURCE, '$1');
    const at = { file: entry, range: [0, 0] };
    return {
        kind: 'function',
        id: idOf(suggestion),
        name,
        framework: 'folder',
        declaredAt: at,
        root,
        handler: { value: `${root === '' ? module : module.slice(root.length + 1)}.handler`, at },
        packageType: 'Zip',
        bundled: isBundled(host, entry),
        layers: [],
        layersComplete: false,
    };
}
/** The function's own folder; below `src`, and where functions share a folder, the npm package that they are a part of. */
function rootOf(host, { folder, entry }) {
    const isOwn = folder !== folderOf(entry) || MAIN_FILES.includes(baseName(entry).replace(/\..*$/, ''));
    if (isOwn && (!/(?:^|\/)src\//.test(folder) || host.kind(`${folder}/package.json`) === 'file'))
        return folder;
    const manifest = nearest(host, folder, 'package.json');
    return manifest === undefined ? '' : folderOf(manifest);
}
/** TypeScript has to be built before it runs on Lambda, and so does what lies beside a bundler. */
function isBundled(host, entry) {
    if (/\.[cm]?ts$/.test(entry))
        return true;
    const manifest = nearest(host, folderOf(entry), 'package.json');
    return manifest !== undefined && BUNDLER.test(host.read(manifest) ?? '');
}
function nearest(host, folder, name) {
    for (const above of upward(folder)) {
        const file = joinPath(above, name);
        if (file !== undefined && host.kind(file) === 'file')
            return file;
    }
    return undefined;
}
/** `layers/<name>/` that hold `nodejs/`: the layout that Lambda unpacks below `/opt`. */
function layersIn(host) {
    const layers = new Map();
    for (const file of host.files) {
        const [, root, name] = /^((?:.+\/)?layers\/([^/]+))\/nodejs\//.exec(file) ?? [];
        if (root === undefined || name === undefined || layers.has(root) || ELSEWHERE.test(file))
            continue;
        const manifest = `${root}/nodejs/package.json`;
        const installs = host.kind(manifest) === 'file' && host.kind(`${root}/nodejs/node_modules`) !== 'folder';
        layers.set(root, {
            kind: 'layer',
            id: `${root}#${name}`,
            name,
            framework: 'folder',
            declaredAt: { file, range: [0, 0] },
            root,
            mounts: [{ at: '', from: root }],
            installs: installs ? [{ at: 'nodejs', from: manifest }] : [],
            complete: false,
            compatibleRuntimes: [],
            compatibleArchitectures: [],
        });
    }
    return [...layers.values()];
}
//# sourceMappingURL=folder.js.map