import type { ts } from 'ts-morph';
import { typescript } from '../../parse/typescript.ts';
import { bareExpression } from './bare-expression.ts';
import { returnedBy } from './functions.ts';
import { staticName, trace } from './trace.ts';
import type { Frame } from './values.ts';

/** Whether a condition that comes out so proves that the code does not run on Lambda. */
export type LocalTest = (condition: ts.Expression, outcome: boolean) => boolean;

// Set by the runtime, so that their absence says where we are. https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html, read 2026-11
const SET_ON_LAMBDA = /^(AWS_LAMBDA_\w+|AWS_EXECUTION_ENV|LAMBDA_TASK_ROOT|LAMBDA_RUNTIME_DIR)$/;
const SET_ELSEWHERE =
  /^(((IS|RUN|RUNS|RUNNING)_)?(OFFLINE|LOCAL|LOCALLY)|(SLS|SERVERLESS|AWS_SAM)_(OFFLINE|LOCAL)|JEST_WORKER_ID|VITEST|CI)$/;
const LOCAL_NAMES = /^_?(is|runs|running)_?(offline|local|locally|localhost)$/i;
const LAMBDA_NAMES = /^_?(is|runs|running)_?(in|on)?_?(aws_?)?lambda$/i;

const DEEPEST = 60;

/** Conditions are followed through `!`, `&&`, `||`, comparisons, and the constants and functions they are kept in. */
export function createLocalTest(top: Frame): LocalTest {
  const test = (condition: ts.Expression, outcome: boolean, frame: Frame, depth: number): boolean => {
    const ts = typescript();
    const node = bareExpression(condition);
    if (depth > DEEPEST) return false;
    if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken)
      return test(node.operand, !outcome, frame, depth + 1);
    if (ts.isBinaryExpression(node)) {
      const operator = node.operatorToken.kind;
      const isAnd = operator === ts.SyntaxKind.AmpersandAmpersandToken;
      if (!isAnd && operator !== ts.SyntaxKind.BarBarToken) return comparisonIsLocal(node, outcome, frame);
      const [left, right] = [test(node.left, outcome, frame, depth + 1), test(node.right, outcome, frame, depth + 1)];
      return isAnd === outcome ? left || right : left && right;
    }
    if (ts.isCallExpression(node) && /^(Boolean|String)$/.test(node.expression.getText()) && node.arguments[0])
      return test(node.arguments[0], outcome, frame, depth + 1);
    return (
      isLocalList(node, outcome, frame) || behindName(node, outcome, frame, depth) || valueIsLocal(node, outcome, frame)
    );
  };
  const behindName = (node: ts.Expression, outcome: boolean, frame: Frame, depth: number): boolean => {
    const isCall = typescript().isCallExpression(node);
    const value = trace(isCall ? node.expression : node, frame);
    if (isCall && value?.kind === 'function') {
      const returned = returnedBy(value.node, value.frame.source);
      return returned?.length === 1 && returned[0] ? test(returned[0], outcome, value.frame, depth + 1) : false;
    }
    if (!isCall && value?.kind === 'named' && value.made)
      return test(value.made.node, outcome, value.made.frame, depth + 1);
    return (
      !isCall &&
      value?.kind === 'expression' &&
      value.node !== node &&
      test(value.node, outcome, value.frame, depth + 1)
    );
  };
  const answers = { true: new Map<ts.Node, boolean>(), false: new Map<ts.Node, boolean>() };
  return (condition, outcome) => {
    const known = answers[`${outcome}`];
    const earlier = known.get(condition);
    if (earlier !== undefined) return earlier;
    known.set(condition, false); // until it is known: conditions may be in terms of each other
    const answer = test(condition, outcome, top, 0);
    known.set(condition, answer);
    return answer;
  };
}

/** `['development', 'test'].includes(process.env.NODE_ENV)` */
function isLocalList(node: ts.Expression, outcome: boolean, frame: Frame): boolean {
  const ts = typescript();
  if (!outcome || !ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return false;
  const [tested] = node.arguments;
  const list = trace(node.expression.expression, frame);
  if (node.expression.name.text !== 'includes' || !tested || list?.kind !== 'expression') return false;
  const { node: array } = list;
  return (
    ts.isArrayLiteralExpression(array) &&
    array.elements.length > 0 &&
    array.elements.every((element) => sidesAreLocal(tested, element, true, frame))
  );
}

function valueIsLocal(node: ts.Expression, isTruthy: boolean, frame: Frame): boolean {
  const ts = typescript();
  const variable = environmentVariable(node, frame);
  if (variable !== undefined) return isTruthy ? SET_ELSEWHERE.test(variable) : SET_ON_LAMBDA.test(variable);
  const text = ts.isCallExpression(node) ? node.expression.getText() : node.getText();
  if (isTruthy && (text === 'import.meta.main' || text === 'process.argv.includes')) return true;
  if (!isTruthy && text === 'module.parent') return true;
  const name = text.slice(text.lastIndexOf('.') + 1);
  return isTruthy ? LOCAL_NAMES.test(name) : LAMBDA_NAMES.test(name);
}

function comparisonIsLocal(node: ts.BinaryExpression, outcome: boolean, frame: Frame): boolean {
  const ts = typescript();
  const { SyntaxKind } = ts;
  const operator = node.operatorToken.kind;
  if (operator === SyntaxKind.InKeyword) {
    const name = ts.isStringLiteralLike(node.left) ? node.left.text : '';
    return outcome ? SET_ELSEWHERE.test(name) : SET_ON_LAMBDA.test(name);
  }
  const isEquality = operator === SyntaxKind.EqualsEqualsEqualsToken || operator === SyntaxKind.EqualsEqualsToken;
  if (
    !isEquality &&
    operator !== SyntaxKind.ExclamationEqualsEqualsToken &&
    operator !== SyntaxKind.ExclamationEqualsToken
  )
    return false;
  const isEqual = isEquality === outcome;
  return sidesAreLocal(node.left, node.right, isEqual, frame) || sidesAreLocal(node.right, node.left, isEqual, frame);
}

function sidesAreLocal(tested: ts.Expression, against: ts.Expression, isEqual: boolean, frame: Frame): boolean {
  const ts = typescript();
  const text = tested.getText();
  if (ts.isTypeOfExpression(tested)) {
    const unset = environmentVariable(tested.expression, frame);
    return isEqual && literalText(against) === 'undefined' && unset !== undefined && SET_ON_LAMBDA.test(unset);
  }
  if (isEqual && (text === 'require.main' || text.includes('process.argv[1]'))) return true;
  const variable = environmentVariable(tested, frame);
  const value = literalText(against);
  if (variable === undefined || value === undefined) return false;
  if (SET_ON_LAMBDA.test(variable)) return value === '' && isEqual;
  if (SET_ELSEWHERE.test(variable)) return isEqual === !/^(|false|0)$/.test(value);
  if (isEqual)
    return (
      /^(local|localhost|offline)$/.test(value) ||
      (variable === 'NODE_ENV' && /^(dev|development|test|testing)$/.test(value))
    );
  return variable === 'NODE_ENV' && value === 'production';
}

/** `case 'local':` of `switch (process.env.STAGE)`, unless the case before it runs on into it. */
export function isLocalCase(clause: ts.CaseOrDefaultClause, frame: Frame): boolean {
  const ts = typescript();
  if (!ts.isCaseClause(clause)) return false;
  const { clauses, parent } = clause.parent;
  const before = clauses[clauses.indexOf(clause) - 1];
  const runsOn = before && (before.statements.length === 0 || !ts.isBreakStatement(before.statements.at(-1) ?? before));
  return !(runsOn && !isLocalCase(before, frame)) && sidesAreLocal(parent.expression, clause.expression, true, frame);
}

/** A literal's text; nothing at all (`undefined`, `null`, `false`) counts as the empty one. */
function literalText(expression: ts.Expression): string | undefined {
  const ts = typescript();
  const node = bareExpression(expression);
  if (ts.isStringLiteralLike(node)) return node.text;
  if (node.kind === ts.SyntaxKind.TrueKeyword) return 'true';
  const isNothing =
    node.kind === ts.SyntaxKind.NullKeyword ||
    node.kind === ts.SyntaxKind.FalseKeyword ||
    (ts.isIdentifier(node) && node.text === 'undefined');
  return isNothing ? '' : undefined;
}

function environmentVariable(node: ts.Expression, frame: Frame): string | undefined {
  const name = staticName(node, frame);
  return name?.module === 'process' && name.members[0] === 'env' && name.members.length === 2
    ? name.members[1]
    : undefined;
}
