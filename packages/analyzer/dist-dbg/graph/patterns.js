import { isSourceFile, isTestFile } from "../parse/index.js";
import { folderOf, joinPath } from "../paths.js";
import { sortedSet } from "../sorted.js";
/** A specifier with `*` for what only a run can tell, or for all the files that a bundler is to import. */
export const isPattern = ({ computed, specifier }) => specifier.includes('*') && (computed === true || specifier.startsWith('.'));
/** The imports of a module, where a pattern stands with one import for each file that fits it. */
export function createPatterns(host, layers) {
    const known = new Map();
    let landed;
    const filesOf = (specifier, from) => {
        if (!specifier.startsWith('/opt/'))
            return [joinPath(folderOf(from), specifier), host.files];
        landed ??= sortedSet([...layers.values()].flatMap(({ files }) => [...files.keys()]));
        return [specifier.slice('/opt/'.length), landed];
    };
    const expanded = (from, site) => {
        if (!isPattern(site) || !/^(\.{1,2}|\/opt)\//.test(site.specifier))
            return [site];
        const [pattern, files] = filesOf(site.specifier, from);
        const fits = pattern === undefined ? [] : fitting(pattern, files, site.kind === 'asset', from);
        return fits.map((texts) => ({ ...site, specifier: filled(site.specifier, texts) }));
    };
    return (module) => {
        if (!module.imports.some(isPattern))
            return module.imports;
        const sites = known.get(module) ?? module.imports.flatMap((site) => expanded(module.file, site));
        known.set(module, sites);
        return sites;
    };
}
const filled = (pattern, texts) => {
    const rest = [...texts];
    return pattern.replace(/\*/g, () => rest.shift() ?? '');
};
/** What stands for each `*` in the files that fit. A `*` never crosses a folder. */
function fitting(pattern, files, isAsset, from) {
    const [start = ''] = pattern.split('*');
    const shapes = isAsset ? [exact(pattern)] : shapesOf(pattern);
    const found = new Map();
    for (const file of files) {
        if (!file.startsWith(start) || file === from || isTestFile(file))
            continue;
        if (isAsset ? isSourceFile(file) : !isSourceFile(file) && !/\.(json|node)$/.test(file))
            continue;
        const texts = shapes.map((shape) => shape.exec(file)?.slice(1)).find((match) => match !== undefined);
        if (texts)
            found.set(texts.join('/'), texts);
    }
    return [...found.values()];
}
const exact = (pattern, end = '') => new RegExp(`^${pattern.split('*').map(escaped).join('([^/]+)')}${end}$`);
const escaped = (text) => text.replace(/[.+?^${}()|[\]\\]/g, '\\$&');
/** `./x/*.js` may mean sources in TypeScript; `./x/*` a file with its ending, or a folder. */
function shapesOf(pattern) {
    const [, stem = pattern, ending = ''] = /^(.*)\.([cm]?js)x?$/.exec(pattern) ?? [];
    if (ending !== '')
        return [exact(stem, `\\.(?:${ending}x?|${ending.replace('js', 'ts')}x?)`)];
    if (/\.\w+$/.test(pattern))
        return [exact(pattern)];
    const folder = exact(pattern, '/index\\.\\w+');
    return pattern.endsWith('*') ? [exact(pattern), folder] : [exact(pattern, '\\.\\w+'), folder];
}
//# sourceMappingURL=patterns.js.map