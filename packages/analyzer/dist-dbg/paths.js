// Nothing to tidy: no empty segment, no `.` or `..`.
const UNTIDY = /(?:^|\/)(?:\.{0,2})(?:\/|$)/;
/** Joins and tidies; undefined when the result lies above the root. */
export function joinPath(...parts) {
    const [folder = '', path] = parts;
    if (parts.length === 2 && path !== undefined) {
        // Nearly every import: `./money` beside a file whose folder is tidy.
        const below = path.startsWith('./') ? path.slice(2) : path;
        if (!UNTIDY.test(below) && (folder === '' || !UNTIDY.test(folder)))
            return folder === '' ? below : `${folder}/${below}`;
    }
    const kept = [];
    for (const segment of parts.join('/').split('/')) {
        if (segment === '' || segment === '.')
            continue;
        if (segment !== '..')
            kept.push(segment);
        else if (kept.pop() === undefined)
            return undefined;
    }
    return kept.join('/');
}
/** `''` for a file at the root. */
export const folderOf = (file) => file.slice(0, Math.max(0, file.lastIndexOf('/')));
export const baseName = (file) => file.slice(file.lastIndexOf('/') + 1);
export const isBelow = (file, folder) => folder === '' || file === folder || file.startsWith(`${folder}/`);
/** The folder itself, then each one above it, the root last. */
export function* upward(folder) {
    for (let at = folder; at !== ''; at = folderOf(at))
        yield at;
    yield '';
}
/** A source file's path without its ending. */
export const withoutSourceEnding = (file) => file.replace(/\.[cm]?[jt]sx?$/, '');
/** A path of run time, where JSX has become JavaScript, without the ending that `require` may leave out. */
export const withoutModuleEnding = (path) => path.replace(/\.[cm]?[jt]s$/, '');
//# sourceMappingURL=paths.js.map