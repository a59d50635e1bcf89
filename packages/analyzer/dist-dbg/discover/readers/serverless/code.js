import { folderOf } from "../../../paths.js";
import { createCodeReader, memberOf } from "../../code/index.js";
import { DEEPEST } from "../../nodes.js";
/** The service that a `serverless.ts` or `serverless.js` exports, as if it were written in YAML; undefined when nothing is static. */
export function documentInCode(file, context) {
    const exported = readerFor(folderOf(file), context).exported(file, 'default');
    return exported?.kind === 'object' ? nodeOf(exported, file, exported.at.range ?? [0, 0], 0) : undefined;
}
/** What `${file(config.js):orders.layers}` gives: the framework calls the functions on its way. Undefined when it is not static. */
export function nodeInCode(file, keys, folder, context) {
    const reader = readerFor(folder, context);
    const [first, ...others] = keys;
    const named = first === undefined ? undefined : reader.exported(file, first);
    const start = named ?? reader.exported(file, 'default');
    let value = start && called(reader, start);
    for (const key of named ? others : keys) {
        const member = memberOf(value, key)?.value;
        value = member && called(reader, member);
    }
    if (!value || value.kind === 'unknown' || value.kind === 'construct' || value.kind === 'nothing')
        return undefined;
    return nodeOf(value, file, value.at.range ?? [0, 0], 0);
}
const called = (reader, value) => value.kind === 'callable' ? reader.call(value) : value;
const readerFor = (folder, { host, variables }) => createCodeReader(host, {
    workingFolder: () => folder,
    environment: (name) => (Object.hasOwn(variables, name) ? variables[name] : undefined),
});
/** A value of another file stands where this file mentions it: `around` is that place. */
function nodeOf(value, file, around, depth) {
    const range = (value.at.file === file && value.at.range) || around;
    const inner = ({ value: part, at }) => nodeOf(part, file, (at.file === file && at.range) || range, depth + 1);
    if (depth > DEEPEST)
        return { kind: 'opaque', tag: '…', range };
    switch (value.kind) {
        case 'text':
        case 'number':
        case 'boolean':
            return { kind: 'scalar', value: value.value, range };
        case 'nothing':
            return { kind: 'scalar', value: null, range };
        case 'list':
            if (!value.complete)
                return { kind: 'opaque', tag: 'a list that code computes', range };
            return { kind: 'list', items: value.items.map(inner), range };
        case 'object': {
            const entries = [...value.members].map(([key, member]) => {
                const keyAt = member.keyAt ?? member.at;
                return { key, keyRange: (keyAt.file === file && keyAt.range) || range, value: inner(member) };
            });
            return { kind: 'map', entries, range };
        }
        case 'reference':
        case 'construct':
        case 'callable':
        case 'module':
            return { kind: 'opaque', tag: 'a value of code', range };
        case 'unknown':
            return { kind: 'opaque', tag: value.text, range };
        default:
            return value;
    }
}
//# sourceMappingURL=code.js.map