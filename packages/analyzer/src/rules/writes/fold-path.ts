import type { ts } from 'ts-morph';
import { typescript } from '../../parse/typescript.ts';
import { baseName } from '../../paths.ts';
import { bareExpression } from './bare-expression.ts';
import { foldCall, foldUrl } from './fold-call.ts';
import { closed, CODE_FOLDER, concat, each, either, type Outcomes, resolve, withoutScheme } from './known-text.ts';
import { type Definition, definitionsAt } from './reaching.ts';
import { chosenSide, trace } from './trace.ts';
import { elementsOf } from './unrolled.ts';
import type { Frame, Located, StaticName } from './values.ts';

// Expressions nest without limit in generated code, and names may be declared in terms of each other.
const DEEPEST = 60;

/** Where a path leads, made absolute; `adds` is what the call itself puts behind it, `folder` what it counts from. */
export function foldPath({ expression, frame }: Located, adds = '', folder: Outcomes = workingFolder(frame)): Outcomes {
  return absolute(concat([fold(expression, frame), closed(adds)]), folder);
}

/** A path as seen from a folder, or from the one the runtime starts in. */
export function absolute(paths: Outcomes, folder: Outcomes): Outcomes {
  const plain = each(paths, withoutScheme, withoutScheme);
  if (!folder && plain?.some(({ text }) => !text.startsWith('/'))) return undefined;
  return resolve([folder ?? closed('/'), plain]);
}

/** Undefined where the file changes it. */
export const workingFolder = ({ source }: Frame): Outcomes =>
  /\bchdir\s*\(/.test(source.module.text) ? undefined : closed(CODE_FOLDER);

/** What an expression comes to on Lambda. */
export function fold(expression: ts.Expression, frame: Frame, depth = 0): Outcomes {
  if (depth > DEEPEST) return undefined;
  const node = bareExpression(expression);
  if (frame.known.has(node)) return frame.known.get(node);
  frame.known.set(node, undefined); // until it is known: a name that is declared through itself has no value
  const outcomes = foldNode(node, frame, depth + 1);
  frame.known.set(node, outcomes);
  return outcomes;
}

function foldNode(node: ts.Expression, frame: Frame, depth: number): Outcomes {
  const ts = typescript();
  const inner = (expression: ts.Expression) => fold(expression, frame, depth);
  if (ts.isStringLiteralLike(node)) return closed(node.text);
  if (ts.isNumericLiteral(node)) return undefined; // as a path it is an open file
  if (ts.isTemplateExpression(node)) return foldTemplate(node, inner);
  if (ts.isTaggedTemplateExpression(node)) {
    if (node.tag.getText() !== 'String.raw') return undefined;
    return ts.isTemplateExpression(node.template) ? foldTemplate(node.template, inner) : inner(node.template);
  }
  if (ts.isCallExpression(node)) return foldCall(node, frame, depth);
  if (ts.isNewExpression(node)) return foldUrl(node, frame, depth);
  if (ts.isIdentifier(node)) return foldName(node, frame, depth);
  if (ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node)) return foldMember(node, frame, depth);
  const side = chosenSide(node, frame);
  if (side) return inner(side);
  if (ts.isConditionalExpression(node)) return either(inner(node.whenTrue), inner(node.whenFalse));
  return ts.isBinaryExpression(node) ? foldBinary(node, inner) : undefined;
}

type Fold = (expression: ts.Expression) => Outcomes;

const foldTemplate = (node: ts.TemplateExpression, inner: Fold): Outcomes =>
  concat([
    closed(node.head.text),
    ...node.templateSpans.flatMap((span) => [partOf(span.expression, inner), closed(span.literal.text)]),
  ]);

/** A number is a text where texts are put together. */
function partOf(expression: ts.Expression, inner: Fold): Outcomes {
  const node = bareExpression(expression);
  return typescript().isNumericLiteral(node) ? closed(node.text) : inner(node);
}

function foldBinary(node: ts.BinaryExpression, inner: Fold): Outcomes {
  const ts = typescript();
  const operator = node.operatorToken.kind;
  if (operator === ts.SyntaxKind.QuestionQuestionToken || operator === ts.SyntaxKind.BarBarToken)
    return either(inner(node.left), inner(node.right));
  if (operator !== ts.SyntaxKind.PlusToken) return undefined;
  const parts: ts.Expression[] = [];
  let left: ts.Expression = node;
  while (ts.isBinaryExpression(left) && left.operatorToken.kind === operator) {
    parts.unshift(left.right);
    left = bareExpression(left.left);
  }
  return concat([left, ...parts].map((part) => partOf(part, inner)));
}

function foldName(node: ts.Identifier, frame: Frame, depth: number): Outcomes {
  const binding = frame.source.bindings.lookup(node);
  if (!binding || binding.changes) return foldTraced(node, frame, depth);
  const { origin, assignments } = binding;
  const declared = (): Outcomes => {
    if (origin.kind === 'value' && origin.value && origin.steps.length === 0) return fold(origin.value, frame, depth);
    const given =
      origin.kind === 'given' && origin.steps.length === 0 ? frame.given.get(origin.declaration) : undefined;
    if (given && trace(given.expression, given.frame)?.kind !== 'absent')
      return fold(given.expression, given.frame, depth);
    return foldTraced(node, frame, depth);
  };
  if (assignments.length === 0) return declared();
  if (binding.name === node) return undefined;
  const ofDefinition = (definition: Definition): Outcomes =>
    definition === 'declared' ? declared() : foldAssigned(definition, frame, depth);
  const definitions = definitionsAt(node, binding, frame.source).map(ofDefinition);
  return definitions.length > 0 ? definitions.reduce((all, next) => either(all, next)) : undefined;
}

function foldAssigned({ left, operatorToken, right }: ts.BinaryExpression, frame: Frame, depth: number): Outcomes {
  const { SyntaxKind } = typescript();
  if (operatorToken.kind === SyntaxKind.EqualsToken) return fold(right, frame, depth);
  const before = fold(left, frame, depth);
  if (operatorToken.kind === SyntaxKind.PlusEqualsToken) return concat([before, fold(right, frame, depth)]);
  const isDefault =
    operatorToken.kind === SyntaxKind.QuestionQuestionEqualsToken ||
    operatorToken.kind === SyntaxKind.BarBarEqualsToken;
  if (!isDefault) return undefined;
  return trace(left, frame)?.kind === 'absent' ? fold(right, frame, depth) : either(before, fold(right, frame, depth));
}

function foldMember(
  node: ts.PropertyAccessExpression | ts.ElementAccessExpression,
  frame: Frame,
  depth: number,
): Outcomes {
  const ts = typescript();
  if (ts.isPropertyAccessExpression(node) && ts.isMetaProperty(node.expression)) {
    const self = ownPath(frame);
    return { url: closed(`file://${self}`), filename: closed(self), dirname: closed(CODE_FOLDER) }[node.name.text];
  }
  const traced = foldTraced(node, frame, depth);
  if (traced) return traced;
  if (ts.isElementAccessExpression(node) && !ts.isStringLiteralLike(node.argumentExpression)) {
    const elements = elementsOf(node.expression, frame)?.map((each) => fold(each.expression, each.frame, depth));
    return elements && elements.length > 0 ? elements.reduce((all, next) => either(all, next)) : undefined;
  }
  // `new URL(…).pathname`, and the object members that hold one
  return ts.isPropertyAccessExpression(node) && /^(pathname|href)$/.test(node.name.text)
    ? fold(node.expression, frame, depth)
    : undefined;
}

function foldTraced(node: ts.Expression, frame: Frame, depth: number): Outcomes {
  const value = trace(node, frame);
  if (value?.kind === 'named')
    return value.made ? fold(value.made.node, value.made.frame, depth) : constantOf(value.name, frame);
  return value?.kind === 'expression' && value.node !== node ? fold(value.node, value.frame, depth) : undefined;
}

/** Environment variables that Lambda sets itself, and cannot be overridden. */
const ENVIRONMENT = new Map([
  ['LAMBDA_TASK_ROOT', CODE_FOLDER],
  ['LAMBDA_RUNTIME_DIR', '/var/runtime'],
]);

/** The module's own path on Lambda. Its folder in the zip is not known here, and any folder below the code folder is as good. */
const ownPath = ({ source }: Frame): string => `${CODE_FOLDER}/${baseName(source.module.file)}`;

function constantOf({ module, members }: StaticName, frame: Frame): Outcomes {
  if (module === '__dirname' && members.length === 0) return closed(CODE_FOLDER);
  if (module === '__filename' && members.length === 0) return closed(ownPath(frame));
  if (module === 'path' && members.join('.') === 'sep') return closed('/');
  const variable =
    module === 'process' && members[0] === 'env' && members.length === 2
      ? ENVIRONMENT.get(members[1] ?? '')
      : undefined;
  return variable === undefined ? undefined : closed(variable);
}
