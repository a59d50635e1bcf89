import { typescript } from "../../parse/typescript.js";
import { bareExpression } from "./bare-expression.js";
import { objectMember } from "./object-member.js";
import { staticName } from "./static-names.js";
// Set by the runtime, so that their absence says where we are. https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html, read 2026-11
const SET_ON_LAMBDA = /^(AWS_LAMBDA_\w+|AWS_EXECUTION_ENV|LAMBDA_TASK_ROOT|LAMBDA_RUNTIME_DIR)$/;
const SET_ELSEWHERE = /^(((IS|RUN|RUNS|RUNNING)_)?(OFFLINE|LOCAL|LOCALLY)|(SLS|SERVERLESS|AWS_SAM)_(OFFLINE|LOCAL)|JEST_WORKER_ID|VITEST|CI)$/;
const LOCAL_NAMES = /^_?(is|runs|running)_?(offline|local|locally|localhost)$/i;
const LAMBDA_NAMES = /^_?(is|runs|running)_?(in|on)?_?(aws_?)?lambda$/i;
const DEEPEST = 60;
/** Conditions are followed through `!`, `&&`, `||`, comparisons and the constants they are kept in. */
export function createLocalTest(bindings) {
    const test = (condition, outcome, depth) => {
        const ts = typescript();
        const node = bareExpression(condition);
        if (depth > DEEPEST)
            return false;
        if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken)
            return test(node.operand, !outcome, depth + 1);
        if (ts.isBinaryExpression(node)) {
            const operator = node.operatorToken.kind;
            const isAnd = operator === ts.SyntaxKind.AmpersandAmpersandToken;
            if (!isAnd && operator !== ts.SyntaxKind.BarBarToken)
                return comparisonIsLocal(node, outcome, bindings);
            const [left, right] = [test(node.left, outcome, depth + 1), test(node.right, outcome, depth + 1)];
            return isAnd === outcome ? left || right : left && right;
        }
        if (ts.isCallExpression(node) && /^(Boolean|String)$/.test(node.expression.getText()) && node.arguments[0])
            return test(node.arguments[0], outcome, depth + 1);
        const value = objectMember(node, bindings);
        return (value !== undefined && test(value, outcome, depth + 1)) || valueIsLocal(node, outcome, bindings);
    };
    return (condition, outcome) => test(condition, outcome, 0);
}
function valueIsLocal(node, isTruthy, bindings) {
    const ts = typescript();
    const variable = environmentVariable(node, bindings);
    if (variable !== undefined)
        return isTruthy ? SET_ELSEWHERE.test(variable) : SET_ON_LAMBDA.test(variable);
    const text = ts.isCallExpression(node) ? node.expression.getText() : node.getText();
    if (isTruthy && (text === 'import.meta.main' || text === 'process.argv.includes'))
        return true;
    if (!isTruthy && text === 'module.parent')
        return true;
    const name = text.slice(text.lastIndexOf('.') + 1);
    return isTruthy ? LOCAL_NAMES.test(name) : LAMBDA_NAMES.test(name);
}
function comparisonIsLocal(node, outcome, bindings) {
    const ts = typescript();
    const { SyntaxKind } = ts;
    const operator = node.operatorToken.kind;
    if (operator === SyntaxKind.InKeyword) {
        const name = ts.isStringLiteralLike(node.left) ? node.left.text : '';
        return outcome ? SET_ELSEWHERE.test(name) : SET_ON_LAMBDA.test(name);
    }
    const isEquality = operator === SyntaxKind.EqualsEqualsEqualsToken || operator === SyntaxKind.EqualsEqualsToken;
    if (!isEquality &&
        operator !== SyntaxKind.ExclamationEqualsEqualsToken &&
        operator !== SyntaxKind.ExclamationEqualsToken)
        return false;
    const isEqual = isEquality === outcome;
    return (sidesAreLocal(node.left, node.right, isEqual, bindings) || sidesAreLocal(node.right, node.left, isEqual, bindings));
}
function sidesAreLocal(tested, against, isEqual, bindings) {
    const text = tested.getText();
    if (isEqual && (text === 'require.main' || text.includes('process.argv[1]')))
        return true;
    const variable = environmentVariable(tested, bindings);
    const value = literalText(against);
    if (variable === undefined || value === undefined)
        return false;
    if (SET_ON_LAMBDA.test(variable))
        return value === '' && isEqual;
    if (SET_ELSEWHERE.test(variable))
        return isEqual === !/^(|false|0)$/.test(value);
    if (isEqual)
        return (/^(local|localhost|offline)$/.test(value) ||
            (variable === 'NODE_ENV' && /^(dev|development|test|testing)$/.test(value)));
    return variable === 'NODE_ENV' && value === 'production';
}
/** A literal's text; nothing at all (`undefined`, `null`, `false`) counts as the empty one. */
function literalText(expression) {
    const ts = typescript();
    const node = bareExpression(expression);
    if (ts.isStringLiteralLike(node))
        return node.text;
    if (node.kind === ts.SyntaxKind.TrueKeyword)
        return 'true';
    const isNothing = node.kind === ts.SyntaxKind.NullKeyword ||
        node.kind === ts.SyntaxKind.FalseKeyword ||
        (ts.isIdentifier(node) && node.text === 'undefined');
    return isNothing ? '' : undefined;
}
function environmentVariable(node, bindings) {
    const name = staticName(node, bindings);
    return name?.module === 'process' && name.members[0] === 'env' && name.members.length === 2
        ? name.members[1]
        : undefined;
}
//# sourceMappingURL=local-conditions.js.map