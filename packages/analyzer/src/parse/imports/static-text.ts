import type { ts } from 'ts-morph';
import { typescript } from '../typescript.ts';
import { importedFunction, originOf } from './origins.ts';

/** In a text that was worked out: the folder of the module. No path holds this character. */
const HERE = '\u0001';

/** Where Lambda unpacks the code, which is also the working directory [FACTS 2]. */
const TASK_ROOT = '/var/task';

// Chains of constants and of `+` end somewhere; a cycle of them must.
const DEEPEST = 60;

/**
 * The path or specifier that an expression always gives: `./x` for what is beside the module however that is written, and
 * `*` for each part that only a run can tell. Undefined when nothing of it is static.
 */
export function staticSpecifier(node: ts.Expression): string | undefined {
  const text = textOf(node, 0)?.replace(/^file:\/\/(?=\u0001|\/)/, '');
  if (text === undefined || !text.includes(HERE)) return text;
  if (text === HERE) return '.';
  const below = tidy(text);
  if (!below.startsWith(`${HERE}/`) || below.lastIndexOf(HERE) > 0) return undefined;
  return below.startsWith(`${HERE}/..`) ? below.slice(2) : `.${below.slice(1)}`;
}

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

const withHoles = (text: string): string => text.replace(/\*{2,}/g, '*');

function sum({ left, right, operatorToken }: ts.BinaryExpression, depth: number): string | undefined {
  if (operatorToken.kind !== typescript().SyntaxKind.PlusToken) return undefined;
  const [before, after] = [textOf(left, depth + 1), textOf(right, depth + 1)];
  return before === undefined && after === undefined ? undefined : withHoles(`${before ?? '*'}${after ?? '*'}`);
}

function named(name: ts.Identifier, depth: number): string | undefined {
  const origin = originOf(name);
  if (origin) return origin.initializer && !origin.module ? textOf(origin.initializer, depth + 1) : undefined;
  if (name.text === '__dirname') return HERE;
  return name.text === '__filename' ? fileItself(name) : undefined;
}

const fileItself = (node: ts.Node): string => {
  const { fileName } = node.getSourceFile();
  return `${HERE}/${fileName.slice(fileName.lastIndexOf('/') + 1)}`;
};

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
  const parts = values.map(text);
  if (member === 'dirname') return joined([parts[0], '..']);
  if (member === 'join' || member === 'normalize') return joined(parts, values.some(ts.isSpreadElement));
  return member === 'resolve' ? resolved(parts) : undefined;
}

function joined(parts: readonly (string | undefined)[], spread = false): string | undefined {
  if (parts[0] === undefined && !parts.some((part) => part?.startsWith(HERE))) return undefined;
  return spread ? undefined : tidy(parts.map((part) => part ?? '*').join('/'));
}

/** Where nothing says where a path begins, it begins where the process does. */
function resolved(parts: readonly (string | undefined)[]): string | undefined {
  const start = parts.findLastIndex((part) => part?.startsWith('/') || part?.startsWith(HERE));
  if (start < 0 && parts[0] === undefined) return undefined;
  return joined(start < 0 ? [TASK_ROOT, ...parts] : parts.slice(start));
}

/** `new URL('./page.html', import.meta.url)`: how ES modules name a file beside them. */
function url({ expression, arguments: values }: ts.NewExpression, depth: number): string | undefined {
  const [to, from] = values ?? [];
  if (!typescript().isIdentifier(expression) || expression.text !== 'URL' || !to || !from) return undefined;
  const [path, base] = [textOf(to, depth + 1), textOf(from, depth + 1)];
  if (path === undefined || !base?.startsWith(HERE)) return undefined;
  return /^(\/|[a-z][a-z\d+.-]*:)/i.test(path) ? path : tidy(`${base.slice(0, base.lastIndexOf('/'))}/${path}`);
}

/** Without `.` and empty segments, and without `..` where a name stands before it. */
function tidy(path: string): string {
  const kept: string[] = [];
  for (const segment of path.split('/')) {
    if (segment === '.' || (segment === '' && kept.length > 0)) continue;
    const last = kept.at(-1);
    const climbs = segment === '..' && last !== undefined && !['', '..', HERE].includes(last);
    if (climbs) kept.pop();
    else kept.push(segment);
  }
  return kept.join('/');
}
