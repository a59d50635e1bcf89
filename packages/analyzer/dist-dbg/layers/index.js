import { folderOf, joinPath, withoutModuleEnding } from "../paths.js";
import { append, byText } from "../sorted.js";
import { declaredContent } from "./declared-content.js";
import { dependenciesOf, readPackageJson } from "./package-json.js";
export { declaredContent } from "./declared-content.js";
export { dependenciesOf, readPackageJson } from "./package-json.js";
/** The folders below `/opt` where Node looks for npm packages, as FACTS 2 has them. */
export const PACKAGE_FOLDER = /^(nodejs\/(?:node\d+\/)?node_modules)\/((?:@[^/]+\/)?[^/]+)\//;
/** What each layer ships, where it lands, and who attaches it. `options` hold what the user says of some. */
export function studyLayers({ functions, layers }, host, options = {}) {
    const attached = new Map();
    for (const unit of functions) {
        for (const layer of new Set(unit.layers.flatMap((reference) => (reference.kind === 'local' ? [reference.layer] : [])))) {
            append(attached, layer, unit.id);
        }
    }
    return new Map(layers.map((layer) => {
        const declared = declaredContent({ kind: 'local', layer: layer.id }, options);
        const content = contentOf(layer, attached.get(layer.id) ?? [], host);
        return [layer.id, { ...content, ...(declared && { declared }) }];
    }));
}
function contentOf(layer, attachedTo, host) {
    const files = new Map();
    for (const mount of layer.mounts)
        for (const [at, file] of mounted(mount, host))
            files.set(at, file);
    const packages = new Map();
    for (const mount of layer.installs)
        install(mount, host, packages);
    for (const [at, file] of files) {
        const [, folder, name] = PACKAGE_FOLDER.exec(at) ?? [];
        if (folder && name && at === `${folder}/${name}/package.json`)
            packages.set(`${folder}/${name}`, { name, ...saidBy(file, host), ...versionIn(host, file) });
    }
    return {
        layer: layer.id,
        attachedTo,
        files,
        packages,
        provides: provided(files, packages),
        complete: layer.complete,
        beyondImports: [...files.keys()].some(isBeyondImports),
    };
}
/** Extensions, programs, shared libraries, other languages: nothing in the code need name them. What has no ending is likely a program. */
function isBeyondImports(at) {
    if (/^(extensions|bin|lib|python|java|ruby|dotnetcore)\//.test(at))
        return true;
    return !/\.\w+$|(?:^|\/)node_modules\/|(?:^|\/)(?:LICENSE|NOTICE|README|CHANGELOG|Makefile|Dockerfile)$/.test(at);
}
/** Every file of a mount by its path below `/opt`. */
function mounted({ at, from }, host) {
    if (host.kind(from) === 'file')
        return [[at, from]];
    return host.below(from).map((file) => [joinPath(at, from === '' ? file : file.slice(from.length + 1)) ?? at, file]);
}
function install({ at, from }, host, packages) {
    const manifest = readPackageJson(host, from);
    const folder = joinPath(at, 'node_modules') ?? 'node_modules';
    for (const [name, wanted] of dependenciesOf(manifest))
        packages.set(`${folder}/${name}`, { name, ...exactVersion(wanted), ...installedBeside(from, name, host) });
}
/** Where a developer has installed what the build will install. */
function installedBeside(from, name, host) {
    const manifest = joinPath(folderOf(from), 'node_modules', name, 'package.json');
    return manifest !== undefined && host.kind(manifest) === 'file' ? saidBy(manifest, host) : {};
}
function saidBy(file, host) {
    const manifest = readPackageJson(host, file);
    const needs = dependenciesOf(manifest, [
        ...['dependencies', 'optionalDependencies', 'peerDependencies'],
        // Optional peers may be named here alone.
        'peerDependenciesMeta',
    ]);
    return { manifest: file, ...(manifest && { needs: [...needs.keys()].sort(byText) }) };
}
function versionIn(host, file) {
    const version = readPackageJson(host, file)?.version;
    return version === undefined ? {} : { version };
}
/** A range such as `^1.2.0` says what may be installed, not what is. */
const exactVersion = (wanted) => /^\d+\.\d+\.\d+(-[\w.]+)?$/.test(wanted) ? { version: wanted } : {};
function provided(files, packages) {
    const specifiers = [...files]
        .filter(([at]) => !at.includes('node_modules/') &&
        /\.(?:[cm]?[jt]s|json|node)$/.test(at) &&
        !/(^|\/)package(-lock)?\.json$|\.d\.[cm]?ts$/.test(at))
        .map(([at, file]) => ({ specifier: `/opt/${withoutModuleEnding(at)}`, file }));
    const npm = [...packages.values()].map(({ name, version }) => version === undefined ? { npm: name } : { npm: name, version });
    npm.sort((a, b) => byText(a.npm, b.npm) || byText(a.version ?? '', b.version ?? ''));
    return [...specifiers.sort((a, b) => byText(a.specifier, b.specifier) || byText(a.file, b.file)), ...npm];
}
//# sourceMappingURL=index.js.map