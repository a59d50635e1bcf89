import { readPackageJson } from "../layers/index.js";
import { isSourceFile } from "../parse/index.js";
import { folderOf, isBelow, joinPath, upward } from "../paths.js";
import { sourcesBehind } from "../discover/index.js";
import { resolveAsset } from "./resolve-asset.js";
import { fromLayers, nearInLayers, runtimeServes } from "./resolve-opt.js";
import { isErasedImport } from "../erased-imports.js";
import { isDeclared } from "./declared.js";
import { isIgnoredByGit } from "./ignored.js";
import { builtinName } from "./node-builtins.js";
import { splitPackage } from "../bare-specifier.js";
import { completePath, conditionsOf, importedPath, isRequire, nearestManifest } from "./probe.js";
import { isPlainEsm } from "./ships-as-written.js";
import { mappedPaths } from "./tsconfig.js";
const fixed = (target) => ({ kind: 'fixed', target });
const isTypeScript = (file) => /\.([cm]?ts|tsx)$/.test(file);
/**
 * Resolves as the Lambda runtime would: Node's own rules inside the zip, then the attached layers, then the runtime's SDK.
 * What only a build makes possible (tsconfig `paths`, workspace sources, sources behind `dist`) counts as done by that build.
 */
export function resolve(from, site, around) {
    const { specifier } = site;
    const builtin = builtinName(specifier);
    if (builtin !== undefined)
        return fixed({ kind: 'builtin', name: builtin });
    if (site.kind === 'asset')
        return resolveAsset(from, specifier, around);
    if (specifier.startsWith('/'))
        return resolveAbsolute(from, site, around);
    if (/^\.\.?(\/|$)/.test(specifier))
        return resolveRelative(from, site, around);
    // `https:`, `data:`, and what plug-ins of bundlers make up.
    if (/^[a-z][a-z\d+.-]*:/.test(specifier))
        return fixed({ kind: 'unresolved', certain: false });
    if (specifier.startsWith('#'))
        return resolveImports(from, site, around);
    const path = fromBuild(from, specifier, around);
    return path === undefined ? resolveBare(from, site, around) : fixed(fileTarget(path));
}
/** A file of the repository as a target. */
export const fileTarget = (file) => ({ kind: isSourceFile(file) ? 'module' : 'asset', file });
/** What a path means, with what only a build makes possible. */
export function inRepository(path, from, { tree, host }) {
    if (path === undefined)
        return undefined;
    const found = completePath(tree, path, isTypeScript(from));
    if (found !== undefined)
        return host.realPath(found);
    if (tree.has(`${path}.d.ts`))
        return `${path}.d.ts`;
    // Styles are compiled as code is.
    const style = path.endsWith('.css') ? ['.scss', '.sass', '.less'].map((end) => path.slice(0, -4) + end) : [];
    const styled = style.find((name) => tree.has(name));
    if (styled !== undefined)
        return styled;
    for (const source of sourcesBehind(host, path)) {
        const behind = completePath(tree, source, true);
        if (behind !== undefined)
            return behind;
    }
    return undefined;
}
function resolveAbsolute(from, site, around) {
    const { specifier } = site;
    if (specifier.startsWith('/opt/')) {
        const path = specifier.slice('/opt/'.length);
        const hint = fromBuild(from, specifier, around);
        const tested = around.testMaps.find(from, specifier).flatMap((to) => inRepository(to, from, around) ?? [])[0];
        return {
            kind: 'by-function',
            forConsumer: (consumer) => {
                // A bundler takes what the map says; to plain JavaScript a map is only a hint, where we cannot see every layer.
                const isBuilt = consumer.bundled || isTypeScript(from) || site.typeOnly;
                const mapped = isBuilt || !consumer.certain ? (hint ?? (consumer.certain ? undefined : tested)) : undefined;
                return (fromLayers(consumer, path, isTypeScript(from)) ??
                    (mapped === undefined ? undefined : fileTarget(mapped)) ??
                    declaredTarget(consumer, specifier) ??
                    missing(consumer.certain && !mayBeElsewhere(from, site, undefined, around), nearInLayers(consumer, path, isTypeScript(from))));
            },
        };
    }
    if (!specifier.startsWith('/var/task/'))
        return fixed({ kind: 'unresolved', certain: true });
    return {
        kind: 'by-function',
        forConsumer: ({ root }) => {
            const file = root === undefined
                ? undefined
                : inRepository(joinPath(root, specifier.slice('/var/task/'.length)), from, around);
            // A path made from the working directory means something else wherever the code also runs.
            return file === undefined ? missing(!site.computed) : fileTarget(file);
        },
    };
}
/** What a layer provides that is not here: an npm package by its name, a path below `/opt` without a file. */
function declaredTarget({ declared }, specifier) {
    if (!isDeclared(declared, specifier))
        return undefined;
    return specifier.startsWith('/') ? { kind: 'declared' } : { kind: 'npm', name: splitPackage(specifier).name };
}
/** `near` is the file that was likely meant. */
const missing = (certain, near) => ({
    kind: 'unresolved',
    certain,
    ...(near !== undefined && { near }),
});
function resolveRelative(from, site, around) {
    const { specifier } = site;
    const path = joinPath(folderOf(from), specifier);
    const file = inRepository(path, from, around);
    if (file !== undefined && (hasEnding(specifier) || file === path))
        return fixed(fileTarget(file));
    if (file !== undefined) {
        return {
            kind: 'by-function',
            forConsumer: (consumer) => (isPlainEsm(from, site, consumer, around) ? missing(true, file) : fileTarget(file)),
        };
    }
    return {
        kind: 'by-function',
        // A layer's own file may reach what another mount or another layer puts beside it.
        forConsumer: (consumer) => {
            const at = consumer.landing.get(from);
            const below = at === undefined ? undefined : joinPath(folderOf(at), specifier);
            const landed = below === undefined ? undefined : fromLayers(consumer, below, isTypeScript(from));
            const near = path === undefined ? undefined : around.nearby(path, isTypeScript(from));
            if (landed)
                return landed;
            const isSure = at === undefined || consumer.certain;
            return missing(isSure && (near !== undefined || !mayBeElsewhere(from, site, path, around)), near);
        },
    };
}
const hasEnding = (specifier) => /\.(?:[cm]?[jt]sx?|json|node)$/.test(specifier);
/** `#rates` by the `imports` of the nearest package.json, which may name a file or an npm package. */
function resolveImports(from, site, around) {
    const nearest = nearestManifest(around.tree, from);
    const path = nearest && importedPath(nearest.manifest, site.specifier, conditionsOf(site));
    if (nearest && path !== undefined && !path.startsWith('.') && !path.startsWith('#'))
        return resolve(from, { ...site, specifier: path }, around);
    const file = path?.startsWith('.') ? inRepository(joinPath(nearest?.folder ?? '', path), from, around) : undefined;
    return fixed(file === undefined ? missing(true) : fileTarget(file));
}
/** tsconfig `paths` and `baseUrl`. */
function fromBuild(from, specifier, around) {
    const map = around.pathMap(from);
    if (!map)
        return undefined;
    for (const path of mappedPaths(map, specifier)) {
        const file = inRepository(path, from, around);
        // A map into node_modules or to declarations only says where the types are.
        if (file !== undefined && isSourceFile(file) && !file.includes('node_modules/'))
            return file;
    }
    if (map.baseUrl === undefined || specifier.startsWith('/'))
        return undefined;
    const file = completePath(around.tree, joinPath(map.baseUrl, specifier) ?? specifier, isTypeScript(from));
    return file !== undefined && !file.includes('node_modules/') ? file : undefined;
}
function resolveBare(from, site, around) {
    const { inWorkspace, own } = around.ownPackages(from, site);
    if (inWorkspace !== undefined)
        return fixed(fileTarget(inWorkspace));
    return {
        kind: 'by-function',
        forConsumer: (consumer) => {
            // What ships in the zip itself always wins; what only stands above it must be bundled, or come from a layer.
            if (own && consumer.root !== undefined && isBelow(own.folder, consumer.root) && own.ships)
                return own.target;
            const walked = consumer.landing.get(from);
            const beside = walked === undefined
                ? []
                : [...upward(folderOf(walked))].map((folder) => joinPath(folder, 'node_modules') ?? '');
            return (fromLayers(consumer, site, isTypeScript(from), beside) ??
                own?.target ??
                declaredTarget(consumer, site.specifier) ??
                runtimeServes(consumer, site.specifier, isPlainEsm(from, site, consumer, around)) ??
                fromTaskRoot(from, site, consumer, around) ??
                missing(lacks(consumer, site.specifier) && !mayBeElsewhere(from, site, undefined, around)));
        },
    };
}
/** No layer brings an npm package: their contents are known, or this much of them. */
const lacks = ({ certain, declared }, specifier) => certain || declared.lacking.includes(splitPackage(specifier).name);
/** Nothing is wrong with an import that the compiler erases, or whose file a build makes. */
const mayBeElsewhere = (from, site, path, { host }) => (path !== undefined && isIgnoredByGit(host, path)) ||
    (site.kind === 'import' && !site.typeOnly && isErasedImport(from, host.read(from) ?? '', site.range));
/** NODE_PATH ends in `/var/task`, so `require('shared/money')` finds a file of the zip from anywhere [FACTS 3]. */
function fromTaskRoot(from, site, { root, bundled }, { tree }) {
    const path = root === undefined || bundled || !isRequire(site) ? undefined : joinPath(root, site.specifier);
    const file = path === undefined ? undefined : completePath(tree, path, isTypeScript(from));
    return file === undefined ? undefined : fileTarget(file);
}
/** Reads package.json files of the repository. */
export const repositoryTree = (host) => ({
    has: (file) => host.kind(file) === 'file',
    manifest: (file) => readPackageJson(host, file),
});
//# sourceMappingURL=resolve.js.map