import { baseName, folderOf, joinPath } from "../../paths.js";
/** What a `COPY` puts where. */
export function copied(copying) {
    const { source, sources } = copying;
    return sources.flatMap((path) => {
        const found = source ? inStage(source.mounts, path, copying.host) : inContext(copying, path);
        return found.map((one) => placed(one, copying));
    });
}
/** Of a folder Docker copies what is in it. */
function placed({ from, kind, below }, { to, isFolder, before }) {
    if (below !== undefined)
        return { at: joined(to, below), from, kind };
    if (kind === 'folder')
        return { at: to, from, kind };
    const isThere = to === '/' || before.some(({ at }) => at.startsWith(`${to}/`));
    return { at: isFolder || isThere ? joined(to, baseName(from)) : to, from, kind };
}
function inContext({ host, context }, path) {
    const whole = joinPath(context, path.replace(/^\/+/, ''));
    if (whole === undefined)
        return [];
    if (!/[*?[]/.test(path)) {
        const kind = host.kind(whole);
        return kind ? [{ from: whole, kind }] : [];
    }
    const folder = folderOf(whole);
    const fits = patternOf(baseName(whole));
    const prefix = folder === '' ? '' : `${folder}/`;
    const names = new Set(host.below(folder).map((file) => file.slice(prefix.length).split('/')[0] ?? ''));
    return [...names]
        .filter((name) => fits.test(name))
        .flatMap((name) => {
        const kind = host.kind(prefix + name);
        return kind ? [{ from: prefix + name, kind }] : [];
    });
}
const patternOf = (name) => new RegExp(`^${name
    .replace(/[.+^${}()|\\]/g, '\\$&')
    .replace(/\*/g, '[^/]*')
    .replace(/\?/g, '[^/]')}$`);
function inStage(mounts, path, host) {
    // What `dist/*` stands for was made by a build, so all of the folder is meant.
    const stem = (path.startsWith('/') ? path : `/${path}`).replace(/\/\*$/, '').replace(/(?<=.)\/(?:\.)?$/, '');
    const found = mounts.flatMap(({ at, from, kind }) => {
        if (at.startsWith(stem === '/' ? '/' : `${stem}/`))
            return [{ from, kind, below: at.slice(stem.length) }];
        if (at === stem)
            return [{ from, kind }];
        if (kind === 'file' || !stem.startsWith(at === '/' ? '/' : `${at}/`))
            return [];
        const origin = joinPath(from, stem.slice(at.length));
        if (origin === undefined)
            return [];
        return [{ from: origin, kind: kindOf(host, origin) }];
    });
    const built = found.length === 0 ? originByLayout(mounts, stem) : undefined;
    return built === undefined ? found : [{ from: built, kind: kindOf(host, built) }];
}
/** What a build will make is a file where its name says so. */
const kindOf = (host, path) => host.kind(path) ?? (/\.(?:[cm]?js|json|map)$/.test(path) ? 'file' : 'folder');
/** Where a build in the repository would make what one in the image makes: beside `src`, if `src` was copied with its name. */
export function originByLayout(mounts, path) {
    for (let folder = path; folder !== ''; folder = folderOf(folder)) {
        for (const { at, from } of mounts) {
            const rest = at.startsWith(`${folder}/`) ? at.slice(folder.length) : '';
            if (rest === '' || !`/${from}`.endsWith(rest))
                continue;
            return joinPath(`/${from}`.slice(0, -rest.length), path.slice(folder.length));
        }
    }
    return undefined;
}
const joined = (folder, path) => `${folder === '/' ? '' : folder}/${path.replace(/^\//, '')}`;
//# sourceMappingURL=copy.js.map