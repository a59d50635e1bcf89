import { baseName, folderOf, isBelow } from "../../../paths.js";
import { append, byText } from "../../../sorted.js";
/** The folder a build starts in, a copy of the layer's content. */
export const SOURCE = 'source';
/** The folder whose content becomes the layer's zip. */
export const ARTIFACTS = 'artifacts';
/** The files of a build while its commands copy and remove them: where each one is, and from which file of the repository it came. */
export class StagedFiles {
    #host;
    #files = new Map();
    #folders = new Set([SOURCE, ARTIFACTS]);
    /** A `node_modules` folder to the `package.json` that filled it. */
    #installs = new Map();
    constructor(host, root) {
        this.#host = host;
        const prefix = root === '' ? 0 : root.length + 1;
        for (const file of host.below(root))
            this.#add(`${SOURCE}/${file.slice(prefix)}`, file);
    }
    isFolder(path) {
        return this.#folders.has(path);
    }
    exists(path) {
        return this.#files.has(path) || this.#folders.has(path) || this.#installs.has(path);
    }
    /** Names in a folder, as a shell's `*` sees them: without those that start with a dot. */
    visibleNames(folder) {
        const paths = [...this.#files.keys(), ...this.#folders, ...this.#installs.keys()].filter((path) => path.startsWith(`${folder}/`));
        const names = new Set(paths.map((path) => path.slice(folder.length + 1).split('/')[0] ?? ''));
        return [...names].filter((name) => !name.startsWith('.')).sort(byText);
    }
    makeFolder(path) {
        for (let at = path; at !== ''; at = folderOf(at))
            this.#folders.add(at);
    }
    /** A file to a file, a folder's content into a folder. */
    copy(from, to) {
        const moved = (path) => to + path.slice(from.length);
        if (this.#folders.has(from))
            this.makeFolder(to);
        for (const [path, file] of [...this.#files])
            if (isBelow(path, from))
                this.#add(moved(path), file);
        for (const path of [...this.#folders])
            if (isBelow(path, from))
                this.makeFolder(moved(path));
        for (const [path, file] of [...this.#installs])
            if (isBelow(path, from))
                this.#installs.set(moved(path), file);
    }
    remove(path) {
        for (const entries of [this.#files, this.#folders, this.#installs]) {
            for (const at of [...entries.keys()])
                if (isBelow(at, path))
                    entries.delete(at);
        }
    }
    /** Fills `node_modules` from the folder's `package.json`; false when it has none. */
    install(folder) {
        const manifest = this.#files.get(`${folder}/package.json`);
        if (manifest !== undefined)
            this.#installs.set(`${folder}/node_modules`, manifest);
        return manifest !== undefined;
    }
    /** What the layer's zip holds, folders as one where they came over whole. */
    mounts() {
        const shipped = [...this.#files].filter(([path]) => path.startsWith(`${ARTIFACTS}/`));
        return this.#collapse(ARTIFACTS, shipped).map(({ at, from }) => ({ at: at.slice(ARTIFACTS.length + 1), from }));
    }
    /** What the build installs into the layer's zip. */
    installs() {
        return [...this.#installs]
            .filter(([path]) => path.startsWith(`${ARTIFACTS}/`) && baseName(path) === 'node_modules')
            .map(([path, from]) => ({ at: folderOf(path).slice(ARTIFACTS.length + 1), from }))
            .sort((a, b) => byText(a.at, b.at));
    }
    #add(path, file) {
        this.#files.set(path, file);
        this.makeFolder(folderOf(path));
    }
    #collapse(folder, files) {
        const origin = this.#originOf(folder, files);
        if (origin !== undefined)
            return [{ at: folder, from: origin }];
        const children = new Map();
        for (const file of files)
            append(children, file[0].slice(0, nextSlash(file[0], folder)), file);
        return [...children]
            .sort(([a], [b]) => byText(a, b))
            .flatMap(([child, below]) => below[0]?.[0] === child ? [{ at: child, from: below[0][1] }] : this.#collapse(child, below));
    }
    /** The folder of the repository that holds exactly these files under the same names. */
    #originOf(folder, files) {
        const [first] = files;
        if (!first)
            return undefined;
        const rest = first[0].slice(folder.length);
        if (!`/${first[1]}`.endsWith(rest))
            return undefined;
        const origin = first[1].slice(0, Math.max(0, first[1].length - rest.length));
        const prefix = origin === '' ? '/' : `/${origin}/`;
        const isWhole = files.every(([path, file]) => `/${file}` === prefix + path.slice(folder.length + 1));
        return isWhole && this.#host.below(origin).length === files.length ? origin : undefined;
    }
}
/** Where the name below `folder` ends. */
function nextSlash(path, folder) {
    const end = path.indexOf('/', folder.length + 1);
    return end < 0 ? path.length : end;
}
//# sourceMappingURL=staged-files.js.map