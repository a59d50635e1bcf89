import type { ts } from 'ts-morph';
import { typescript } from '../typescript.ts';
import { importedFunction, originOf } from './origins.ts';
import {
  asSpecifier,
  DEEPEST,
  fileHere,
  HERE,
  ofPathFunction,
  ofUrl,
  summed,
  TASK_ROOT,
  withHoles,
} from './path-text.ts';

/**
 * The path or specifier that an expression always gives: `./x` for what is beside the module however that is written, and
 * `*` for each part that only a run can tell. Undefined when nothing of it is static.
 */
export const staticSpecifier = (node: ts.Expression): string | undefined => asSpecifier(textOf(node, 0));

function textOf(node: ts.Expression, depth: number): string | undefined {
  const ts = typescript();
  if (depth > DEEPEST) return undefined;
  if (ts.isStringLiteralLike(node) || ts.isNumericLiteral(node)) return node.text;
  if (ts.isTemplateExpression(node)) {
    const parts = node.templateSpans.map((span) => (textOf(span.expression, depth + 1) ?? '*') + span.literal.text);
    return withHoles(node.head.text + parts.join(''));
  }
  if (ts.isBinaryExpression(node)) return sum(node, depth);
  if (ts.isIdentifier(node)) return named(node, depth);
  if (ts.isPropertyAccessExpression(node)) return property(node, depth);
  if (ts.isCallExpression(node)) return called(node, depth);
  if (ts.isNewExpression(node)) return url(node, depth);
  const isWrapper = ts.isParenthesizedExpression(node) || ts.isAsExpression(node) || ts.isSatisfiesExpression(node);
  return isWrapper || ts.isNonNullExpression(node) ? textOf(node.expression, depth + 1) : undefined;
}

function sum({ left, right, operatorToken }: ts.BinaryExpression, depth: number): string | undefined {
  if (operatorToken.kind !== typescript().SyntaxKind.PlusToken) return undefined;
  return summed(textOf(left, depth + 1), textOf(right, depth + 1));
}

function named(name: ts.Identifier, depth: number): string | undefined {
  const origin = originOf(name);
  if (origin) return origin.initializer && !origin.module ? textOf(origin.initializer, depth + 1) : undefined;
  if (name.text === '__dirname') return HERE;
  return name.text === '__filename' ? fileItself(name) : undefined;
}

const fileItself = (node: ts.Node): string => fileHere(node.getSourceFile().fileName);

function property(node: ts.PropertyAccessExpression, depth: number): string | undefined {
  const ts = typescript();
  const { expression, name } = node;
  if (ts.isMetaProperty(expression)) {
    if (name.text === 'dirname') return HERE;
    return name.text === 'url' || name.text === 'filename' ? fileItself(node) : undefined;
  }
  if (name.text === 'LAMBDA_TASK_ROOT') return TASK_ROOT;
  if (/^(pathname|href)$/.test(name.text)) return textOf(expression, depth + 1);
  const object = ts.isIdentifier(expression) ? originOf(expression)?.initializer : undefined;
  const literal = object && (ts.isAsExpression(object) ? object.expression : object);
  if (!literal || !ts.isObjectLiteralExpression(literal)) return undefined;
  const member = literal.properties.find(
    (item) => item.name && ts.isIdentifier(item.name) && item.name.text === name.text,
  );
  return member && ts.isPropertyAssignment(member) ? textOf(member.initializer, depth + 1) : undefined;
}

function called({ expression, arguments: values }: ts.CallExpression, depth: number): string | undefined {
  const ts = typescript();
  const text = (value: ts.Expression | undefined) => value && textOf(value, depth + 1);
  const name = ts.isPropertyAccessExpression(expression)
    ? expression.name.text
    : ts.isIdentifier(expression)
      ? expression.text
      : '';
  if (name === 'fileURLToPath' || name === 'pathToFileURL') return text(values[0]);
  if (ts.isPropertyAccessExpression(expression) && name === 'toString' && values.length === 0)
    return text(expression.expression);
  if (name === 'cwd' && values.length === 0 && expression.getText() === 'process.cwd') return TASK_ROOT;
  const { module, member } = importedFunction(expression) ?? {};
  if (!/^path(\/posix)?$/.test(module ?? '')) return undefined;
  return ofPathFunction(member ?? '', values.map(text), values.some(ts.isSpreadElement));
}

/** `new URL('./page.html', import.meta.url)`: how ES modules name a file beside them. */
function url({ expression, arguments: values }: ts.NewExpression, depth: number): string | undefined {
  const [to, from] = values ?? [];
  if (!typescript().isIdentifier(expression) || expression.text !== 'URL' || !to || !from) return undefined;
  return ofUrl(textOf(to, depth + 1), textOf(from, depth + 1));
}
