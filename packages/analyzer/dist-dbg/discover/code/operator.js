import { arithmetic } from "./arithmetic.js";
import { assign, store } from "./assign.js";
import { evaluate } from "./expression.js";
import { placeOfNode, uncertainly, unknownAt } from "./machine.js";
import { joinText } from "./text.js";
import { booleanValue, nothing, numberValue, sameValue, truthOf } from "./value.js";
/** The value of an operator between two expressions; assignments are carried out. */
export function binary(machine, node, scope) {
    const { SyntaxKind } = machine.ts;
    const kind = node.operatorToken.kind;
    if (kind >= SyntaxKind.FirstAssignment && kind <= SyntaxKind.LastAssignment)
        return assign(machine, node, scope);
    const left = evaluate(machine, node.left, scope);
    const isOr = kind === SyntaxKind.BarBarToken || kind === SyntaxKind.QuestionQuestionToken;
    if (isOr || kind === SyntaxKind.AmpersandAmpersandToken)
        return logical(machine, node, left, scope);
    const right = evaluate(machine, node.right, scope);
    return operated(machine, node, [left, right], scope);
}
function operated(machine, node, sides, scope) {
    const { SyntaxKind } = machine.ts;
    const at = placeOfNode(node, scope);
    const same = sameValue(...sides);
    switch (node.operatorToken.kind) {
        case SyntaxKind.EqualsEqualsEqualsToken:
        case SyntaxKind.EqualsEqualsToken:
            return same === undefined ? unknownAt(node, scope) : booleanValue(same, at);
        case SyntaxKind.ExclamationEqualsEqualsToken:
        case SyntaxKind.ExclamationEqualsToken:
            return same === undefined ? unknownAt(node, scope) : booleanValue(!same, at);
        case SyntaxKind.CommaToken:
            return sides[1];
        default:
            return arithmetic(machine, node.operatorToken.kind, sides, at) ?? joinedText(machine, node, sides, scope);
    }
}
function joinedText({ ts }, node, sides, scope) {
    const isSum = node.operatorToken.kind === ts.SyntaxKind.PlusToken && sides.some(({ kind }) => kind !== 'number');
    return isSum ? joinText(sides, placeOfNode(node, scope), node.getText()) : unknownAt(node, scope);
}
/** `&&`, `||` and `??`. */
function logical(machine, node, left, scope) {
    const { SyntaxKind } = machine.ts;
    const operator = node.operatorToken.kind;
    // Where the environment says nothing, the repository says this.
    if (operator !== SyntaxKind.AmpersandAmpersandToken && left.kind === 'unknown' && left.environment !== undefined)
        return evaluate(machine, node.right, scope);
    const truth = operator === SyntaxKind.QuestionQuestionToken ? presence(left) : truthOf(left);
    if (truth !== undefined) {
        const keepsLeft = operator === SyntaxKind.AmpersandAmpersandToken ? !truth : truth;
        return keepsLeft ? left : evaluate(machine, node.right, scope);
    }
    const right = uncertainly(machine, () => evaluate(machine, node.right, scope));
    const instead = operator === SyntaxKind.AmpersandAmpersandToken ? nothing(left.at) : left;
    return { ...unknownAt(node, scope), among: [instead, right] };
}
/** Whether a value is neither `undefined` nor `null`. */
function presence(value) {
    if (value.kind === 'text' || value.kind === 'number' || value.kind === 'boolean')
        return true;
    return truthOf(value);
}
/** `!value`, `-value`, `count++`. */
export function unary(machine, node, scope) {
    const { SyntaxKind } = machine.ts;
    const value = evaluate(machine, node.operand, scope);
    const at = placeOfNode(node, scope);
    const step = node.operator === SyntaxKind.PlusPlusToken ? 1 : node.operator === SyntaxKind.MinusMinusToken ? -1 : 0;
    if (step !== 0) {
        const next = value.kind === 'number' ? numberValue(value.value + step, at) : unknownAt(node, scope);
        store(machine, node.operand, { value: next, at }, scope);
        return machine.ts.isPrefixUnaryExpression(node) ? next : value;
    }
    const truth = truthOf(value);
    if (node.operator === SyntaxKind.ExclamationToken && truth !== undefined)
        return booleanValue(!truth, at);
    return node.operator === SyntaxKind.MinusToken && value.kind === 'number'
        ? numberValue(-value.value, at)
        : unknownAt(node, scope);
}
//# sourceMappingURL=operator.js.map