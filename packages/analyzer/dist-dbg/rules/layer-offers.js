import { splitPackage } from "../bare-specifier.js";
import { PACKAGE_FOLDER } from "../layers/index.js";
import { withoutModuleEnding } from "../paths.js";
import { nearMiss } from "./near-miss.js";
/** Whether Node finds the file or the npm package in this layer, for runtimes of these major versions. */
export function offers(layer, specifier, majors) {
    if (specifier.startsWith('/opt/')) {
        const wanted = withoutModuleEnding(specifier);
        return pathsOf(layer).some((path) => path === wanted || path === `${wanted}/index`);
    }
    const { name } = splitPackage(specifier);
    const isDeclared = layer.declared?.includes(name) ?? false;
    return isDeclared || foldersWith(layer, name).some((folder) => isSearched(folder, majors));
}
/** The folder below `/opt` that holds an npm package where these runtimes do not look. */
export function folderBeside(layer, specifier, majors) {
    const { name } = splitPackage(specifier);
    return specifier.startsWith('/') ? undefined : foldersWith(layer, name).find((folder) => !isSearched(folder, majors));
}
/** A file of the layer that lands at another depth than the path says, or beside `node_modules` where a package was asked for. */
export function landsElsewhere(layer, specifier) {
    if (!specifier.startsWith('/opt/'))
        return pathsOf(layer).find((path) => path === `/opt/nodejs/${specifier}`);
    return pathsOf(layer).find((path) => wherever(path) === wherever(specifier));
}
/** What the layer offers under nearly this name. */
export function nearlyOffered(layer, specifier, majors) {
    const packages = packagesIn(layer, majors);
    if (specifier.startsWith('/opt/'))
        return nearMiss(specifier, [...pathsOf(layer), ...packages.map((name) => `/opt/nodejs/node_modules/${name}`)]);
    const { name, subpath } = splitPackage(specifier);
    const meant = nearMiss(name, packages);
    return meant === undefined || meant === name ? undefined : [meant, subpath].filter(Boolean).join('/');
}
/** Whether an import that leads nowhere was likely to lead here. */
export function isMeantFor(layer, specifier, major) {
    const majors = major === undefined ? [] : [major];
    const found = [folderBeside(layer, specifier, majors), landsElsewhere(layer, specifier)];
    return [...found, nearlyOffered(layer, specifier, majors)].some((meant) => meant !== undefined);
}
/** A path the layer offers, with the ending its file has on Lambda. */
export function withEnding({ provides }, path) {
    const item = provides.find((candidate) => 'specifier' in candidate && candidate.specifier === path);
    const ending = item && 'file' in item ? (/\.[cm]?[jt]s$/.exec(item.file)?.[0] ?? '') : '';
    return path.endsWith(ending) ? path : `${path}${ending.replace('t', 'j')}`;
}
const pathsOf = ({ provides, declared = [] }) => [
    ...provides.flatMap((item) => ('specifier' in item ? [item.specifier] : [])),
    ...declared.filter((name) => name.startsWith('/opt/')).map(withoutModuleEnding),
];
const packagesIn = ({ packages, declared = [] }, majors) => [
    ...[...packages].flatMap(([at, { name }]) => (isSearched(at.slice(0, -name.length - 1), majors) ? [name] : [])),
    ...declared.filter((name) => !name.startsWith('/')),
];
/** A path below `/opt` without the folder that is so easily left out or doubled. */
const wherever = (path) => withoutModuleEnding(path.replace(/^\/opt\/(?:nodejs\/)*/, ''));
/** Every `node_modules` of the layer, but for those inside of npm packages, that holds a package of this name. */
function foldersWith({ files, packages }, name) {
    const folders = [...packages].flatMap(([at, item]) => (item.name === name ? [at.slice(0, -name.length - 1)] : []));
    const holder = new RegExp(`^((?:(?!node_modules/)[^/]+/)*node_modules)/${name.replace(/[.+]/g, '\\$&')}(?:/|\\.js$)`);
    const holding = [...files.keys()].flatMap((at) => holder.exec(at)?.[1] ?? []);
    return [...new Set([...folders, ...holding])];
}
/** `nodejs/node_modules` always is; `nodejs/node22/node_modules` for Node 22 alone [FACTS 3]. */
function isSearched(folder, majors) {
    if (!PACKAGE_FOLDER.test(`${folder}/any/`))
        return false;
    const [, version] = /^nodejs\/node(\d+)\//.exec(folder) ?? [];
    return version === undefined || majors.every((major) => major === Number(version));
}
//# sourceMappingURL=layer-offers.js.map