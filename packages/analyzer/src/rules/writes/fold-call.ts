import { posix } from 'node:path';
import type { ts } from 'ts-morph';
import { typescript } from '../../parse/typescript.ts';
import { isUrl } from './called-value.ts';
import { fold, workingFolder } from './fold-path.ts';
import { entered, returnedBy } from './functions.ts';
import { closed, concat, dirname, each, either, join, type Outcomes, resolve, withoutScheme } from './known-text.ts';
import { nameText } from './members.ts';
import { trace } from './trace.ts';
import type { Frame, Value } from './values.ts';

/** What a call that gives a text comes to: of `path`, `os` and `url`, of texts and lists, of a function of the project. */
export function foldCall(call: ts.CallExpression, frame: Frame, depth: number): Outcomes {
  const callee = trace(call.expression, frame);
  if (callee?.kind === 'named')
    return foldLibrary([callee.name.module, ...callee.name.members].join('.'), call, frame, depth);
  if (callee?.kind === 'function') return foldReturned(callee, call, frame, depth);
  return foldMethod(call, frame, depth);
}

function foldLibrary(name: string, call: ts.CallExpression, frame: Frame, depth: number): Outcomes {
  const inner = (expression: ts.Expression) => fold(expression, frame, depth);
  const first = call.arguments[0];
  switch (name) {
    case 'path.join':
      return join(call.arguments.map(inner));
    case 'path.resolve':
      return workingFolder(frame) ? resolve(call.arguments.map(inner)) : undefined;
    case 'path.normalize':
    case 'path.toNamespacedPath':
      return first && each(inner(first), posix.normalize, (text) => text);
    case 'path.dirname':
      return first && dirname(inner(first));
    case 'path.basename':
      return first && call.arguments.length === 1 ? each(inner(first), posix.basename, () => '') : undefined;
    case 'path.format':
      return first && foldFormat(first, frame, depth);
    case 'os.tmpdir':
      return closed('/tmp');
    case 'os.homedir':
      return closed('/home/sbx_user');
    case 'process.cwd':
      return workingFolder(frame);
    case 'url.fileURLToPath':
      return first && each(inner(first), withoutScheme, withoutScheme);
    case 'url.pathToFileURL':
    case 'String':
    case 'Buffer.from':
    case 'fs.realpathSync':
    case 'fs.realpath':
    case 'fs.promises.realpath':
      return first && inner(first);
    case 'util.format':
      return foldPrintf(call.arguments.map(inner));
    default:
      return foldMethod(call, frame, depth);
  }
}

function foldFormat(parts: ts.Expression, frame: Frame, depth: number): Outcomes {
  const ts = typescript();
  const value = trace(parts, frame);
  if (value?.kind !== 'expression' || !ts.isObjectLiteralExpression(value.node)) return undefined;
  const members = new Map(
    value.node.properties.flatMap((property): [string, Outcomes][] => {
      const name = nameText(property.name);
      if (name === undefined || !ts.isPropertyAssignment(property)) return [];
      return [[name, fold(property.initializer, value.frame, depth)]];
    }),
  );
  if (members.size < value.node.properties.length) return undefined;
  const base = members.has('base') ? members.get('base') : concat([members.get('name'), members.get('ext')]);
  const folder = members.has('dir') ? members.get('dir') : members.get('root');
  return folder && join([folder, base]);
}

/** `util.format('%s/a', '/opt')` */
function foldPrintf([format, ...values]: readonly Outcomes[]): Outcomes {
  const [only, ...others] = format ?? [];
  if (!only || only.open || others.length > 0) return undefined;
  const pieces = only.text.split(/%[sdifjoO]/);
  return concat(pieces.flatMap((piece, index) => (index === 0 ? [closed(piece)] : [values[index - 1], closed(piece)])));
}

function foldReturned(
  callee: NonNullable<Value> & { readonly kind: 'function' },
  call: ts.CallExpression,
  frame: Frame,
  depth: number,
): Outcomes {
  const inside = entered(callee, call, frame);
  const returned = inside && returnedBy(callee.node, callee.frame.source);
  if (!inside || !returned || returned.length === 0) return undefined;
  return returned.map((each) => fold(each, inside, depth)).reduce((all, next) => either(all, next));
}

function foldMethod(call: ts.CallExpression, frame: Frame, depth: number): Outcomes {
  const ts = typescript();
  if (!ts.isPropertyAccessExpression(call.expression)) return undefined;
  const { expression: base, name } = call.expression;
  const [first, second] = call.arguments;
  const inner = (expression: ts.Expression) => fold(expression, frame, depth);
  switch (name.text) {
    case 'join':
      return foldList(base, first ? inner(first) : closed(','), frame, depth);
    case 'concat':
      return concat([base, ...call.arguments].map(inner));
    case 'toString':
    case 'valueOf':
    case 'trim':
    case 'normalize':
      return inner(base);
    case 'replace':
    case 'replaceAll':
      return first && second ? foldReplace(base, first, second, inner) : undefined;
    default:
      return undefined;
  }
}

/** `['/opt', 'cache'].join('/')` */
function foldList(base: ts.Expression, separator: Outcomes, frame: Frame, depth: number): Outcomes {
  const ts = typescript();
  const list = trace(base, frame);
  if (list?.kind !== 'expression' || !ts.isArrayLiteralExpression(list.node) || !separator) return undefined;
  const parts: Outcomes[] = [];
  for (const element of list.node.elements) {
    if (parts.length > 0) parts.push(separator);
    parts.push(ts.isSpreadElement(element) ? undefined : fold(element, list.frame, depth));
  }
  return concat(parts);
}

/** Of two texts that are written out, in a text that is wholly known. */
function foldReplace(
  base: ts.Expression,
  from: ts.Expression,
  to: ts.Expression,
  inner: (expression: ts.Expression) => Outcomes,
): Outcomes {
  const ts = typescript();
  const texts = inner(base);
  if (!ts.isStringLiteralLike(from) || !ts.isStringLiteralLike(to) || texts?.some(({ open }) => open)) return undefined;
  return each(
    texts,
    (text) => text.replace(from.text, () => to.text),
    (text) => text,
  );
}

/** `new URL(relative, base)`: the base's last segment gives way, as in a browser. */
export function foldUrl({ expression, arguments: parts }: ts.NewExpression, frame: Frame, depth: number): Outcomes {
  const maker = trace(expression, frame);
  const [target, base] = parts ?? [];
  if (maker?.kind !== 'named' || !isUrl(maker.name) || !target) return undefined;
  const targets = fold(target, frame, depth);
  if (targets?.every(({ text }) => text.startsWith('file:'))) return targets;
  if (!base || !targets || targets.some(({ text }) => /^\w+:/.test(text))) return undefined;
  const folder = each(each(fold(base, frame, depth), withoutScheme, withoutScheme), upToSlash, (text) => text);
  if (!folder?.every(({ text, open }) => text.startsWith('/') && !open)) return undefined;
  return targets.every(({ text }) => text.startsWith('/')) ? targets : join([folder, targets]);
}

const upToSlash = (text: string): string => text.slice(0, text.lastIndexOf('/') + 1);
