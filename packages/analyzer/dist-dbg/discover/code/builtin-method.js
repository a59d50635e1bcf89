import { callFunction } from "./call.js";
import { collectionMethod } from "./collection.js";
import { listMethod } from "./list-method.js";
import { uncertainly, unknownAt } from "./machine.js";
import { textMethod } from "./text-method.js";
import { held } from "./value.js";
/** A method of a text, a list or a collection; undefined where the target is something else. */
export function builtinMethod(machine, call) {
    const { target, node, scope } = call;
    switch (target.kind) {
        case 'text':
            return textMethod(target.value, call) ?? unknownAt(node, scope);
        case 'list':
            return listMethod(machine, target, call) ?? unknownAt(node, scope);
        case 'object':
            return collectionMethod(machine, target, call);
        case 'unknown':
            overUnknown(machine, call);
            return unknownAt(node, scope);
        default:
            return undefined;
    }
}
/** Of a list that is not known the function is read once, with an item that is not known. */
function overUnknown(machine, { args, node, scope }) {
    const callee = args[0]?.value;
    if (callee?.kind !== 'callable')
        return;
    uncertainly(machine, () => callFunction(machine, callee, [held(unknownAt(node, scope)), held(unknownAt(node, scope))]));
}
//# sourceMappingURL=builtin-method.js.map