var _a;
import { joinPath } from "../../../paths.js";
import { entriesOf, evaluate } from "./evaluate.js";
import { attributeOf, isLambdaModule, localFolder, saying } from "./files.js";
import { relativePath } from "./relative-path.js";
import { counted, dynamicBlocks, openEach } from "./repetition.js";
import { constrained } from "./type-constraint.js";
import { listOf, mapOf, scalar, textOf } from "./values.js";
// Modules that call each other in a circle are an error of Terraform's.
const DEEPEST = 12;
/** One module as it is called. It guards that each value is worked out once and that a value which leads to itself ends. */
export class Module {
    folder;
    /** The folder Terraform runs in: relative paths start there. */
    base;
    /** `module.shop.`, or nothing. */
    address;
    #session;
    #call;
    #rootValue;
    #byAddress = new Map();
    #known = new Map();
    #instances = new Map();
    #children = new Map();
    #lambdaCalls = new Set();
    constructor(session, folder, from) {
        this.#session = session;
        this.folder = folder;
        this.#call = from.call;
        this.#rootValue = from.rootValue ?? (() => undefined);
        this.base = from.call?.parent.base ?? folder;
        this.address = from.call ? `${from.call.resource.address}.` : '';
        for (const declared of this.declared) {
            const { type, labels, body } = declared.block;
            const names = type === 'locals' ? [...body.attributes.keys()] : [labels.map(({ text }) => text).join('.')];
            for (const name of names)
                if (!this.#byAddress.has(`${type}.${name}`))
                    this.#byAddress.set(`${type}.${name}`, declared);
        }
    }
    get declared() {
        return this.#session.configuration.folders.get(this.folder) ?? [];
    }
    /** Every instance of the resources (or data sources, or module calls) of this type. */
    resources(type) {
        return [...this.#byAddress]
            .filter(([address]) => type === 'module' ? address.startsWith('module.') : address.startsWith(`resource.${type}.`))
            .map(([, declared]) => ({
            name: declared.block.labels.at(-1)?.text ?? '',
            instances: this.#instancesOf(declared),
        }));
    }
    /** As `resources`, for a data source. */
    dataSources(type) {
        return [...this.#byAddress]
            .filter(([address]) => address.startsWith(`data.${type}.`))
            .flatMap(([, declared]) => this.#instancesOf(declared).items);
    }
    /** The modules that this one calls by a path, instance by instance. */
    children() {
        return this.resources('module').flatMap(({ instances }) => instances.items.flatMap((call) => this.#children.get(call) ?? []));
    }
    /** Whether a call is of a copy of the registry's module for Lambda. */
    callsLambdaModule(resource) {
        return this.#lambdaCalls.has(resource);
    }
    /** The names of what it hands out. */
    outputs() {
        return this.declared.flatMap(({ block }) => (block.type === 'output' ? (block.labels[0]?.text ?? []) : []));
    }
    output(name) {
        const declared = this.#byAddress.get(`output.${name}`);
        const value = declared && attributeOf(declared, 'value');
        return value && this.#once(`output.${name}`, () => evaluate(value.expression, this.#scope(value.file)));
    }
    #scope(file, bindings = new Map()) {
        const text = (expression) => (this.#session.textOf(file) ?? '')
            .slice(...expression.range)
            .trim()
            .replace(/\s+/g, ' ')
            .slice(0, 500);
        return {
            file,
            bindings,
            named: (names, at) => this.#named(names, at),
            written: text,
            fileText: (path) => {
                const named = path.startsWith('/') ? undefined : joinPath(this.base, path);
                const found = named === undefined ? undefined : this.#session.textOf(named);
                return named === undefined || found === undefined ? undefined : { file: named, text: found };
            },
            filesBelow: (path) => {
                const named = path.startsWith('/') ? undefined : joinPath(this.base, path);
                return named === undefined ? undefined : this.#session.filesBelow(named);
            },
            step: this.#session.step,
        };
    }
    #named([head = '', name, third, more], at) {
        if (name === undefined || more !== undefined)
            return undefined;
        const isLonger = head === 'data' || head === 'resource';
        if ((third !== undefined) !== isLonger)
            return undefined;
        switch (head) {
            case 'var':
                return this.#once(`variable.${name}`, () => this.#variable(name));
            case 'local':
                return this.#once(`locals.${name}`, () => this.#local(name));
            case 'path':
                return scalar(name === 'module' ? relativePath(this.base, this.folder) : '.', at);
            case 'data':
                return this.#whole(`data.${name}.${third}`, at);
            case 'resource':
                return this.#whole(`resource.${name}.${third}`, at);
            case 'module':
                return this.#whole(`module.${name}`, at);
            default:
                return this.#whole(`resource.${head}.${name}`, at);
        }
    }
    #once(key, work) {
        if (!this.#known.has(key)) {
            // Until it is known, whoever asks asks in a circle.
            this.#known.set(key, undefined);
            this.#known.set(key, work());
        }
        return this.#known.get(key);
    }
    #variable(name) {
        const declared = this.#byAddress.get(`variable.${name}`);
        const label = declared?.block.labels[0];
        if (!declared || !label)
            return undefined;
        const fallback = attributeOf(declared, 'default');
        const at = { file: fallback?.file ?? declared.file, range: (fallback?.expression ?? label).range };
        const given = this.#call ? this.#call.argument(name) : this.#rootValue(name, at, fallback !== undefined);
        const value = given ?? (fallback && evaluate(fallback.expression, this.#scope(fallback.file)));
        const type = attributeOf(declared, 'type');
        if (value)
            return constrained(value, type?.expression, (expression) => evaluate(expression, this.#scope(type?.file ?? declared.file)));
        const cause = { variable: name, at };
        return { kind: 'unknown', text: `var.${name}`, at, ...(!this.#call && { cause }) };
    }
    #local(name) {
        const declared = this.#byAddress.get(`locals.${name}`);
        const expression = declared?.block.body.attributes.get(name);
        return declared && expression && evaluate(expression, this.#scope(declared.file));
    }
    #whole(address, at) {
        const declared = this.#byAddress.get(address);
        if (!declared)
            return undefined;
        const { form, items } = this.#instancesOf(declared);
        const values = items.map((resource) => ({ kind: 'resource', resource, at }));
        if (form === 'list')
            return listOf(values, at);
        if (form === 'map')
            return mapOf(items.map((item, index) => [item.key ?? '', values[index] ?? scalar(null, at)]), at);
        return values[0];
    }
    #instancesOf(declared) {
        const known = this.#instances.get(declared);
        if (known)
            return known;
        // Until it is known, whoever asks asks in a circle.
        this.#instances.set(declared, { form: 'open', items: [] });
        const instances = this.#repeated(declared);
        this.#instances.set(declared, instances);
        return instances;
    }
    #repeated(declared) {
        const [each, count] = [attributeOf(declared, 'for_each'), attributeOf(declared, 'count')];
        const repeat = each ?? count;
        if (!repeat)
            return { form: 'one', items: [this.#resource(declared)] };
        const value = evaluate(repeat.expression, this.#scope(repeat.file));
        const entries = each ? entriesOf(value) : counted(value);
        const isOpen = !entries || ('open' in value && value.open === true);
        if (isOpen)
            return { form: 'open', items: [this.#resource(declared, undefined, openEach(value))], open: value };
        const items = entries.map(([key, item]) => {
            const name = each && value.kind === 'list' ? (textOf(item) ?? '') : (textOf(key) ?? '');
            const bindings = new Map([
                [
                    'each',
                    mapOf([
                        ['key', scalar(name, key.at)],
                        ['value', item],
                    ], item.at),
                ],
                ['count', mapOf([['index', key]], key.at)],
            ]);
            return this.#resource(declared, { name, isText: each !== undefined, bindings });
        });
        return { form: each ? 'map' : 'list', items };
    }
    #resource(declared, key, bindings = key?.bindings) {
        const { file, block } = declared;
        const [first, second] = block.labels;
        const label = second ?? first;
        const suffix = key ? `[${key.isText ? JSON.stringify(key.name) : key.name}]` : '';
        const isCall = block.type === 'module';
        const look = (body, inside) => (name) => {
            const expression = body.attributes.get(name);
            return expression && evaluate(expression, inside);
        };
        const argument = (name) => {
            const written = attributeOf(declared, name);
            return written && evaluate(written.expression, this.#scope(written.file, bindings));
        };
        const resource = {
            type: isCall ? 'module' : `${block.type === 'data' ? 'data.' : ''}${first?.text ?? ''}`,
            address: `${this.address}${isCall ? 'module.' : ''}${label?.text ?? ''}${suffix}`,
            declaredAt: { file, range: label?.range ?? block.range },
            base: this.base,
            ...(key && { key: key.name }),
            attribute: (name) => (this.#children.has(resource) ? this.#children.get(resource)?.output(name) : argument(name)),
            inner: (type) => {
                const said = saying(declared, type);
                const scope = this.#scope(said.file, bindings);
                return [
                    ...said.block.body.blocks.filter((inner) => inner.type === type).map(({ body }) => look(body, scope)),
                    ...dynamicBlocks(said.block.body, type, scope).map(({ body, inside }) => look(body, inside)),
                ];
            },
        };
        const folder = isCall ? localFolder(this.folder, declared) : undefined;
        const called = folder === undefined ? undefined : this.#session.configuration.folders.get(folder);
        if (folder !== undefined && called && isLambdaModule(called))
            this.#lambdaCalls.add(resource);
        else if (folder !== undefined && called && this.#depth() < DEEPEST)
            this.#children.set(resource, new _a(this.#session, folder, { call: { parent: this, resource, argument } }));
        return resource;
    }
    #depth() {
        return this.#call ? this.#call.parent.#depth() + 1 : 0;
    }
}
_a = Module;
//# sourceMappingURL=module.js.map