import { pathOf } from "./shell.js";
const FOLDER_OPTIONS = new Set(['--prefix', '-C', '--cwd', '--dir']);
const VALUE_OPTIONS = new Set([
    '--omit',
    '--include',
    '--only',
    '--registry',
    '--loglevel',
    '--arch',
    '--platform',
    '--os',
    '--cpu',
    '--libc',
    '--cache',
]);
const HARMLESS = new Set(['test', 't', 'prune', 'dedupe', 'cache', 'config', 'audit', 'version', '--version', '-v']);
/** `npm install` and its kin in a folder with a `package.json`. Packages named on the command line are not followed. */
export function install(program, words, shell) {
    let folder = shell.folder;
    const operands = [];
    for (let at = 0; at < words.length; at += 1) {
        const [option = '', value] = (words[at] ?? '').split('=', 2);
        if (FOLDER_OPTIONS.has(option))
            folder = pathOf(shell, value ?? words[(at += 1)] ?? '');
        else if (VALUE_OPTIONS.has(option) && value === undefined)
            at += 1;
        else if (!option.startsWith('-') || HARMLESS.has(option))
            operands.push(option);
    }
    const [verb = program === 'yarn' ? 'install' : '', ...packages] = operands;
    if (HARMLESS.has(verb))
        return 'followed';
    if (!['install', 'i', 'ci'].includes(verb) || packages.length > 0 || folder === undefined)
        return 'unknown';
    return shell.staged.install(folder) ? 'followed' : 'unknown';
}
//# sourceMappingURL=npm-install.js.map