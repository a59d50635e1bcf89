import { dependenciesOf, readPackageJson } from "../layers/index.js";
import { folderOf, upward } from "../paths.js";
import { splitPackage } from "../bare-specifier.js";
/** Looks upward from a module: an installed copy first, then what a package.json declares. */
export function npmTarget(from, { specifier, typeOnly }, host) {
    const { name } = splitPackage(specifier);
    // TypeScript erases an import of nothing but types, also where it does not say `type`.
    const mayBeTypes = typeOnly || /\.[cm]?tsx?$/.test(from);
    const names = [name, `@types/${name.replace(/^@(.+)\/(.+)$/, '$1__$2')}`].slice(0, mayBeTypes ? 2 : 1);
    return installedAbove(from, name, host) ?? declaredAbove(from, name, names, host) ?? lockedAbove(from, name, host);
}
/** What an npm package needs is installed beside it, where npm and yarn lay packages flat: their lock files list it. */
function lockedAbove(from, name, host) {
    for (const folder of upward(folderOf(from))) {
        for (const [file, entry] of LOCKS) {
            const lock = folder === '' ? file : `${folder}/${file}`;
            const found = host.kind(lock) === 'file' ? entry(name).exec(host.read(lock) ?? '') : null;
            if (found)
                return { target: npm(name, found[1]), folder, ships: !found[0].includes('"dev": true') };
        }
    }
    return undefined;
}
const escaped = (name) => name.replace(/[.+]/g, '\\$&');
/** For each lock file the entry of a package at the top of `node_modules`; its first group is the version. */
const LOCKS = [
    ['package-lock.json', (name) => new RegExp(`"node_modules/${escaped(name)}": \\{\\s*"version": "([^"]+)"[^{}]*`)],
    ['yarn.lock', (name) => new RegExp(`^"?${escaped(name)}@[^\\n]*:\\n\\s+version:? "?([^"\\s]+)`, 'm')],
];
function installedAbove(from, name, host) {
    for (const folder of upward(folderOf(from))) {
        const home = folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`;
        if (host.kind(home) !== 'folder')
            continue;
        const version = readPackageJson(host, `${home}/package.json`)?.version;
        return { target: npm(name, version), folder, ships: true };
    }
    return undefined;
}
function declaredAbove(from, name, names, host) {
    for (const folder of upward(folderOf(from))) {
        const manifest = readPackageJson(host, folder === '' ? 'package.json' : `${folder}/package.json`);
        if (!manifest)
            continue;
        const shipped = dependenciesOf(manifest, ['dependencies', 'optionalDependencies', 'peerDependencies']);
        const all = new Map([...dependenciesOf(manifest, ['devDependencies']), ...shipped]);
        const declared = names.find((candidate) => all.has(candidate));
        if (declared === undefined)
            continue;
        const wanted = all.get(declared) ?? '';
        return {
            target: npm(name, /^\d+\.\d+\.\d+/.test(wanted) ? wanted : undefined),
            folder,
            ships: shipped.has(declared),
        };
    }
    return undefined;
}
const npm = (name, version) => ({
    kind: 'npm',
    name,
    ...(version !== undefined && { version }),
});
//# sourceMappingURL=npm.js.map