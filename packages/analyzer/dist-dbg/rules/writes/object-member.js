import { typescript } from "../../parse/typescript.js";
import { bareExpression, isGlobalMember } from "./bare-expression.js";
import { memberName } from "./static-names.js";
// A name that stands for a name, and so on: more than this nobody writes.
const MOST_STEPS = 60;
/** The expression behind a constant's name, or behind a member of a constant object: `FOLDERS.cache`. */
export function objectMember(expression, bindings) {
    const ts = typescript();
    const members = [];
    let node = bareExpression(expression);
    for (let step = 0; step < MOST_STEPS; step += 1) {
        const member = memberName(node);
        if (ts.isIdentifier(node)) {
            const binding = bindings.lookup(node);
            if (!binding || binding.changes || binding.origin.kind !== 'value')
                return undefined;
            members.unshift(...binding.origin.members);
            node = bareExpression(binding.origin.value);
            if (members.length === 0)
                return node;
        }
        else if (member !== undefined && (ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node))) {
            members.unshift(member);
            node = bareExpression(node.expression);
        }
        else if (ts.isCallExpression(node) && isGlobalMember(node.expression, 'Object', 'freeze') && node.arguments[0]) {
            node = bareExpression(node.arguments[0]);
        }
        else if (ts.isObjectLiteralExpression(node)) {
            const name = members.shift();
            const value = name === undefined ? undefined : propertyValue(node, name);
            if (!value || members.length === 0)
                return value;
            node = bareExpression(value);
        }
        else
            return undefined;
    }
    return undefined;
}
/** Undefined too when a spread, an accessor or a computed name may say something else. */
function propertyValue(object, name) {
    const ts = typescript();
    let value;
    for (const property of object.properties) {
        const key = property.name;
        if (!key || ts.isComputedPropertyName(key))
            return undefined;
        if (key.text !== name)
            continue;
        if (ts.isPropertyAssignment(property))
            value = property.initializer;
        else if (ts.isShorthandPropertyAssignment(property))
            value = property.name;
        else
            return undefined;
    }
    return value;
}
//# sourceMappingURL=object-member.js.map