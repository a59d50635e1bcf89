import { joinPath, upward } from "../paths.js";
/**
 * Whether git is told to leave a path out, or a folder around it: then a build makes it, and nothing is wrong with a checkout
 * that has none. A pattern of nothing but an ending (`*.js`) says what compilers emit, not that this file is made.
 */
export function isIgnoredByGit(host, path) {
    const [, ...folders] = [...upward(path)];
    return folders.some((folder) => {
        const below = folder === '' ? path : path.slice(folder.length + 1);
        return isMatched(patternsIn(host, folder), below);
    });
}
const byHost = new WeakMap();
function patternsIn(host, folder) {
    const byFolder = byHost.get(host) ?? new Map();
    byHost.set(host, byFolder);
    const known = byFolder.get(folder) ?? readPatterns(host, joinPath(folder, '.gitignore') ?? '.gitignore');
    byFolder.set(folder, known);
    return known;
}
function readPatterns(host, file) {
    if (host.kind(file) !== 'file')
        return [];
    const lines = (host.read(file) ?? '').split(/\r?\n/).map((line) => line.trim());
    return lines.flatMap((line) => {
        const text = line.replace(/^!/, '');
        const isNone = text === '' || text.startsWith('#') || /^(?:\*\*\/)?\*\.\w+$/.test(text);
        const matches = isNone ? undefined : expression(text);
        return matches ? [{ matches, keeps: line.startsWith('!') }] : [];
    });
}
/** gitignore's rules: a slash inside ties a pattern to its folder; without one it matches at any depth. */
function expression(pattern) {
    const path = pattern.replace(/\/$/, '');
    const start = path.replace(/\/$/, '').includes('/') ? '' : '(?:.*/)?';
    const body = path
        .replace(/^\//, '')
        .replace(/\[[\w!-]+\]|[.+^${}()|[\]\\]/g, (part) => (part.length > 1 ? part.replace('[!', '[^') : `\\${part}`))
        .replace(/\*\*\/|\/\*\*$|\*+|\?/g, (wild) => WILD[wild] ?? '[^/]*');
    try {
        return new RegExp(`^${start}${body}(?:\\.[cm]?[jt]sx?|\\.json)?$`);
    }
    catch {
        return undefined; // `[z-a]`, which matches nothing
    }
}
const WILD = { '**/': '(?:.*/)?', '/**': '/.*', '**': '.*', '?': '[^/]' };
/** The last pattern that speaks of a path, or of a folder on the way to it, decides. */
function isMatched(patterns, path) {
    const steps = [...upward(path)].filter((step) => step !== '').reverse();
    return steps.some((step) => patterns.findLast(({ matches }) => matches.test(step))?.keeps === false);
}
//# sourceMappingURL=ignored.js.map