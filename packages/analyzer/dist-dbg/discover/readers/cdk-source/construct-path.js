import { textOfValue } from "../../code/index.js";
import { madeOf } from "./lambda-names.js";
// Nobody nests deeper; a scope that leads back to itself would.
const DEEPEST = 32;
/** The path that the CDK gives a construct: its id, that of its scope, and so on up to the application. */
export function constructPath(construct) {
    const ids = [...idsWithin(construct)];
    let inner;
    let at = construct;
    for (let depth = 0; depth < DEEPEST && at?.kind === 'construct' && at.made === 'new'; depth++) {
        const { callee, arguments: args, } = at.base ?? at;
        const kind = callee.kind === 'reference' ? callee.path.at(-1) : undefined;
        if (kind === 'App')
            break;
        if (/^(?:Nested)?Stack$/.test(kind ?? ''))
            inner ??= ids.length;
        if (at !== construct || ids.length === 0)
            ids.unshift(textOfValue(args[1]?.value));
        // One for each stack, and stands in the stack itself.
        if (at === construct && madeOf(construct)?.name === 'SingletonFunction')
            inner = ids.length;
        at = args[0]?.value;
    }
    return { ids, outer: ids.length - (inner ?? ids.length) };
}
/** Constructs that put the function one level deeper, or under a name of its own. */
function idsWithin(construct) {
    const { callee, arguments: args } = construct.base ?? construct;
    const id = textOfValue(args[1]?.value);
    const name = madeOf(construct)?.name;
    if (name === 'EdgeFunction')
        return [id, 'Fn'];
    if (name === 'Function' && callee.kind === 'reference' && callee.module?.startsWith('@aws-solutions-constructs/'))
        return [id, 'LambdaFunction'];
    if (name !== 'SingletonFunction')
        return [id];
    const properties = args[2]?.value;
    const stated = (key) => properties?.kind === 'object' ? textOfValue(properties.members.get(key)?.value) : undefined;
    const uuid = stated('uuid');
    return [uuid && `${stated('lambdaPurpose') ?? 'SingletonLambda'}${uuid.replace(/[^A-Za-z0-9]/g, '')}`];
}
//# sourceMappingURL=construct-path.js.map