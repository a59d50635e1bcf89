import { baseName, joinPath } from "../../../paths.js";
import { readDocument } from "../../document.js";
import { entriesOf, itemsOf, textOf, valueOf } from "../../nodes.js";
import { parseArc } from "./arc-file.js";
/** The file that describes a project, likeliest first: in Architect's own format, or the same in JSON or YAML. */
const NAMES = ['app.arc', '.arc', 'arc.json', 'arc.yaml', 'arc.yml', 'package.json'];
/** Whether a file describes a project. */
export function isManifest(file, text) {
    const name = baseName(file);
    if (!NAMES.includes(name))
        return false;
    if (name === 'package.json')
        return /"arc(?:hitect)?"\s*:\s*\{/.test(text());
    return name.endsWith('arc') ? /^@app\b/m.test(text()) : /(?:^|[{,])\s*["']?app["']?\s*:/m.test(text());
}
/** The project that a folder holds; undefined where it holds none. */
export function manifestIn(host, folder) {
    const file = NAMES.flatMap((name) => joinPath(folder, name) ?? []).find((path) => host.kind(path) === 'file' && isManifest(path, () => host.read(path) ?? ''));
    return file === undefined ? undefined : sectionsIn(file, host.read(file) ?? '');
}
/** The sections of a project's file, in whichever format. */
export function sectionsIn(file, text) {
    if (file.endsWith('arc'))
        return parseArc(text);
    const { root } = readDocument(file, text);
    const project = baseName(file) === 'package.json' ? (valueOf(root, 'arc') ?? valueOf(root, 'architect')) : root;
    return new Map(entriesOf(project).map(({ key, value }) => [key, itemsIn(value)]));
}
/** A list of entries, or a map of them. */
function itemsIn(section) {
    if (section.kind === 'list')
        return section.items.flatMap((item) => itemOf(item) ?? []);
    if (section.kind === 'map')
        return section.entries.flatMap((entry) => entryItem(entry));
    const word = wordOf(section);
    return word ? [{ words: [word], properties: [] }] : [];
}
function itemOf(node) {
    if (node.kind === 'map')
        return node.entries[0] && entryItem(node.entries[0])[0];
    const [first, ...rest] = node.kind === 'list' ? node.items.flatMap((item) => wordOf(item) ?? []) : wordsIn(node);
    return first && { words: [first, ...rest], properties: [] };
}
/** `get: /orders`, `runtime: nodejs22.x`, or a name with what belongs to it. */
function entryItem({ key, keyRange, value }) {
    const name = { text: key, range: keyRange };
    if (value.kind !== 'map') {
        const words = value.kind === 'list' ? itemsOf(value).flatMap((item) => wordOf(item) ?? []) : wordsIn(value);
        return [{ words: [name, ...words], properties: [] }];
    }
    const properties = value.entries.map((property) => {
        const word = wordOf(property.value);
        return [{ text: property.key, range: property.keyRange }, ...(word ? [word] : [])];
    });
    return [{ words: [name], properties }];
}
function wordOf(node) {
    const text = textOf(node);
    return text === undefined ? undefined : { text, range: node.range };
}
/** `"get /orders"` is two words. */
function wordsIn(node) {
    const { range } = node;
    return (textOf(node) ?? '').split(/\s+/).flatMap((text) => (text === '' ? [] : { text, range }));
}
//# sourceMappingURL=manifest.js.map