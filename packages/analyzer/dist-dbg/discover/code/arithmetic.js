import { booleanValue, numberValue } from "./value.js";
/** What an operator makes of two numbers; undefined where one of them is not known, and for other operators. */
export function arithmetic({ ts }, operator, [left, right], at) {
    if (left.kind !== 'number' || right.kind !== 'number')
        return undefined;
    const { SyntaxKind } = ts;
    const [a, b] = [left.value, right.value];
    switch (operator) {
        case SyntaxKind.PlusToken:
        case SyntaxKind.PlusEqualsToken:
            return numberValue(a + b, at);
        case SyntaxKind.MinusToken:
        case SyntaxKind.MinusEqualsToken:
            return numberValue(a - b, at);
        case SyntaxKind.AsteriskToken:
            return numberValue(a * b, at);
        case SyntaxKind.SlashToken:
            return numberValue(a / b, at);
        case SyntaxKind.PercentToken:
            return numberValue(a % b, at);
        case SyntaxKind.LessThanToken:
            return booleanValue(a < b, at);
        case SyntaxKind.LessThanEqualsToken:
            return booleanValue(a <= b, at);
        case SyntaxKind.GreaterThanToken:
            return booleanValue(a > b, at);
        case SyntaxKind.GreaterThanEqualsToken:
            return booleanValue(a >= b, at);
        default:
            return undefined;
    }
}
//# sourceMappingURL=arithmetic.js.map