import { readDocument } from "../document.js";
import { valueOfDocument } from "./json.js";
import { placeOfNode, repositoryPath, unknownAt } from "./machine.js";
import { booleanValue, held, listValue, memberOf, objectValue, textOfValue, textValue } from "./value.js";
// A file that infrastructure code reads is a configuration or a handler.
const LARGEST = 1_000_000;
/** What Node's file system says of the repository. What is not there may come to be before the code runs, so it is not known. */
export function ofFiles(machine, method, call) {
    const { args, node, scope } = call;
    const text = textOfValue(args[0]?.value);
    const path = text === undefined ? undefined : repositoryPath(text, machine.workingFolder(scope.file));
    const kind = path === undefined ? undefined : machine.host.kind(path);
    const at = placeOfNode(node, scope);
    switch (method) {
        case 'existsSync':
        case 'pathExistsSync':
            return kind ? booleanValue(true, at) : unknownAt(node, scope);
        case 'statSync':
        case 'lstatSync':
        case 'stat':
            return kind ? entryOf(kind, at) : unknownAt(node, scope);
        case 'readdirSync':
        case 'readdir':
            return path !== undefined && kind === 'folder' ? namesIn(machine, path, call) : unknownAt(node, scope);
        case 'readFileSync':
        case 'readFile':
            return (path !== undefined && kind === 'file' && contentOf(machine, path)) || unknownAt(node, scope);
        case 'readJsonSync':
        case 'readJSONSync': {
            const content = path !== undefined && kind === 'file' ? contentOf(machine, path) : undefined;
            return (content && documentIn(machine, content)) ?? unknownAt(node, scope);
        }
        default:
            return undefined;
    }
}
const entryOf = (kind, at) => objectValue([
    ['isDirectory', held(booleanValue(kind === 'folder', at))],
    ['isFile', held(booleanValue(kind === 'file', at))],
], at);
/** Names in a folder, or entries that know what they are. What npm installed is no part of the repository. */
function namesIn({ host }, folder, { args, node, scope }) {
    const at = placeOfNode(node, scope);
    const prefix = folder === '' ? '' : `${folder}/`;
    const names = new Set(host.below(folder).map((file) => file.slice(prefix.length).split('/')[0] ?? ''));
    names.delete('node_modules');
    const withTypes = memberOf(args[1]?.value, 'withFileTypes')?.value;
    const isTyped = withTypes?.kind === 'boolean' && withTypes.value;
    const items = [...names].map((name) => {
        const text = textValue(name, at);
        if (!isTyped)
            return held(text);
        const entry = entryOf(host.kind(prefix + name) ?? 'file', at);
        if (entry.kind === 'object')
            entry.members.set('name', held(text));
        return held(entry);
    });
    return listValue(items, at);
}
/** The whole file as a text that stands there. */
function contentOf({ host }, file) {
    const text = host.read(file);
    return text === undefined || text.length > LARGEST ? undefined : textValue(text, { file, range: [0, text.length] });
}
/** What a text that is a whole file says, as JSON or YAML. */
export function documentIn({ host }, value) {
    if (value.kind !== 'text' || host.read(value.at.file) !== value.value)
        return undefined;
    const { file } = value.at;
    const { root } = readDocument(file, value.value);
    return root && valueOfDocument(root, file);
}
//# sourceMappingURL=files.js.map