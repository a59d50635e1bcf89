import type { Path, Place } from '../../../model/place.ts';
import { joinPath } from '../../../paths.ts';
import { entriesOf, evaluate, type Scope } from './evaluate.ts';
import { attributeOf, type Configuration, type Declared, isLambdaModule, localFolder, saying } from './files.ts';
import type { Body, Expression } from './hcl/syntax.ts';
import { relativePath } from './relative-path.ts';
import { counted, dynamicBlocks, openEach } from './repetition.ts';
import { constrained } from './type-constraint.ts';
import { type Cause, listOf, mapOf, type Resource, scalar, textOf, type Value } from './values.ts';

/** What all modules of one reading share. */
export interface Session {
  readonly configuration: Configuration;
  textOf(file: Path): string | undefined;
  filesBelow(folder: Path): readonly Path[];
  step(): boolean;
}
/** Where a module is called from, and with what. */
interface Call {
  readonly parent: Module;
  readonly resource: Resource;
  argument(name: string): Value | undefined;
}
/** What a variable of the deployed folder is set to, as if it stood at this place. */
export type RootValue = (variable: string, at: Place, hasDefault: boolean) => Value | undefined;

/** How often a block is there. */
export interface Instances {
  readonly form: 'one' | 'list' | 'map' | 'open';
  readonly items: readonly Resource[];
  /** `for_each` or `count`, when only a deployment knows it. */
  readonly open?: Value;
}

// Modules that call each other in a circle are an error of Terraform's.
const DEEPEST = 12;

/** One module as it is called. It guards that each value is worked out once and that a value which leads to itself ends. */
export class Module {
  readonly folder: Path;
  /** The folder Terraform runs in: relative paths start there. */
  readonly base: Path;
  /** `module.shop.`, or nothing. */
  readonly address: string;
  readonly #session: Session;
  readonly #call: Call | undefined;
  readonly #rootValue: RootValue;
  readonly #byAddress = new Map<string, Declared>();
  readonly #known = new Map<string, Value | undefined>();
  readonly #instances = new Map<Declared, Instances>();
  readonly #children = new Map<Resource, Module>();
  readonly #lambdaCalls = new Set<Resource>();

  constructor(session: Session, folder: Path, from: { readonly call?: Call; readonly rootValue?: RootValue }) {
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
        if (!this.#byAddress.has(`${type}.${name}`)) this.#byAddress.set(`${type}.${name}`, declared);
    }
  }

  get declared(): readonly Declared[] {
    return this.#session.configuration.folders.get(this.folder) ?? [];
  }

  /** Every instance of the resources (or data sources, or module calls) of this type. */
  resources(type: string): readonly { readonly name: string; readonly instances: Instances }[] {
    return [...this.#byAddress]
      .filter(([address]) =>
        type === 'module' ? address.startsWith('module.') : address.startsWith(`resource.${type}.`),
      )
      .map(([, declared]) => ({
        name: declared.block.labels.at(-1)?.text ?? '',
        instances: this.#instancesOf(declared),
      }));
  }

  /** As `resources`, for a data source. */
  dataSources(type: string): readonly Resource[] {
    return [...this.#byAddress]
      .filter(([address]) => address.startsWith(`data.${type}.`))
      .flatMap(([, declared]) => this.#instancesOf(declared).items);
  }

  /** The modules that this one calls by a path, instance by instance. */
  children(): Module[] {
    return this.resources('module').flatMap(({ instances }) =>
      instances.items.flatMap((call) => this.#children.get(call) ?? []),
    );
  }

  /** Whether a call is of a copy of the registry's module for Lambda. */
  callsLambdaModule(resource: Resource): boolean {
    return this.#lambdaCalls.has(resource);
  }

  /** The names of what it hands out. */
  outputs(): string[] {
    return this.declared.flatMap(({ block }) => (block.type === 'output' ? (block.labels[0]?.text ?? []) : []));
  }

  output(name: string): Value | undefined {
    const declared = this.#byAddress.get(`output.${name}`);
    const value = declared && attributeOf(declared, 'value');
    return value && this.#once(`output.${name}`, () => evaluate(value.expression, this.#scope(value.file)));
  }

  /** The region of the AWS provider for whatever names no other one: its own, else that of the module which calls this one. */
  region(): Value | undefined {
    const own = this.declared.find(
      (one) => one.block.type === 'provider' && one.block.labels[0]?.text === 'aws' && !attributeOf(one, 'alias'),
    );
    const region = own && attributeOf(own, 'region');
    if (own) return region && evaluate(region.expression, this.#scope(region.file));
    return this.#call?.argument('providers') ? undefined : this.#call?.parent.region();
  }

  #scope(file: Path, bindings: Scope['bindings'] = new Map()): Scope {
    const text = (expression: Expression) =>
      (this.#session.textOf(file) ?? '')
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

  #named([head = '', name, third, more]: readonly string[], at: Place): Value | undefined {
    if (name === undefined || more !== undefined) return undefined;
    const isLonger = head === 'data' || head === 'resource';
    if ((third !== undefined) !== isLonger) return undefined;
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

  #once(key: string, work: () => Value | undefined): Value | undefined {
    if (!this.#known.has(key)) {
      // Until it is known, whoever asks asks in a circle.
      this.#known.set(key, undefined);
      this.#known.set(key, work());
    }
    return this.#known.get(key);
  }

  #variable(name: string): Value | undefined {
    const declared = this.#byAddress.get(`variable.${name}`);
    const label = declared?.block.labels[0];
    if (!declared || !label) return undefined;
    const fallback = attributeOf(declared, 'default');
    const at = { file: fallback?.file ?? declared.file, range: (fallback?.expression ?? label).range };
    const given = this.#call ? this.#call.argument(name) : this.#rootValue(name, at, fallback !== undefined);
    const value = given ?? (fallback && evaluate(fallback.expression, this.#scope(fallback.file)));
    const type = attributeOf(declared, 'type');
    if (value)
      return constrained(value, type?.expression, (expression) =>
        evaluate(expression, this.#scope(type?.file ?? declared.file)),
      );
    const cause: Cause = { variable: name, at };
    return { kind: 'unknown', text: `var.${name}`, at, ...(!this.#call && { cause }) };
  }

  #local(name: string): Value | undefined {
    const declared = this.#byAddress.get(`locals.${name}`);
    const expression = declared?.block.body.attributes.get(name);
    return declared && expression && evaluate(expression, this.#scope(declared.file));
  }

  #whole(address: string, at: Place): Value | undefined {
    const declared = this.#byAddress.get(address);
    if (!declared) return undefined;
    const { form, items } = this.#instancesOf(declared);
    const values = items.map((resource): Value => ({ kind: 'resource', resource, at }));
    if (form === 'list') return listOf(values, at);
    if (form === 'map')
      return mapOf(
        items.map((item, index) => [item.key ?? '', values[index] ?? scalar(null, at)]),
        at,
      );
    return values[0];
  }

  #instancesOf(declared: Declared): Instances {
    const known = this.#instances.get(declared);
    if (known) return known;
    // Until it is known, whoever asks asks in a circle.
    this.#instances.set(declared, { form: 'open', items: [] });
    const instances = this.#repeated(declared);
    this.#instances.set(declared, instances);
    return instances;
  }

  #repeated(declared: Declared): Instances {
    const [each, count] = [attributeOf(declared, 'for_each'), attributeOf(declared, 'count')];
    const repeat = each ?? count;
    if (!repeat) return { form: 'one', items: [this.#resource(declared)] };
    const value = evaluate(repeat.expression, this.#scope(repeat.file));
    const entries = each ? entriesOf(value) : counted(value);
    const isOpen = !entries || ('open' in value && value.open === true);
    if (isOpen) return { form: 'open', items: [this.#resource(declared, undefined, openEach(value))], open: value };
    const items = entries.map(([key, item]) => {
      const name = each && value.kind === 'list' ? (textOf(item) ?? '') : (textOf(key) ?? '');
      const bindings = new Map<string, Value>([
        [
          'each',
          mapOf(
            [
              ['key', scalar(name, key.at)],
              ['value', item],
            ],
            item.at,
          ),
        ],
        ['count', mapOf([['index', key]], key.at)],
      ]);
      return this.#resource(declared, { name, isText: each !== undefined, bindings });
    });
    return { form: each ? 'map' : 'list', items };
  }

  #resource(
    declared: Declared,
    key?: { readonly name: string; readonly isText: boolean; readonly bindings: Scope['bindings'] },
    bindings = key?.bindings,
  ): Resource {
    const { file, block } = declared;
    const [first, second] = block.labels;
    const label = second ?? first;
    const suffix = key ? `[${key.isText ? JSON.stringify(key.name) : key.name}]` : '';
    const isCall = block.type === 'module';
    const look = (body: Body, inside: Scope) => (name: string) => {
      const expression = body.attributes.get(name);
      return expression && evaluate(expression, inside);
    };
    const argument = (name: string) => {
      const written = attributeOf(declared, name);
      return written && evaluate(written.expression, this.#scope(written.file, bindings));
    };
    const resource: Resource = {
      type: isCall ? 'module' : `${block.type === 'data' ? 'data.' : ''}${first?.text ?? ''}`,
      address: `${this.address}${isCall ? 'module.' : ''}${label?.text ?? ''}${suffix}`,
      declaredAt: { file, range: label?.range ?? block.range },
      base: this.base,
      ...(key && { key: key.name }),
      region: () =>
        (argument('provider') ?? argument('providers')) ? undefined : (argument('region') ?? this.region()),
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
    if (folder !== undefined && called && isLambdaModule(called)) this.#lambdaCalls.add(resource);
    else if (folder !== undefined && called && this.#depth() < DEEPEST)
      this.#children.set(resource, new Module(this.#session, folder, { call: { parent: this, resource, argument } }));
    return resource;
  }

  #depth(): number {
    return this.#call ? this.#call.parent.#depth() + 1 : 0;
  }
}
