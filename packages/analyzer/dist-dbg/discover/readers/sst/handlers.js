import { folderOf, joinPath, upward } from "../../../paths.js";
import { itemsBehind, repositoryPath, textOfValue, } from "../../code/index.js";
import { findEntry } from "../../handler.js";
import { property, resourceName } from "../pulumi/program.js";
/** Properties that take a function, of components. */
const PROPERTIES = ['authenticator', 'authorizer', 'issuer', 'subscriber', 'consumer', 'job', 'function', 'server'];
/** Methods that take a function as an argument, or inside of one. */
const METHODS = new Set([
    'addAuthorizer',
    'addDataSource',
    'lambdaInvoke',
    'notify',
    'route',
    'subscribe',
    'subscribeQueue',
]);
/** Where a function stands in such an argument. */
const INSIDE = ['function', 'lambda', 'requestFunction', 'tokenFunction'];
/** Components whose own settings are those of a function. */
const FUNCTIONS = new Set(['Function', 'Workflow']);
/** Every function that a program hands to one of SST's components for AWS. What runs at Cloudflare is no Lambda function. */
export function givenFunctions(program) {
    return program.made.flatMap((made) => {
        const [component, method] = componentOf(made) ?? [];
        if (component === undefined || component === 'Router')
            return [];
        if (method !== undefined)
            return calledWith(made, component, undefined, program);
        const name = made.made === 'new' ? resourceName(made) : undefined;
        if (name === undefined)
            return [];
        const properties = made.arguments[1]?.value;
        if (FUNCTIONS.has(component)) {
            const own = asFunction(made.arguments[1], program);
            return own ? [{ name, made, ...own }] : [];
        }
        const inside = PROPERTIES.flatMap((key) => {
            const given = asFunction(property(properties, key), program);
            return given ? [{ name, made, ...given }] : [];
        });
        const triggers = triggersIn(property(properties, 'triggers'), program).map((one) => ({
            ...one,
            name: `${name} ${one.name}`,
            made,
        }));
        return [...inside, ...triggers, ...made.calls.flatMap((call) => calledWith(call, name, properties, program))];
    });
}
/** `Function` for `new sst.aws.Function(…)`, `Bus` and `subscribe` for `sst.aws.Bus.subscribe(…)`; undefined for all else. */
function componentOf({ callee, made }) {
    if (callee.kind !== 'reference' || callee.module !== undefined || callee.of)
        return undefined;
    const [sst, cloud, ...names] = callee.path;
    return sst === 'sst' && cloud === 'aws' && names.length === (made === 'new' ? 1 : 2) ? names : undefined;
}
/** `api.route('GET /', 'orders.handler')`: the function is named after the component and what it answers to. */
function calledWith(call, component, properties, program) {
    const method = call.callee.kind === 'reference' ? call.callee.path.at(-1) : undefined;
    if (method === undefined || !METHODS.has(method))
        return [];
    const [first] = call.arguments;
    const transform = property(property(property(properties, 'transform')?.value, method)?.value, 'handler')?.value;
    const whole = { made: call, ...(transform && { transform }) };
    const listed = property(first?.value, 'notifications');
    if (listed)
        return itemsBehind(listed.value).items.flatMap((item) => {
            const given = functionInside(item, program);
            return given ? [{ name: `${component} ${labelOf(item.value) ?? method}`, ...whole, ...given }] : [];
        });
    const inside = call.arguments.slice(0, 3).map((argument) => functionInside(argument, program));
    const at = inside.findIndex((one) => one !== undefined);
    const given = inside[at];
    if (!given)
        return [];
    const label = call.arguments.slice(0, Math.max(at, 1)).flatMap((argument) => labelOf(argument.value) ?? []);
    const said = given.handler === first || label.length === 0 ? method : label.join(' ');
    return [{ name: `${component} ${said}`, ...whole, ...given }];
}
/** What an argument is called: the text that it is, or the `name` in it. An ARN is no name. */
function labelOf(value) {
    const isOwn = property(value, 'handler') !== undefined;
    const text = textOfValue(value) ?? (isOwn ? undefined : textOfValue(property(value, 'name')?.value));
    return text?.startsWith('arn:') ? undefined : text;
}
function functionInside(held, program, depth = 0) {
    const own = asFunction(held, program);
    if (own || depth === 2 || held?.value.kind !== 'object')
        return own;
    return INSIDE.map((key) => functionInside(property(held.value, key), program, depth + 1)).find((one) => one !== undefined);
}
/** The triggers of a user pool, by name. */
function triggersIn(held, program) {
    if (held?.value.kind !== 'object')
        return [];
    return [...held.value.members].flatMap(([name, trigger]) => {
        const given = asFunction(trigger, program);
        return given ? [{ name, ...given }] : [];
    });
}
/** A text counts when it is or may be a path; other texts in that place are ARNs, names and addresses. */
function asFunction(held, program) {
    if (!held)
        return undefined;
    const text = textOfValue(held.value);
    if (text !== undefined)
        return isHandlerPath(text) || entryOf(text, program) !== undefined ? { handler: held } : undefined;
    const handler = held.value.kind === 'object' ? property(held.value, 'handler') : undefined;
    return handler && { handler, settings: held.value };
}
const isHandlerPath = (text) => /^[^\s:*{}]+\/[^\s:*{}/]+\.[\w$]+$/.test(text);
/** The file behind a handler, which begins at the folder of the configuration. */
export function entryOf(handler, { folder, host }) {
    const path = handler.includes(':') ? undefined : repositoryPath(handler, folder);
    return path === undefined ? undefined : findEntry(host, '', path);
}
/** The npm package that a handler is a part of. */
export function packageAround(entry, { folder, host }) {
    for (const above of upward(folderOf(entry))) {
        if (above === folder || host.kind(joinPath(above, 'package.json') ?? '') === 'file')
            return above;
    }
    return folder;
}
//# sourceMappingURL=handlers.js.map