import { memberOf, textOfValue } from "../../code/index.js";
/** The variables a function is given: its property, then `addEnvironment`. Undefined where not all of them are known. */
export function environmentOf(construct, properties) {
    const given = properties.get('environment');
    if (!given && !properties.complete)
        return undefined;
    const variables = given && variablesIn(given.value);
    const environment = new Map();
    if (variables && (variables.kind !== 'object' || !variables.complete))
        return undefined;
    for (const [name, member] of variables?.members ?? [])
        environment.set(name, variableOf(member));
    for (const { callee, arguments: args, certain } of chained(construct)) {
        if (callee.kind !== 'reference' || callee.path.at(-1) !== 'addEnvironment')
            continue;
        const [key, value] = args;
        const name = textOfValue(key?.value);
        if (name === undefined || !value || !certain)
            return undefined;
        environment.set(name, variableOf(value));
    }
    return environment;
}
/** A plain resource keeps them one level deeper. */
const variablesIn = (value) => memberOf(value, 'variables')?.value ?? value;
function variableOf({ value, at }) {
    const text = textOfValue(value);
    return { at, ...(text !== undefined && { value: text }) };
}
/** `addEnvironment` gives its function back, so that another call may follow. */
const chained = ({ calls }) => calls.flatMap((call) => [call, ...chained(call)]);
//# sourceMappingURL=environment.js.map