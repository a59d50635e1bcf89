import { parse } from 'jsonc-parser';
import { folderOf, joinPath, upward } from "../paths.js";
import { tsconfigUnreadable } from "./problems.js";
/** The path maps of the tsconfig.json and jsconfig.json files, each read once. */
export function createPathMaps(host) {
    const byFolder = new Map();
    const problems = new Map();
    const maps = new Map();
    const inFolder = (folder) => {
        const file = ['tsconfig.json', 'jsconfig.json']
            .map((name) => (folder === '' ? name : `${folder}/${name}`))
            .find((name) => host.kind(name) === 'file');
        return file === undefined ? undefined : readPathMap({ host, maps, problems, file, seen: new Set() });
    };
    return {
        above(file) {
            const folder = folderOf(file);
            if (!byFolder.has(folder)) {
                byFolder.set(folder, [...upward(folder)].map(inFolder).find((map) => map !== undefined));
            }
            return byFolder.get(folder);
        },
        problems: () => [...problems.values()],
    };
}
function readPathMap(reading) {
    const { file, maps, seen } = reading;
    if (seen.has(file))
        return undefined;
    if (!maps.has(file))
        maps.set(file, pathMapIn(reading));
    return maps.get(file);
}
function pathMapIn({ file, seen, ...reading }) {
    const config = configIn(file, reading);
    const options = config.compilerOptions ?? {};
    const inherited = inheritedMap({ ...reading, file, seen: new Set([...seen, file]) }, config.extends);
    const folder = folderOf(file);
    const baseUrl = typeof options.baseUrl === 'string' ? joinPath(folder, options.baseUrl) : inherited?.baseUrl;
    const paths = isRecord(options.paths) ? ownPaths(options.paths, baseUrl ?? folder) : (inherited?.paths ?? []);
    return { paths, ...(baseUrl !== undefined && { baseUrl }) };
}
function configIn(file, { host, problems }) {
    const text = host.read(file) ?? '';
    const errors = [];
    const value = plainJson(text) ?? parse(text, errors, { allowTrailingComma: true });
    const fault = errors[0];
    if (fault)
        problems.set(file, tsconfigUnreadable(file, [fault.offset, fault.offset + fault.length]));
    return typeof value === 'object' && value !== null ? value : {};
}
/** Without comments, as most are, it is read in a tenth of the time. */
function plainJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function inheritedMap(reading, bases) {
    const { file, host } = reading;
    const names = (Array.isArray(bases) ? bases : [bases]).filter((name) => typeof name === 'string' && name.startsWith('.'));
    const maps = names.flatMap((name) => {
        const path = joinPath(folderOf(file), String(name));
        const found = path === undefined ? undefined : [path, `${path}.json`].find((candidate) => host.kind(candidate) === 'file');
        return found === undefined ? [] : (readPathMap({ ...reading, file: found }) ?? []);
    });
    return maps.at(-1);
}
const isRecord = (value) => typeof value === 'object' && value !== null;
function ownPaths(paths, base) {
    return Object.entries(paths).map(([pattern, targets]) => [
        pattern,
        (Array.isArray(targets) ? targets : []).flatMap((target) => typeof target === 'string' ? (joinPath(base, target) ?? []) : []),
    ]);
}
/** The paths a specifier may mean by `paths`, best pattern first: exact, else the longest text before the `*`. */
export function mappedPaths(map, specifier) {
    const fits = (map?.paths ?? []).filter(([pattern]) => matches(pattern, specifier));
    fits.sort(([a], [b]) => Number(a.includes('*')) - Number(b.includes('*')) || b.indexOf('*') - a.indexOf('*'));
    const [pattern = '', targets = []] = fits[0] ?? [];
    const [before = '', after = ''] = pattern.split('*');
    const middle = specifier.slice(before.length, specifier.length - after.length);
    return targets.map((target) => target.replace('*', middle));
}
function matches(pattern, specifier) {
    const star = pattern.indexOf('*');
    if (star < 0)
        return pattern === specifier;
    return (specifier.length >= pattern.length - 1 &&
        specifier.startsWith(pattern.slice(0, star)) &&
        specifier.endsWith(pattern.slice(star + 1)));
}
//# sourceMappingURL=tsconfig.js.map