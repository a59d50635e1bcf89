import { posix } from 'node:path';
import type { ts } from 'ts-morph';
import type { Edit } from '../../model/finding.ts';
import { typescript } from '../../parse/typescript.ts';
import { bareExpression } from './bare-expression.ts';
import { fold } from './fold-path.ts';
import { staticName } from './trace.ts';
import type { Located, Source } from './values.ts';

// Constants of constants: further than this nobody would look for what an edit changed.
const MOST_STEPS = 10;

/** The same path below `/tmp`: what `/opt`, the code folder or the root hold, beside what the text says. */
export function underTmp(path: string): string | undefined {
  const inside = posix.normalize(path).replace(/^\/(opt|var\/task)(?=\/|$)/, '');
  return /^(\.\.|~)(\/|$)/.test(inside) ? undefined : posix.join('/tmp', inside);
}

/** The edit that puts a path below `/tmp`, at the text or the folder that it begins with; none where that is not in the file that is checked. */
export function editUnderTmp(path: Located, source: Source): Edit | undefined {
  const ts = typescript();
  let { expression, frame } = path;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const node = bareExpression(expression);
    if (isFolder(node, frame)) return editOf(source, node, { text: `'/tmp'`, open: 0, close: 0 });
    if (ts.isStringLiteralLike(node)) return editOf(source, node, { text: underTmp(node.text), open: 1, close: 1 });
    if (ts.isTemplateExpression(node)) {
      if (node.head.text !== '')
        return editOf(source, node.head, { text: underTmp(node.head.text), open: 1, close: 2 });
      const [first] = node.templateSpans;
      if (!first) return undefined;
      expression = first.expression;
    } else if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken) {
      expression = node.left;
    } else if (ts.isCallExpression(node)) {
      const name = staticName(node.expression, frame);
      const joins = name?.module === 'path' && /^(join|resolve|normalize)$/.test(name.members.join('.'));
      const [first, ...others] = node.arguments;
      if (!joins || !first || others.some((other) => fold(other, frame)?.some(({ text }) => /\.\.|^\//.test(text))))
        return undefined;
      expression = first;
    } else if (ts.isIdentifier(node)) {
      const binding = frame.source.bindings.lookup(node);
      if (!binding || binding.changes || binding.assignments.length > 0) return undefined;
      const { origin } = binding;
      if (origin.kind !== 'value' && origin.kind !== 'given') return undefined;
      if (origin.steps.length > 0) return undefined;
      const next = origin.kind === 'given' ? frame.given.get(origin.declaration) : { expression: origin.value, frame };
      if (!next?.expression) return undefined;
      ({ expression, frame } = { expression: next.expression, frame: next.frame });
    } else return undefined;
  }
  return undefined;
}

interface Replacement {
  readonly text: string | undefined;
  /** How many characters stand around a literal's text. */
  readonly open: number;
  readonly close: number;
}

function editOf(
  { module: { syntax } }: Source,
  node: ts.Expression | ts.TemplateHead,
  { text, open, close }: Replacement,
) {
  const range = [node.getStart() + open, node.end - close] as const;
  const isPlain = open === 0 || ('text' in node && syntax.text.slice(...range) === node.text);
  return text !== undefined && isPlain && node.getSourceFile() === syntax ? { range, text } : undefined;
}

/** `__dirname`, `process.cwd()`, `os.homedir()`: an expression that is a read-only folder as a whole. */
function isFolder(node: ts.Expression, frame: Located['frame']): boolean {
  const ts = typescript();
  if (ts.isIdentifier(node)) return node.text === '__dirname' && !frame.source.bindings.lookup(node);
  if (ts.isCallExpression(node)) {
    const name = staticName(node.expression, frame);
    return name !== undefined && /^(process\.cwd|os\.homedir)$/.test([name.module, ...name.members].join('.'));
  }
  return /^(import\.meta\.dirname|process\.env\.LAMBDA_TASK_ROOT)$/.test(node.getText());
}
