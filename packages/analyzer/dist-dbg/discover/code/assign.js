import { arithmetic } from "./arithmetic.js";
import { bindTo, evaluate } from "./expression.js";
import { placeOfNode, unknownAt } from "./machine.js";
import { bindPattern } from "./pattern.js";
import { lookUp, valueOfBinding } from "./scope.js";
import { joinText } from "./text.js";
import { sameValue, textOfValue, truthOf } from "./value.js";
/** Reads an assignment, and remembers what it assigns. */
export function assign(machine, node, scope) {
    const value = assigned(machine, node, scope);
    store(machine, node.left, { value, at: placeOfNode(node.right, scope) }, scope);
    return value;
}
function assigned(machine, node, scope) {
    const { SyntaxKind } = machine.ts;
    const operator = node.operatorToken.kind;
    if (operator === SyntaxKind.EqualsToken)
        return evaluate(machine, node.right, scope);
    const before = evaluate(machine, node.left, scope);
    if (operator === SyntaxKind.PlusEqualsToken || operator === SyntaxKind.MinusEqualsToken) {
        const sides = [before, evaluate(machine, node.right, scope)];
        const at = placeOfNode(node, scope);
        const isText = operator === SyntaxKind.PlusEqualsToken;
        return (arithmetic(machine, operator, sides, at) ??
            (isText ? joinText(sides, at, node.getText()) : unknownAt(node, scope)));
    }
    if (operator !== SyntaxKind.BarBarEqualsToken && operator !== SyntaxKind.QuestionQuestionEqualsToken)
        return unknownAt(node, scope);
    const truth = truthOf(before);
    if (truth === undefined)
        return unknownAt(node, scope);
    return truth ? before : evaluate(machine, node.right, scope);
}
/** Gives what stands on the left of an assignment its value. */
export function store(machine, target, value, scope) {
    const { ts } = machine;
    if (ts.isIdentifier(target))
        return storeName(machine, target.text, value, scope);
    if (ts.isPropertyAccessExpression(target)) {
        const of = evaluate(machine, target.expression, scope);
        return storeMember(machine, of, target.name.text, { ...value, keyAt: placeOfNode(target.name, scope) });
    }
    if (ts.isElementAccessExpression(target)) {
        const of = evaluate(machine, target.expression, scope);
        const name = textOfValue(evaluate(machine, target.argumentExpression, scope));
        if (name !== undefined)
            storeMember(machine, of, name, value);
        else if (of.kind === 'object')
            of.complete = false;
        return;
    }
    if (ts.isArrayLiteralExpression(target) || ts.isObjectLiteralExpression(target))
        forgetNames(machine, target, scope);
}
/** Gives a name its value; in a branch that may not run, it may keep the one it had. */
function storeName(machine, name, { value, at }, scope) {
    const found = lookUp(scope, name);
    if (!found)
        return;
    bindTo(value, name, at);
    const before = valueOfBinding(found.binding);
    found.binding.value = machine.uncertain > found.scope.bornAt ? either(before, value) : value;
}
/** Gives an object, an instance or a class a member. */
export function storeMember(machine, of, name, member) {
    const members = of.kind === 'callable' ? of.statics : of.kind === 'object' || of.kind === 'construct' ? of.members : undefined;
    if (!members)
        return;
    bindTo(member.value, name, member.keyAt ?? member.at);
    const isCertain = machine.uncertain <= (machine.born.get(of) ?? 0);
    const value = isCertain ? member.value : either(members.get(name)?.value, member.value);
    members.set(name, { ...member, value });
}
/** One of two values; the value itself where there was none before, or the same. */
function either(before, value) {
    if (!before || sameValue(before, value) === true)
        return value;
    const earlier = before.kind === 'unknown' && before.among ? before.among : [before];
    return {
        kind: 'unknown',
        text: value.kind === 'unknown' ? value.text : '…',
        at: value.at,
        among: [...earlier, value],
    };
}
/** `[first, second] = …` and `({ name } = …)`: rare enough in declarations to be unknown from then on. */
function forgetNames(machine, target, scope) {
    const unknown = unknownAt(target, scope);
    target.forEachChild((child) => {
        if (machine.ts.isIdentifier(child))
            storeName(machine, child.text, { value: unknown, at: unknown.at }, scope);
    });
}
/** Declares a variable or a parameter. */
export function declare(machine, name, value, scope) {
    if (!machine.ts.isIdentifier(name))
        return bindPattern(machine, name, value, scope);
    bindTo(value.value, name.text, placeOfNode(name, scope));
    scope.names.set(name.text, { value: value.value });
}
//# sourceMappingURL=assign.js.map