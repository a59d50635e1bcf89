import { isBelow, joinPath } from "../../../paths.js";
import { commandsOf } from "../cloudformation/shell-words.js";
import { textOf } from "./values.js";
/** The zips that a `null_resource` or a `terraform_data` makes when it is created. Its commands are read, never run. */
export function scriptedZips(resource) {
    return resource.inner('provisioner').flatMap((attribute) => {
        const command = attribute('command');
        const text = textOf(command);
        const folder = joinPath(resource.base, textOf(attribute('working_dir')) ?? '');
        return command && text !== undefined && folder !== undefined ? zipsIn(text, folder, command.at) : [];
    });
}
// What these do changes nothing that is packed: the old zip goes, words are printed.
const QUIET = new Set('echo printf ls pwd true : set test [ rm which'.split(' '));
function zipsIn(script, start, at) {
    const zips = [];
    const installed = [];
    const outer = [];
    let folder = start;
    let complete = true;
    for (const command of script
        .replace(/\\\r?\n/g, ' ')
        .split(/\r?\n/)
        .flatMap(commandsIn)) {
        if (command?.after === '(')
            outer.push(folder);
        if (command?.after === ')')
            folder = outer.pop() ?? start;
        const [name, ...words] = command?.words.map(({ text }) => text) ?? ['?'];
        const target = name === 'cd' ? joinPath(folder, words[0] ?? '') : undefined;
        if (target !== undefined && !words[0]?.startsWith('/'))
            folder = target;
        else if (name === 'zip')
            zips.push({ ...packed(words, folder), folder, installed: [...installed], at });
        else if (name !== undefined && isInstall(name, words))
            installed.push(folder);
        else if (name !== undefined && !QUIET.has(name))
            complete = false;
    }
    return zips.map((zip) => ({
        ...zip,
        installed: zip.installed.filter((one) => isBelow(one, zip.folder)),
        complete: complete && zip.items.length > 0,
    }));
}
/** A line that only a shell could read is one command nobody knows. */
const commandsIn = (line) => line.trim() === '' ? [] : (commandsOf(line.trim()) ?? [undefined]);
/** `zip -r ../layer.zip nodejs`. What is left out by `-x` leaves the rest unsure. */
function packed(words, folder) {
    const end = words.findIndex((word) => /^(?:-x|-i|--exclude|--include)/.test(word));
    const [zip = '', ...items] = words.slice(0, end < 0 ? undefined : end).filter((word) => !word.startsWith('-'));
    const file = joinPath(folder, zip.endsWith('.zip') ? zip : `${zip}.zip`) ?? zip;
    if (end >= 0)
        return { file, items: [] };
    const paths = items.map((item) => (item === '*' ? '' : joinPath(item.replace(/\/\*$/, ''))));
    return { file, items: paths.every((path) => path !== undefined) ? paths : [] };
}
const isInstall = (name, [verb = '', ...more]) => /^(?:npm|pnpm|yarn)$/.test(name) &&
    /^(?:ci|install|i|)$/.test(verb) &&
    more.every((word) => word.startsWith('-')) &&
    !more.some((word) => /^--(?:prefix|cwd|dir)/.test(word));
//# sourceMappingURL=local-exec.js.map