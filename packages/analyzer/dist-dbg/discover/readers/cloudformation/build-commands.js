import { baseName, folderOf, joinPath } from "../../../paths.js";
import { install } from "./npm-install.js";
import { expandWords, pathOf } from "./shell.js";
/** Carries out one command on the staged files. */
export function follow({ after, words, outputs }, shell) {
    const start = words.findIndex(({ text }) => !/^\w+=/.test(text));
    const [name, ...rest] = start < 0 ? [] : words.slice(start);
    if (name === undefined)
        return 'followed';
    // `a || b` is there for when `a` fails, but for `[ -d x ] || mkdir x`, after which the folder is there either way.
    if (after === '||' && name.text !== 'mkdir')
        return 'followed';
    if (outputs.some((path) => path !== '/dev/null'))
        return 'unknown';
    if (QUIET.has(name.text))
        return 'followed';
    const texts = rest.map(({ text }) => text);
    if (FOREIGN.test([name.text, ...texts].join(' ')))
        return 'foreign';
    if (INSTALLERS.has(name.text))
        return install(name.text, texts, shell);
    const isOption = ({ text }) => /^-./.test(text);
    const options = rest.filter(isOption).map(({ text }) => text);
    const operands = rest.filter((word) => !isOption(word));
    return COMMANDS.get(name.text)?.(shell, operands, options) ?? 'unknown';
}
// What these do does not change which files are in the zip.
const QUIET = new Set('echo printf ls pwd true : set chmod chown test [ cat du which strip'.split(' '));
const FOREIGN = /^(?:python3? -m )?(?:pip3?|poetry|uv|bundle|gem)\b/;
const INSTALLERS = new Set(['npm', 'yarn', 'pnpm']);
const COMMANDS = new Map(Object.entries({
    cd(shell, [target]) {
        const folder = target && pathOf(shell, target.text);
        if (folder === undefined)
            return 'unknown';
        shell.folder = folder;
        return 'followed';
    },
    mkdir(shell, operands) {
        const folders = operands.map(({ text }) => pathOf(shell, text));
        for (const folder of folders)
            if (folder !== undefined)
                shell.staged.makeFolder(folder);
        return folders.includes(undefined) ? 'unknown' : 'followed';
    },
    cp: (shell, operands, options) => (options.every(isPlainOption) ? transfer(shell, operands) : 'unknown'),
    mv(shell, operands, options) {
        const effect = options.every(isPlainOption) ? transfer(shell, operands) : 'unknown';
        if (effect === 'followed')
            for (const path of expandWords(shell, operands.slice(0, -1)))
                shell.staged.remove(path);
        return effect;
    },
    rm(shell, operands) {
        for (const path of expandWords(shell, operands))
            shell.staged.remove(path);
        return 'followed';
    },
    rsync(shell, operands, options) {
        // To rsync a trailing slash means what `/.` means to cp.
        const sources = operands.map((word, index) => index < operands.length - 1 && word.text.endsWith('/') ? { ...word, text: `${word.text}.` } : word);
        return options.every((option) => /^-[a-zA-Z]+$/.test(option)) ? transfer(shell, sources) : 'unknown';
    },
    ln(shell, [target, name]) {
        const link = name && pathOf(shell, name.text);
        if (!target || link === undefined)
            return 'unknown';
        // A link to where the build runs leads nowhere once it is unpacked elsewhere.
        if (target.text.startsWith('/'))
            return 'followed';
        const source = joinPath(folderOf(link), target.text);
        if (source === undefined || !shell.staged.exists(source))
            return 'unknown';
        shell.staged.copy(source, link);
        return 'followed';
    },
}));
const isPlainOption = (option) => /^-[a-zA-Z]+$/.test(option) && !option.includes('t');
/** `cp` and its kin: files and folders into a folder that is there, or one of them under a new name. */
function transfer(shell, operands) {
    const last = operands.at(-1);
    const to = last && operands.length > 1 ? pathOf(shell, last.text) : undefined;
    if (last === undefined || to === undefined)
        return 'unknown';
    const sources = operands
        .slice(0, -1)
        .map((word) => ({ paths: expandWords(shell, [word]), isContent: /(?:^|\/)\.\/*$/.test(word.text) }));
    const paths = sources.flatMap((source) => source.paths);
    if (sources.some((source) => source.paths.length === 0) || !paths.every((path) => shell.staged.exists(path)))
        return 'unknown';
    const isInto = paths.length > 1 || last.text.endsWith('/') || shell.staged.isFolder(to);
    for (const source of sources) {
        for (const path of source.paths)
            shell.staged.copy(path, isInto && !source.isContent ? `${to}/${baseName(path)}` : to);
    }
    return 'followed';
}
//# sourceMappingURL=build-commands.js.map