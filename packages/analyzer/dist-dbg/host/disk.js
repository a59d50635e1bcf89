import fastGlob from 'fast-glob';
import * as fs from 'node:fs';
import path from 'node:path';
import { createFolders } from "./folders.js";
import { listBelow } from "./list.js";
import { fileUnreadable, folderUnreadable } from "./problems.js";
// Written by tools, never by people, and often larger than all sources together.
const TOOL_FOLDERS = [
    'node_modules',
    '.git',
    '.hg',
    '.svn',
    '.aws-sam',
    '.serverless',
    '.webpack',
    '.esbuild',
    '.terraform',
    '.yarn',
    '.nyc_output',
    'coverage',
    '.cache',
];
const LEFT_OUT = new Set(TOOL_FOLDERS);
const IGNORED = TOOL_FOLDERS.map((folder) => `**/${folder}/**`);
/** The host over a folder of the real disk. Throws when the folder cannot be listed at all. */
export function diskHost(root, exclude = []) {
    const top = fs.realpathSync(root);
    fs.readdirSync(top);
    const absolute = (file) => (file === '' ? top : `${top}${path.sep}${file}`);
    const problems = new Map();
    const texts = new Map();
    const listings = new Map();
    const folders = createFolders(top);
    const readFolder = (folder) => {
        try {
            const entries = fs.readdirSync(absolute(folder), { withFileTypes: true });
            folders.learn(folder, entries);
            return entries;
        }
        catch (error) {
            problems.set(folder, folderUnreadable(folder, reasonOf(error)));
            return [];
        }
    };
    const realPath = (file) => {
        if (!folders.isLinked(file))
            return file;
        try {
            const real = relativeTo(top, fs.realpathSync(absolute(file)));
            return real.startsWith('../') ? file : real;
        }
        catch {
            return file;
        }
    };
    const readWith = (file, read) => {
        try {
            return read(absolute(file));
        }
        catch (error) {
            problems.set(file, fileUnreadable(file, reasonOf(error)));
            return undefined;
        }
    };
    const readFile = (file) => readWith(file, (name) => fs.readFileSync(name));
    const readText = (file) => readWith(file, (name) => fs.readFileSync(name, 'utf8'));
    // Patterns cost more than reading the folders does, so they are for those who have some.
    const whole = exclude.length > 0 ? undefined : listBelow('', { leftOut: LEFT_OUT, entriesOf: readFolder });
    const listBut = (ignore) => fastGlob
        .sync('**', {
        cwd: top,
        dot: true,
        onlyFiles: true,
        followSymbolicLinks: false,
        ignore: [...ignore],
        fs: { readdirSync: folderReader((folder) => readFolder(relativeTo(top, folder))) },
    })
        .sort();
    const read = (file) => {
        const known = texts.get(file);
        if (known !== undefined || texts.has(file))
            return known;
        const text = readText(file);
        texts.set(file, text);
        return text;
    };
    return {
        files: whole?.files ?? listBut([...IGNORED, ...exclude]),
        below(folder) {
            const known = listings.get(folder);
            if (known)
                return known;
            const found = folders.kind(folder) === 'folder'
                ? listBelow(folder, { leftOut: new Set(['.git']), entriesOf: readFolder }).files
                : [];
            listings.set(folder, found);
            return found;
        },
        kind: folders.kind,
        read,
        ask: (file, _, answer) => answer(file, () => read(file) ?? ''),
        bytes(file, length) {
            return length === undefined ? readFile(file) : firstBytes(absolute(file), length);
        },
        size: (file) => statOf(absolute(file))?.size,
        stamp(file) {
            const stat = statOf(absolute(file));
            return stat && { text: [stat.size, stat.mtimeMs, stat.ctimeMs, stat.ino].join(' '), modified: stat.mtimeMs };
        },
        realPath,
        layout: () => whole &&
            [
                ...whole.files,
                ...whole.folders,
                ...whole.links.flatMap((link) => [link, folders.kind(link), realPath(link)]),
            ].join('\n'),
        isLeftOut: (file) => file.split('/').some((name) => LEFT_OUT.has(name)),
        problems: () => [...problems.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, problem]) => problem),
    };
}
/** The files below `root` that match one of the globs. */
export const matchingFiles = (root, globs) => new Set(fastGlob.sync([...globs], {
    cwd: root,
    dot: true,
    followSymbolicLinks: false,
    suppressErrors: true,
    ignore: IGNORED,
}));
function folderReader(read) {
    const readdirSync = (folder, _options) => read(folder);
    // fast-glob calls it with `withFileTypes` only, which its type, that of `fs.readdirSync` with all overloads, cannot say.
    return readdirSync;
}
function firstBytes(file, length) {
    try {
        const handle = fs.openSync(file, 'r');
        try {
            const buffer = new Uint8Array(length);
            return buffer.subarray(0, fs.readSync(handle, buffer, 0, length, 0));
        }
        finally {
            fs.closeSync(handle);
        }
    }
    catch {
        return undefined;
    }
}
function statOf(file) {
    try {
        return fs.statSync(file, { throwIfNoEntry: false });
    }
    catch {
        return undefined;
    }
}
const relativeTo = (top, file) => path.relative(top, file).split(path.sep).join('/');
const reasonOf = (error) => error instanceof Error && 'code' in error ? String(error.code) : String(error);
//# sourceMappingURL=disk.js.map