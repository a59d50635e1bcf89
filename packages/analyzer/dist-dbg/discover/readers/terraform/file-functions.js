import { documentValue } from "./document-value.js";
import { Cursor, SyntaxFault } from "./hcl/cursor.js";
import { readExpression } from "./hcl/expression.js";
import { readTemplate } from "./hcl/template.js";
import { listOf, mapOf, scalar, textOf } from "./values.js";
/** `file`, `templatefile`, `fileset` and what decodes their texts; undefined for other functions, and where only a deployment knows. */
export function callFileFunction(name, items, at, files, fill) {
    const [first, second] = items;
    const path = textOf(first);
    switch (name) {
        case 'file': {
            const found = path === undefined ? undefined : files.fileText(path);
            return found && { ...scalar(found.text, at), file: found.file };
        }
        case 'templatefile':
            return path === undefined ? undefined : filled(path, second, at, files, fill);
        case 'fileset':
            return path === undefined ? undefined : fileSet(path, textOf(second), at, files);
        case 'fileexists':
            // What is not there may be built before.
            return path !== undefined && files.fileText(path) ? scalar(true, at) : undefined;
        case 'jsondecode':
        case 'yamldecode':
            return first && decoded(first, name === 'jsondecode', at);
        default:
            return undefined;
    }
}
/** A template with the values it is given; where one of them is open, only the file is known. */
function filled(path, names, at, files, fill) {
    const found = files.fileText(path);
    if (!found)
        return undefined;
    const unknown = { kind: 'unknown', text: path, at, file: found.file };
    if (names?.kind !== 'map')
        return unknown;
    try {
        const text = fill(readTemplate(new Cursor(found.text), readExpression), found.file, names.entries);
        return text.kind === 'scalar' ? { ...scalar(text.value, at), file: found.file, isChanged: true } : unknown;
    }
    catch (error) {
        if (!(error instanceof SyntaxFault))
            throw error;
        return unknown;
    }
}
/** A file of the repository has the place of everything in it; a text that was put together stands where that happens. */
function decoded(value, isJson, at) {
    const text = textOf(value);
    if (text === undefined)
        return undefined;
    const whole = documentValue(value.file ?? at.file, text, isJson);
    return whole && (value.file === undefined || value.isChanged ? placedAt(whole, at) : whole);
}
function placedAt(value, at) {
    if (value.kind === 'list')
        return listOf(value.items.map((item) => placedAt(item, at)), at);
    if (value.kind !== 'map')
        return { ...value, at };
    return mapOf([...value.entries].map(([key, item]) => [key, placedAt(item, at)]), at);
}
function fileSet(path, pattern, at, files) {
    const below = pattern === undefined ? undefined : files.filesBelow(path);
    const fits = pattern === undefined ? undefined : globPattern(pattern);
    if (!below || !fits)
        return undefined;
    return listOf(below.filter((file) => fits.test(file)).map((file) => scalar(file, at)), at);
}
/** `**`, `*`, `?`, `{a,b}` and `[a-z]`; undefined for what is no pattern. */
function globPattern(pattern) {
    const source = pattern.replace(/\*\*\/|\*\*|[*?{},]|[.+^$()|\\]/g, (found) => GLOB[found] ?? `\\${found}`);
    try {
        return new RegExp(`^${source}$`);
    }
    catch {
        return undefined;
    }
}
const GLOB = {
    '**/': '(?:.*/)?',
    '**': '.*',
    '*': '[^/]*',
    '?': '[^/]',
    '{': '(?:',
    '}': ')',
    ',': '|',
};
//# sourceMappingURL=file-functions.js.map