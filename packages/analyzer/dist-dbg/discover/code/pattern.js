import { declare } from "./assign.js";
import { evaluate, nameOf } from "./expression.js";
import { placeOfNode, unknownAt } from "./machine.js";
import { memberValue } from "./member.js";
import { listValue, nothing, objectValue } from "./value.js";
/** Declares the names of `{ name, other: renamed = 'default', ...rest }` and of `[first, , third]`. */
export function bindPattern(machine, pattern, { value }, scope) {
    const taken = new Set();
    pattern.elements.forEach((element, index) => {
        if (!machine.ts.isBindingElement(element))
            return;
        const found = machine.ts.isArrayBindingPattern(pattern)
            ? itemFor(element, value, index, scope)
            : memberFor(machine, element, value, { taken, scope });
        const given = found.kind === 'nothing' && element.initializer ? evaluate(machine, element.initializer, scope) : found;
        declare(machine, element.name, { value: given, at: placeOfNode(element, scope) }, scope);
    });
}
function itemFor(element, value, index, scope) {
    if (value.kind !== 'list')
        return unknownAt(element, scope);
    if (element.dotDotDotToken)
        return listValue(value.items.slice(index), value.at, value.complete);
    return value.items[index]?.value ?? (value.complete ? nothing(value.at) : unknownAt(element, scope));
}
function memberFor(machine, element, value, { taken, scope }) {
    if (element.dotDotDotToken) {
        if (value.kind !== 'object')
            return unknownAt(element, scope);
        const rest = [...value.members].filter(([name]) => !taken.has(name));
        return objectValue(rest, value.at, value.complete);
    }
    const name = nameOf(machine, element.propertyName ?? element.name, scope);
    if (name === undefined)
        return unknownAt(element, scope);
    taken.add(name);
    return memberValue(machine, value, name, { node: element, scope });
}
//# sourceMappingURL=pattern.js.map