import { textOfValue } from "../../code/index.js";
import { property } from "../pulumi/program.js";
import { componentOf, constructName } from "./app.js";
import { componentDefaults } from "./defaults.js";
/** Properties that take one function, and whether it is named after the property too. */
const SINGLE = ['job', 'consumer', 'authenticator', 'server'];
const SINGLE_BY_NAME = ['onCreate', 'onUpdate', 'onDelete'];
/** Properties that take functions by name. */
const MAPS = ['routes', 'subscribers', 'notifications', 'consumers', 'dataSources', 'resolvers', 'triggers'];
/** Methods whose last argument adds to such a property. */
const ADDING = {
    addRoutes: 'routes',
    addSubscribers: 'subscribers',
    addNotifications: 'notifications',
    addConsumers: 'consumers',
    addDataSources: 'dataSources',
    addResolvers: 'resolvers',
};
/** Every function that a construct of SST is given, by whatever property or later call. */
export function definitionsOf(made) {
    const component = componentOf(made);
    const name = component && constructName(made);
    if (!component || name === undefined)
        return [];
    const properties = component.arguments[2]?.value;
    const whole = { name, made, defaults: componentDefaults(properties) };
    if (component.name === 'Function')
        return [ofFunction(made, name, properties)];
    const own = [
        ...SINGLE.flatMap((key) => defined(property(properties, key), whole)),
        ...SINGLE_BY_NAME.flatMap((key) => defined(property(properties, key), { ...whole, name: `${name} ${key}` })),
        ...MAPS.flatMap((key) => inMap(property(properties, key), whole)),
        ...inRules(property(properties, 'rules'), whole),
    ];
    return [...own, ...made.calls.flatMap((call) => added(call, { ...whole, made: call }))];
}
function ofFunction(made, name, properties) {
    const handler = property(properties, 'handler');
    const id = made.arguments[1];
    return {
        name,
        made,
        declaredAt: id?.value.kind === 'text' ? id.value.at : made.at,
        ...(handler && { handler }),
        settings: properties ? [properties] : [],
    };
}
/** A path, settings around one, or either under `function`. A construct in that place is a function of its own. */
function defined(held, whole) {
    const { name, made, defaults } = whole;
    if (!held)
        return [];
    const declaredAt = whole.declaredAt ?? held.at;
    const text = textOfValue(held.value);
    // A resolver may name a data source, and a name has no dot.
    if (text !== undefined)
        return text.includes('.') ? [{ name, made, declaredAt, handler: held, settings: defaults }] : [];
    if (held.value.kind !== 'object')
        return [];
    const handler = property(held.value, 'handler');
    return handler
        ? [{ name, made, declaredAt, handler, settings: [...defaults, held.value] }]
        : defined(property(held.value, 'function'), { ...whole, declaredAt });
}
/** By name; before version 1 a list was enough. */
function inMap(held, whole) {
    if (held?.value.kind === 'list')
        return held.value.items.flatMap((item) => defined(item, whole));
    if (held?.value.kind !== 'object')
        return [];
    return [...held.value.members].flatMap(([key, member]) => defined(member, {
        ...whole,
        name: `${whole.name} ${key.trim().replace(/\s+/g, ' ')}`,
        declaredAt: member.keyAt ?? member.at,
    }));
}
/** The rules of an event bus have targets by name. */
function inRules(held, whole) {
    if (held?.value.kind !== 'object')
        return [];
    return [...held.value.members].flatMap(([key, { value }]) => inMap(property(value, 'targets'), { ...whole, name: `${whole.name} ${key}` }));
}
/** `api.addRoutes(stack, { … })` and its like. */
function added(call, whole) {
    const method = call.callee.kind === 'reference' ? (call.callee.path.at(-1) ?? '') : '';
    const last = call.arguments.at(-1);
    if (Object.hasOwn(ADDING, method))
        return inMap(last, whole);
    const { arguments: args } = call;
    switch (method) {
        case 'addConsumer':
            return defined(last, whole);
        case 'addRules':
            return inRules(last, whole);
        case 'addTargets':
            return inMap(last, { ...whole, name: `${whole.name} ${textOfValue(args[1]?.value) ?? 'rule'}` });
        case 'subscribe': {
            const [type, target] = args[0]?.value.kind === 'construct' ? args.slice(1) : args;
            // It is given nothing of the bus's own defaults.
            return defined(target, { ...whole, defaults: [], name: `${whole.name} ${textOfValue(type?.value) ?? method}` });
        }
        default:
            return [];
    }
}
//# sourceMappingURL=definitions.js.map