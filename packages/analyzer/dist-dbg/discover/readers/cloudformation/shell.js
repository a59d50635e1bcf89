import { joinPath } from "../../../paths.js";
import { ARTIFACTS, SOURCE } from "./staged-files.js";
/** The path a word means; undefined outside the build. */
export function pathOf({ folder }, text) {
    if (text.startsWith('~'))
        return undefined;
    const path = text.startsWith('/') ? joinPath(text) : joinPath(folder, text);
    return path !== undefined && [SOURCE, ARTIFACTS].includes(path.split('/')[0] ?? '') ? path : undefined;
}
/** The paths that words name, patterns unfolded; what lies outside the build is left out. */
export function expandWords(shell, words) {
    return words.flatMap(({ text, isPattern }) => {
        const path = pathOf(shell, text);
        if (path === undefined)
            return [];
        if (!isPattern)
            return [path];
        return path
            .split('/')
            .reduce((folders, segment) => folders.flatMap((folder) => matching(shell.staged, folder, segment)), ['']);
    });
}
function matching(staged, folder, segment) {
    const below = (name) => (folder === '' ? name : `${folder}/${name}`);
    if (!segment.includes('*'))
        return [below(segment)];
    const pieces = segment.split('*').map((piece) => piece.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
    const pattern = new RegExp(`^${pieces.join('.*')}$`);
    return staged
        .visibleNames(folder)
        .filter((name) => pattern.test(name))
        .map(below);
}
//# sourceMappingURL=shell.js.map