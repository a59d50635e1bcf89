import { isAlias, isScalar, isSeq, parseDocument, } from 'yaml';
import { longForm } from "./cloudformation-tags.js";
import { DEEPEST, entriesOf, lastOfEachKey } from "./nodes.js";
// An alias repeats what its anchor holds, so a few lines of aliases of aliases can stand for billions of values.
const MOST_REPEATED = 500_000;
/** The first document of a YAML text, with anchors, aliases, merge keys and CloudFormation's short tags resolved. */
export function readYaml(text) {
    // Duplicate keys and further documents are what deploy tools let pass; tags are ours to understand.
    const document = parseDocument(text, { uniqueKeys: false, logLevel: 'silent', prettyErrors: false });
    const [first] = document.errors.toSorted((a, b) => a.pos[0] - b.pos[0]);
    const root = document.contents ? new Converter(document).nodeOf(document.contents, 0) : undefined;
    const isEmpty = root?.kind === 'scalar' && root.value === null;
    return {
        ...(root && !isEmpty && { root }),
        ...(first && {
            fault: { range: first.pos, reason: REASONS[first.code] ?? 'something stands here that YAML does not allow' },
        }),
    };
}
/** The parser's nodes → ours. It guards that an alias meets only anchors before it, and that aliases stay within bounds. */
class Converter {
    #tagStarts;
    #anchors = new Map();
    /** How many nodes a node stands for, aliases unfolded. */
    #sizes = new WeakMap();
    #repeated = 0;
    constructor(document) {
        // The parser's nodes begin after their tag; its warning about each tag it does not know says where that stands.
        this.#tagStarts = document.warnings.filter(({ code }) => code === 'TAG_RESOLVE_FAILED').map(({ pos }) => pos[0]);
    }
    nodeOf(node, depth) {
        const range = [node.range[0], node.range[1]];
        if (depth > DEEPEST)
            return { kind: 'opaque', tag: '', range };
        if (isAlias(node))
            return this.#target(node, range);
        const plain = this.#untagged(node, range, depth);
        const made = isOwnTag(node.tag) ? this.#tagged(node.tag, plain) : plain;
        this.#sizes.set(made, this.#sizes.get(plain) ?? 1);
        if (node.anchor)
            this.#anchors.set(node.anchor, made);
        return made;
    }
    #target(alias, range) {
        const target = this.#anchors.get(alias.source);
        this.#repeated += target ? this.#sizeOf([target]) : 0;
        return target && this.#repeated < MOST_REPEATED ? target : { kind: 'opaque', tag: `*${alias.source}`, range };
    }
    #untagged(node, range, depth) {
        if (isScalar(node))
            return { kind: 'scalar', value: scalarOf(node.value, node.source), range };
        if (isSeq(node)) {
            const items = node.items.map((item) => this.nodeOf(item, depth + 1));
            const list = { kind: 'list', items, range };
            this.#sizes.set(list, this.#sizeOf(items));
            return list;
        }
        const entries = this.#entriesOf(node, depth);
        const map = { kind: 'map', entries, range };
        this.#sizes.set(map, this.#sizeOf(entries.map(({ value }) => value)));
        return map;
    }
    #entriesOf(map, depth) {
        const own = [];
        const merged = [];
        for (const { key, value } of map.items) {
            const written = isAlias(key) ? undefined : key;
            const keyRange = key ? [key.range[0], key.range[1]] : [map.range[0], map.range[0]];
            const read = value
                ? this.nodeOf(value, depth + 1)
                : { kind: 'scalar', value: null, range: [keyRange[1], keyRange[1]] };
            if (isScalar(written) && written.type === 'PLAIN' && written.source === '<<')
                merged.push(...mergedEntries(read));
            else if (isScalar(written))
                own.push({ key: written.source ?? String(written.value), keyRange, value: read });
        }
        // What a map says itself counts before what it merges.
        return lastOfEachKey([...merged, ...own]);
    }
    #tagged(tag, value) {
        const start = this.#tagStarts.findLast((at) => at <= value.range[0]) ?? value.range[0];
        return longForm(tag, start, value) ?? { kind: 'opaque', tag, range: [start, value.range[1]] };
    }
    #sizeOf(nodes) {
        return nodes.reduce((sum, node) => sum + (this.#sizes.get(node) ?? 1), 1);
    }
}
/** `<<: *a` or `<<: [*a, *b]`, where the earlier one counts. */
function mergedEntries(value) {
    return value.kind === 'list' ? value.items.toReversed().flatMap(entriesOf) : entriesOf(value);
}
/** `!Name`, as opposed to YAML's own `!!name` and the lone `!`, which the parser obeys itself. */
function isOwnTag(tag) {
    return tag !== undefined && tag !== '!' && !tag.startsWith('tag:yaml.org,2002:');
}
function scalarOf(value, source) {
    if (value === null || typeof value === 'string' || typeof value === 'boolean')
        return value;
    // An account number loses its leading zero as a number, and a version its last one: then the text is the value.
    return typeof value === 'number' && String(value) === source ? value : (source ?? '');
}
const REASONS = {
    BAD_ALIAS: 'an alias names an anchor that does not exist',
    BAD_DQ_ESCAPE: 'a text in double quotes has a wrong escape',
    BAD_INDENT: 'a line is indented differently from its neighbours',
    BAD_SCALAR_START: 'a value starts with a character that must be quoted',
    BLOCK_AS_IMPLICIT_KEY: 'a key and its value stand on the line of another key, or the indentation is wrong',
    BLOCK_IN_FLOW: 'a block stands inside brackets or braces',
    MISSING_CHAR: 'a quote, bracket, brace, comma or space is missing',
    MULTILINE_IMPLICIT_KEY: 'a line has neither a colon nor a dash, or its quote does not end',
    MULTIPLE_ANCHORS: 'one value has two anchors',
    MULTIPLE_TAGS: 'one value has two tags',
    RESOURCE_EXHAUSTION: 'it is nested too deeply',
    TAB_AS_INDENT: 'a tab indents a line, where only spaces may',
    UNEXPECTED_TOKEN: 'something stands here that does not belong to the value before it',
};
//# sourceMappingURL=read-yaml.js.map