import { property } from "../pulumi/program.js";
import { componentOf } from "./app.js";
/** The default settings of a stack, as they are when `made` is made: those that the app had when the stack came, then its own. */
export function defaultsFor(made, { app, stacks, reader }) {
    const order = new Map(reader.made.map((one, index) => [one, index]));
    const placeOf = (one) => stacks.get(one) ?? order.get(one) ?? 0;
    const stack = stackOf(made, stacks);
    const before = (owner, end) => owner.calls.filter((call) => placeOf(call) < end);
    const calls = stack ? [...before(app, placeOf(stack)), ...before(stack, placeOf(made))] : before(app, placeOf(made));
    const given = calls.flatMap((call) => settingsOf(call, stack, reader) ?? []);
    return {
        values: given.map(({ value }) => value),
        complete: given.every(({ certain }) => certain),
    };
}
function settingsOf(call, stack, reader) {
    const method = call.callee.kind === 'reference' ? call.callee.path.at(-1) : undefined;
    const [first] = call.arguments;
    const { certain, at } = call;
    if (!first)
        return undefined;
    if (method === 'addDefaultFunctionLayers')
        return { value: { kind: 'object', members: new Map([['layers', first]]), complete: true, at }, certain };
    if (method !== 'setDefaultFunctionProps')
        return undefined;
    const { value } = first;
    if (value.kind !== 'callable')
        return { value, certain };
    const made = reader.call(value, stack ? [{ value: stack, at }] : undefined);
    return made && { value: made, certain };
}
/** The stack around a construct, by its scopes. */
function stackOf(made, stacks) {
    let at = made;
    for (let level = 0; level < 20 && at?.kind === 'construct'; level++) {
        if (stacks.has(at) || componentOf(at)?.name === 'Stack')
            return at;
        at = at.arguments[0]?.value;
    }
    return undefined;
}
/** `defaults.function` of a component, `defaultFunctionProps` before version 1. */
export const componentDefaults = (properties) => {
    const own = property(property(properties, 'defaults')?.value, 'function') ?? property(properties, 'defaultFunctionProps');
    return own ? [own.value] : [];
};
//# sourceMappingURL=defaults.js.map