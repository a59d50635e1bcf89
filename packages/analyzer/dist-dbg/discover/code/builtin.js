import { posix } from 'node:path';
import { builtinMethod } from "./builtin-method.js";
import { mapOf, membersAsList, setOf } from "./collection.js";
import { spread } from "./expression.js";
import { documentIn, ofFiles } from "./files.js";
import { absolutePath, placeOfNode, repositoryPath, unknownAt } from "./machine.js";
import { globbed } from "./glob.js";
import { joinText } from "./text.js";
import { booleanValue, held, objectValue, textOfValue, textValue, truthOf, } from "./value.js";
/** What a builtin gives for known arguments; undefined where the call is of something else. */
export function builtinCall(machine, call) {
    const { target, name } = call;
    if (target.kind === 'reference')
        return ofReference(machine, target, call);
    return name === undefined ? undefined : builtinMethod(machine, { ...call, name });
}
function ofReference(machine, { module, of, path }, call) {
    if (of)
        return undefined;
    const names = [...path, ...(call.name === undefined ? [] : [call.name])].filter((part) => part !== 'default');
    const last = names.at(-1) ?? '';
    switch (module?.replace(/^node:/, '')) {
        case 'path':
        case 'path/posix':
            return ofPath(machine, last, call);
        case 'url':
            return last === 'fileURLToPath' || last === 'URL' ? ofUrl(last, call) : undefined;
        case 'fs':
        case 'fs/promises':
        case 'fs-extra':
        case 'graceful-fs':
            return ofFiles(machine, last, call);
        case 'glob':
        case 'globby':
        case 'fast-glob':
        case 'tinyglobby':
            return /^(?:sync|globSync|globbySync|glob)$/.test(last) ? globbed(machine, call) : undefined;
        case 'js-yaml':
        case 'yaml':
            return last === 'load' || last === 'parse' ? ofGlobal(machine, 'JSON.parse', call) : undefined;
        case 'process':
            return last === 'cwd' ? workingFolder(machine, call) : undefined;
        case undefined:
            return ofGlobal(machine, names.join('.'), call);
        default:
            return undefined;
    }
}
function ofGlobal(machine, name, call) {
    const [first] = call.args;
    const at = placeOfNode(call.node, call.scope);
    switch (name) {
        case 'process.cwd':
            return workingFolder(machine, call);
        case 'URL':
            return ofUrl(name, call);
        case 'String':
            return first && joinText([first.value], at, call.node.getText());
        case 'Object.freeze':
        case 'Array.from':
            return call.args.length === 1 ? first?.value : undefined;
        case 'Boolean': {
            const truth = first && truthOf(first.value);
            return truth === undefined ? undefined : booleanValue(truth, at);
        }
        case 'Map':
            return mapOf(machine, first?.value, at);
        case 'Set':
            return setOf(first?.value, at);
        case 'Array.isArray':
            return first && first.value.kind !== 'unknown' ? booleanValue(first.value.kind === 'list', at) : undefined;
        case 'JSON.parse':
            return first && (documentIn(machine, first.value) ?? unknownAt(call.node, call.scope));
        case 'Object.assign':
            return assigned(call.args, at);
        case 'Object.keys':
            return ofMembers('keys', call);
        case 'Object.values':
            return ofMembers('values', call);
        case 'Object.entries':
            return ofMembers('entries', call);
        case 'Object.fromEntries':
            return first?.value.kind === 'list' ? fromEntries(first.value, at) : unknownAt(call.node, call.scope);
        default:
            return undefined;
    }
}
function ofMembers(what, { args: [first], node, scope }) {
    return first?.value.kind === 'object'
        ? membersAsList(what, first.value, placeOfNode(node, scope))
        : unknownAt(node, scope);
}
/** `Object.assign(first, …)` changes the first; who uses what it returns sees a new object here. */
function assigned(args, at) {
    const whole = objectValue([], at);
    for (const { value } of args)
        spread(whole, value);
    return whole;
}
function fromEntries(list, at) {
    const members = list.items.flatMap(({ value }) => {
        const [key, member] = value.kind === 'list' ? value.items : [];
        const name = textOfValue(key?.value);
        return name !== undefined && member ? [[name, member]] : [];
    });
    return objectValue(members, at, list.complete && members.length === list.items.length);
}
const workingFolder = (machine, { node, scope }) => textValue(absolutePath(machine.workingFolder(scope.file)), placeOfNode(node, scope));
function ofUrl(name, { args, node, scope }) {
    const [path, base] = args.map(({ value }) => textOfValue(value));
    const at = placeOfNode(node, scope);
    if (path === undefined)
        return unknownAt(node, scope);
    if (name === 'fileURLToPath')
        return textValue(path.replace(/^file:\/\//, ''), at);
    if (base === undefined || !base.startsWith('file://'))
        return unknownAt(node, scope);
    return textValue(`${base.slice(0, base.lastIndexOf('/'))}/${path}`, at);
}
function ofPath(machine, name, { args, node, scope }) {
    const texts = args.map(({ value }) => textOfValue(value));
    const at = placeOfNode(node, scope);
    if (!texts.every((text) => text !== undefined))
        return unknownAt(node, scope);
    const [first = ''] = texts;
    switch (name) {
        case 'join':
        case 'normalize':
            return textValue(texts.filter((text) => text !== '').join('/'), at);
        case 'resolve':
            return textValue(resolved(machine, texts, scope), at);
        case 'dirname':
            return textValue(parentOf(first), at);
        case 'basename': {
            const base = first.slice(first.lastIndexOf('/') + 1);
            const [, end = ''] = texts;
            return textValue(end !== '' && base.endsWith(end) ? base.slice(0, -end.length) : base, at);
        }
        case 'parse':
            return parsedPath(first, at);
        case 'relative':
            return relativePath(texts, at);
        case 'extname':
            return textValue(/[^/.](\.[^/.]*)$/.exec(first)?.[1] ?? '', at);
        default:
            return undefined;
    }
}
function parsedPath(path, at) {
    const base = path.slice(path.lastIndexOf('/') + 1);
    const ext = /[^/.](\.[^/.]*)$/.exec(base)?.[1] ?? '';
    const parts = { dir: parentOf(path), base, ext, name: base.slice(0, base.length - ext.length) };
    return objectValue(Object.entries(parts).map(([name, text]) => [name, held(textValue(text, at))]), at);
}
/** Both are known in full where both begin at the root. */
function relativePath([from = '', to = ''], at) {
    return from.startsWith('/') && to.startsWith('/') ? textValue(posix.relative(from, to), at) : undefined;
}
/** `..` segments at the end have to be gone before one can go up. */
function parentOf(path) {
    const tidy = path.startsWith('/') ? repositoryPath(path, '') : undefined;
    const whole = tidy === undefined ? path : absolutePath(tidy);
    return whole.includes('/') ? whole.slice(0, whole.lastIndexOf('/')) : '.';
}
function resolved(machine, texts, scope) {
    const start = texts.findLastIndex((text) => text.startsWith('/'));
    const parts = start < 0 ? [absolutePath(machine.workingFolder(scope.file)), ...texts] : texts.slice(start);
    const path = parts.join('/');
    const tidy = repositoryPath(path, '');
    return tidy === undefined ? path : absolutePath(tidy);
}
//# sourceMappingURL=builtin.js.map