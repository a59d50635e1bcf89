import { joinPath } from "../../../paths.js";
import { readDocument } from "../../document.js";
import { placeOf, textOf, valueOf } from "../../nodes.js";
import { nodeInCode } from "./code.js";
import { composedParameter } from "./compose.js";
import { alternativesOf, piecesOf } from "./variable-syntax.js";
// No configuration nests deeper or says more; texts that double at each step would.
const DEEPEST = 60;
const LONGEST = 20_000;
/**
 * Fills `${…}` where the value is the same for everyone who has the files. It guards that each value is worked out once
 * and that a value which leads back to itself ends. What is not static becomes an opaque node, its tag the variable
 * with all that could be filled in. A text stands where it is used; a map or list from elsewhere stands where it is written.
 */
export class Variables {
    /** About included files that could not be read. */
    problems = [];
    #root;
    #folder;
    #context;
    #known = new Map();
    /** By file; of code by what is asked of it. */
    #included = new Map();
    #depth = 0;
    constructor(root, folder, context) {
        this.#root = root;
        this.#folder = folder;
        this.#context = context;
    }
    /** The value below a path of keys, variables followed; of an opaque node every member is opaque. Undefined when it is absent or null. */
    member(from, ...keys) {
        let at = from && this.resolve(from);
        for (const key of keys) {
            if (!at || at.node.kind === 'opaque')
                return at;
            const value = at.node.kind === 'list' ? at.node.items[Number(key)] : valueOf(at.node, key);
            at = value && this.resolve({ node: value, file: at.file });
        }
        return at;
    }
    /** A value with its variables filled. */
    resolve(located) {
        const { node } = located;
        if (isNull(located))
            return undefined;
        if (node.kind !== 'scalar' || typeof node.value !== 'string' || !node.value.includes('${'))
            return located;
        if (!this.#known.has(node)) {
            // Until it is known, whoever asks asks in a circle.
            this.#known.set(node, opaque(node.value, located));
            const filled = this.#filled(node.value, located) ?? opaque(node.value, located);
            this.#known.set(node, isNull(filled) ? undefined : filled);
        }
        return this.#known.get(node);
    }
    /** A value with all variables in it filled, for readers that know none; undefined when it is absent or null. */
    filled(located) {
        const found = this.resolve(located);
        // What another file says has no place in this one.
        if (!found || found.file !== located.file)
            return found && opaque('…', located).node;
        const { node, file } = found;
        const inside = (part) => {
            const value = this.filled({ node: part, file });
            return value ? [value] : [];
        };
        if (node.kind === 'list')
            return { ...node, items: node.items.flatMap(inside) };
        if (node.kind !== 'map')
            return node;
        return {
            ...node,
            entries: node.entries.flatMap((entry) => inside(entry.value).map((value) => ({ ...entry, value }))),
        };
    }
    /** A service's stage without options on the command line. */
    stage() {
        return this.#given('stage') ?? staticText(this.member(this.#root, 'provider', 'stage'))?.value ?? 'dev';
    }
    /** Undefined when it is one variable, and none of its alternatives exists. */
    #filled(text, at) {
        if (this.#depth >= DEEPEST || text.length > LONGEST)
            return opaque(text, at);
        this.#depth += 1;
        const pieces = piecesOf(text);
        const [only] = pieces;
        const value = pieces.length === 1 && only?.kind === 'variable' ? this.#variable(only.text, at) : this.#joined(pieces, at);
        this.#depth -= 1;
        if (value?.node.kind === 'scalar')
            return scalar(value.node.value, at);
        return value?.node.kind === 'opaque' ? opaque(value.node.tag, at) : value;
    }
    #joined(pieces, at) {
        const texts = pieces.map((piece) => {
            if (piece.kind === 'text')
                return { value: piece.text, isStatic: true };
            const found = this.#variable(piece.text, at);
            const value = textOf(found?.node);
            return {
                value: value ?? (found?.node.kind === 'opaque' ? found.node.tag : `\${${piece.text}}`),
                isStatic: value !== undefined,
            };
        });
        const text = texts.map(({ value }) => value).join('');
        return text.length <= LONGEST && texts.every(({ isStatic }) => isStatic) ? scalar(text, at) : opaque(text, at);
    }
    #variable(content, at) {
        const alternatives = alternativesOf(content);
        for (const alternative of alternatives) {
            const found = this.#alternative(alternative, at);
            if (found)
                return found;
        }
        const asksForStage = alternatives.some((one) => one.kind === 'source' && one.type === 'opt' && one.address === 'stage');
        return asksForStage ? scalar(this.stage(), at) : undefined;
    }
    #alternative(alternative, at) {
        if (alternative.kind === 'literal')
            return scalar(alternative.value, at);
        if (alternative.kind === 'text')
            return this.#filled(alternative.text, at);
        const argument = this.#part(alternative.argument, at);
        const address = this.#part(alternative.address, at);
        const source = {
            ...alternative,
            ...(argument && { argument: argument.value }),
            ...(address && { address: address.value }),
        };
        return argument?.isStatic === false || address?.isStatic === false
            ? opaque(written(source), at)
            : this.#source(source, at);
    }
    /** An argument or address, itself filled. */
    #part(text, at) {
        if (text === undefined)
            return undefined;
        const node = this.#filled(text.trim(), at)?.node;
        return { value: textOf(node) ?? (node?.kind === 'opaque' ? node.tag : text), isStatic: node?.kind === 'scalar' };
    }
    #source(source, at) {
        const { type, argument, address = '' } = source;
        switch (type) {
            case 'self':
                return this.#self(address, at);
            case 'opt':
            case 'env':
                return scalarIfGiven(this.#given(address), at);
            case 'param':
                return this.#parameter(address, at);
            case 'sls':
                return address === 'stage' ? scalar(this.stage(), at) : opaque(written(source), at);
            case 'aws':
                return scalarIfGiven(AWS_NAMES.get(address), at) ?? opaque(written(source), at);
            case 'file':
                return this.#file(argument ?? '', address, source, at);
            default:
                return opaque(written(source), at);
        }
    }
    #self(address, at) {
        const keys = address === '' ? [] : address.split('.');
        const found = this.member(this.#root, ...keys);
        if (address === 'service' && found?.node.kind === 'map')
            return this.member(found, 'name');
        // What the framework itself fills in.
        if (!found && address === 'provider.stage')
            return scalar(this.stage(), at);
        return !found && address === 'provider.region' ? scalar(this.#given('region') ?? 'us-east-1', at) : found;
    }
    #parameter(name, at) {
        const given = scalarIfGiven(this.#given(name), at);
        if (given)
            return given;
        for (const stage of [this.stage(), 'default']) {
            const found = this.member(this.#root, 'params', stage, name) ?? this.member(this.#root, 'stages', stage, 'params', name);
            if (found)
                return found;
        }
        const composed = composedParameter(this.#root.file, name, this.#context.host);
        return composed === undefined ? undefined : this.#filled(composed, at);
    }
    #file(path, address, source, at) {
        const file = /^[/~]/.test(path) ? undefined : joinPath(this.#folder, path);
        const keys = address === '' ? [] : address.split('.');
        if (file === undefined || /\.toml$/i.test(file))
            return opaque(written(source), at);
        if (/\.[cm]?[jt]s$/i.test(file))
            return this.#code(file, keys) ?? opaque(written(source), at);
        if (this.#context.host.kind(file) !== 'file')
            return undefined;
        if (!this.#included.has(file))
            this.#included.set(file, this.#include(file, at));
        return this.member(this.#included.get(file), ...keys);
    }
    /** What code exports, where it is static. */
    #code(file, keys) {
        const key = `${file}:${keys.join('.')}`;
        if (!this.#included.has(key)) {
            const isThere = this.#context.host.kind(file) === 'file';
            const node = isThere ? nodeInCode(file, keys, this.#folder, this.#context) : undefined;
            this.#included.set(key, node && { node, file });
        }
        return this.#included.get(key);
    }
    #include(file, at) {
        const text = this.#context.host.read(file) ?? '';
        if (!/\.(?:ya?ml|json|tfstate)$/i.test(file))
            return scalar(text, at);
        const { root, problems } = readDocument(file, text);
        this.problems.push(...problems);
        return root && { node: root, file };
    }
    #given(name) {
        return Object.hasOwn(this.#context.variables, name) ? this.#context.variables[name] : undefined;
    }
}
/** A text that is the same in every deployment, where it is used. */
export function staticText(located) {
    const value = located && textOf(located.node);
    return located && value !== undefined ? { value, at: placeAt(located) } : undefined;
}
export const placeAt = ({ node, file }) => placeOf(file, node);
/** Only a deployment knows it. */
export const isOpen = (located) => located?.node.kind === 'opaque';
const AWS_NAMES = new Map([
    ['accountId', '${AWS::AccountId}'],
    ['partition', '${AWS::Partition}'],
    ['region', '${AWS::Region}'],
]);
const isNull = ({ node }) => node.kind === 'scalar' && node.value === null;
const scalar = (value, { node: { range }, file }) => ({
    node: { kind: 'scalar', value, range },
    file,
});
const scalarIfGiven = (value, at) => (value === undefined ? undefined : scalar(value, at));
const opaque = (tag, { node: { range }, file }) => ({
    node: { kind: 'opaque', tag: tag.slice(0, LONGEST), range },
    file,
});
/** A source as it would be written, without its region. */
const written = ({ type, argument, address }) => `\${${type}${argument === undefined ? '' : `(${argument})`}${address === undefined ? '' : `:${address}`}}`;
//# sourceMappingURL=variables.js.map