import { typescript } from "../../parse/typescript.js";
import { memberName } from "./static-names.js";
/** Six, written as the manual of mkdtemp(3) writes them: no path says which they will be. */
export const RANDOM_LETTERS = 'XXXXXX';
const writes = (...paths) => ({ paths, verb: 'writes to' });
const removes = { paths: [0], verb: 'removes' };
const changes = { paths: [0], verb: 'changes' };
const temporary = { ...writes(0), adds: RANDOM_LETTERS };
// Without `Sync`; the callback and the promise forms have the same names.
const OF_NODE = new Map([
    ...['writeFile', 'appendFile', 'mkdir', 'createWriteStream', 'open'].map((name) => [name, writes(0)]),
    ...['copyFile', 'cp', 'link', 'symlink'].map((name) => [name, writes(1)]),
    ...['rm', 'rmdir', 'unlink'].map((name) => [name, removes]),
    ...['truncate', 'chmod', 'lchmod', 'chown', 'lchown', 'utimes', 'lutimes'].map((name) => [name, changes]),
    ...['mkdtemp', 'mkdtempDisposable'].map((name) => [name, temporary]),
    ['rename', writes(1, 0)], // the source goes
]);
const OF_FS_EXTRA = new Map([
    ...['outputFile', 'outputJson', 'outputJSON', 'writeJson', 'writeJSON'].map((name) => [name, writes(0)]),
    ...['ensureDir', 'mkdirs', 'mkdirp', 'ensureFile', 'createFile'].map((name) => [name, writes(0)]),
    ...['copy', 'ensureLink', 'createLink', 'ensureSymlink', 'createSymlink'].map((name) => [name, writes(1)]),
    ...['remove', 'emptyDir', 'emptydir'].map((name) => [name, removes]),
    ['move', writes(1, 0)],
]);
/** The text of any file that names one of the modules below. */
export const NAMES_A_FILE_MODULE = /(['"`])(?:node:)?(?:fs(?:\/promises)?|graceful-fs|fs-extra(?:\/esm)?)\1/;
/** What a call of this name does to files; undefined when it only reads, or is nobody we know. */
export function writeFunction({ module, members }, call) {
    if (module !== 'fs' && module !== 'graceful-fs' && module !== 'fs-extra')
        return undefined;
    const [last, ...others] = members[0] === 'promises' ? members.slice(1) : members;
    if (last === undefined || others.length > 0)
        return undefined;
    const name = last.replace(/Sync$/, '');
    const found = OF_NODE.get(name) ?? (module === 'fs-extra' ? OF_FS_EXTRA.get(name) : undefined);
    if (name === 'open' && !opensForWriting(call.arguments[1]))
        return undefined;
    if (name === 'createWriteStream' && hasOwnDescriptor(call.arguments[1]))
        return undefined;
    return found;
}
function opensForWriting(flags) {
    const ts = typescript();
    if (!flags)
        return false;
    if (ts.isStringLiteralLike(flags))
        return /[wa+]/.test(flags.text);
    return /\bO_(WRONLY|RDWR|CREAT|APPEND|TRUNC)\b/.test(flags.getText());
}
/** `createWriteStream(name, { fd })` never opens the path. */
function hasOwnDescriptor(options) {
    const ts = typescript();
    if (!options || !ts.isObjectLiteralExpression(options))
        return false;
    return options.properties.some((property) => property.name && ts.isIdentifier(property.name) && property.name.text === 'fd');
}
/** The call as the user wrote it, short enough for a sentence. */
export function callName(call) {
    const text = call.expression.getText().replace(/\s+/g, '');
    return text.length <= 40 ? text : (memberName(call.expression) ?? 'the call');
}
//# sourceMappingURL=write-functions.js.map