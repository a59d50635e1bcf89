import type { Path } from '../../../model/place.ts';
import { folderOf, joinPath, upward } from '../../../paths.ts';
import { type ConstructValue, type Held, repositoryPath, textOfValue, type Value } from '../../code/index.ts';
import { findEntry } from '../../handler.ts';
import { type Program, property, resourceName } from '../pulumi/program.ts';

/** Where a program gives SST a function: as the path of its handler, or with settings around it. */
export interface GivenFunction {
  readonly name: string;
  /** `file.export`, with the text that states it. */
  readonly handler: Held;
  /** Absent when only the handler is given. */
  readonly settings?: Value;
  /** What it is a part of. */
  readonly made: ConstructValue;
}

/** Properties that take a function, of components and of the calls on them. */
const PROPERTIES = ['authenticator', 'authorizer', 'issuer', 'subscriber', 'consumer', 'job', 'function', 'handler'];
/** Methods that take a function, as one of the first two arguments. */
const METHODS = new Set(['addAuthorizer', 'notify', 'route', 'subscribe', 'subscribeQueue']);

/** Every function that a program hands to one of SST's components for AWS. What runs at Cloudflare is no Lambda function. */
export function givenFunctions(program: Program): GivenFunction[] {
  return program.made.flatMap((made) => {
    const component = componentOf(made);
    const name = component === undefined ? undefined : resourceName(made);
    if (component === undefined || name === undefined) return [];
    const properties = made.arguments[1]?.value;
    const own = component === 'Function' ? asFunction(made.arguments[1], program) : undefined;
    if (own) return [{ name, made, ...own }];
    const inside = PROPERTIES.filter((key) => component !== 'Function' && key !== 'handler').flatMap((key) => {
      const given = asFunction(property(properties, key), program);
      return given ? [{ name, made, ...given }] : [];
    });
    return [...inside, ...made.calls.flatMap((call) => calledWith(call, name, program))];
  });
}

/** `Function` for `new sst.aws.Function(…)`; undefined for all else. */
function componentOf({ callee, made }: ConstructValue): string | undefined {
  if (made !== 'new' || callee.kind !== 'reference' || callee.module !== undefined || callee.of) return undefined;
  const [sst, cloud, name] = callee.path;
  return sst === 'sst' && cloud === 'aws' && callee.path.length === 3 ? name : undefined;
}

/** `api.route('GET /', 'orders.handler')`: the function is named after the component and what it answers to. */
function calledWith(call: ConstructValue, component: string, program: Program): GivenFunction[] {
  const method = call.callee.kind === 'reference' ? call.callee.path.at(-1) : undefined;
  if (method === undefined || !METHODS.has(method)) return [];
  const [first, second] = call.arguments;
  const [given] = [first, second].flatMap((argument) => {
    const nested = argument && ['function', 'lambda'].map((key) => property(argument.value, key)).find((one) => one);
    return asFunction(argument, program) ?? asFunction(nested, program) ?? [];
  });
  if (!given) return [];
  const label = textOfValue(first?.value);
  const said = label === undefined || given.handler === first ? method : label;
  return [{ name: `${component} ${said}`, made: call, ...given }];
}

/** A text counts when it leads to a file; other texts in that place are ARNs, names and addresses. */
function asFunction(held: Held | undefined, program: Program): Pick<GivenFunction, 'handler' | 'settings'> | undefined {
  if (!held) return undefined;
  const text = textOfValue(held.value);
  if (text !== undefined) return entryOf(text, program) === undefined ? undefined : { handler: held };
  const handler = held.value.kind === 'object' ? property(held.value, 'handler') : undefined;
  return handler && { handler, settings: held.value };
}

type Around = Pick<Program, 'folder' | 'host'>;

/** The file behind a handler, which begins at the folder of the configuration. */
export function entryOf(handler: string, { folder, host }: Around): Path | undefined {
  const path = handler.includes(':') ? undefined : repositoryPath(handler, folder);
  return path === undefined ? undefined : findEntry(host, '', path);
}

/** The npm package that a handler is a part of. */
export function packageAround(entry: Path, { folder, host }: Around): Path {
  for (const above of upward(folderOf(entry))) {
    if (above === folder || host.kind(joinPath(above, 'package.json') ?? '') === 'file') return above;
  }
  return folder;
}
