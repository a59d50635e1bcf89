import type { ts } from 'ts-morph';
import { typescript } from '../../parse/typescript.ts';
import { bareExpression, isGlobalMember, memberName } from './bare-expression.ts';
import { constructorOf } from './class-members.ts';
import { moduleValue } from './exports.ts';
import { entered, returnedBy } from './functions.ts';
import { trace } from './trace.ts';
import { framed, type Frame, type StaticName, type Value } from './values.ts';

/** What a call gives: a module, what a wrapper hands on, or what a function of the project returns. */
export function calledValue(call: ts.CallExpression, frame: Frame, depth: number): Value {
  const module = loadedModule(call, frame);
  if (module !== undefined) return moduleValue(module, frame.source);
  const wrapped = wrappedExpression(call);
  if (wrapped) return trace(wrapped, frame, depth);
  const callee = trace(call.expression, frame, depth);
  if (callee?.kind === 'named') {
    const { name } = callee;
    if (name.module === 'util' && name.members.join() === 'promisify' && call.arguments[0])
      return trace(call.arguments[0], frame, depth);
    return { kind: 'named', name: { ...name, members: [...name.members, '()'] }, made: { node: call, frame } };
  }
  if (callee?.kind === 'function') {
    const inside = entered(callee, call, frame);
    const returned = inside && returnedBy(callee.node, callee.frame.source);
    if (!inside || !returned) return undefined;
    const [only] = returned;
    if (only && returned.length === 1) return trace(only, inside, depth);
  }
  return { kind: 'expression', node: call, frame };
}

/** What `new` makes. */
export function constructed(node: ts.NewExpression, frame: Frame, depth: number): Value {
  const maker = trace(node.expression, frame, depth);
  if (maker?.kind === 'named' && !isUrl(maker.name))
    return { kind: 'named', name: { ...maker.name, members: [...maker.name.members, '()'] } };
  if (maker?.kind !== 'class') return { kind: 'expression', node, frame };
  const declared = constructorOf(maker.node);
  const inside = declared ? entered({ node: declared, frame: maker.frame }, node, frame) : maker.frame;
  return { kind: 'instance', node: maker.node, frame: inside ?? framed(maker.frame, {}) };
}

function loadedModule(call: ts.CallExpression, frame: Frame): string | undefined {
  const ts = typescript();
  const [specifier] = call.arguments;
  if (!specifier) return undefined;
  const loads =
    call.expression.kind === ts.SyntaxKind.ImportKeyword ||
    isRequire(call.expression, frame) ||
    isGlobalMember(call.expression, 'process', 'getBuiltinModule');
  if (!loads) return undefined;
  const value = trace(specifier, frame);
  return value?.kind === 'expression' && ts.isStringLiteralLike(value.node) ? value.node.text : undefined;
}

export const isUrl = ({ module, members }: StaticName): boolean =>
  [module, ...members].join('.').replace(/^url\./, '') === 'URL';

function isRequire(callee: ts.Expression, { source }: Frame): boolean {
  const ts = typescript();
  if (isGlobalMember(callee, 'module', 'require')) return true;
  if (!ts.isIdentifier(callee)) return false;
  const binding = source.bindings.lookup(callee);
  if (!binding) return callee.text === 'require';
  if (binding.changes || binding.assignments.length > 0) return false;
  if (binding.origin.kind !== 'value' || !binding.origin.value) return false;
  const made = bareExpression(binding.origin.value);
  return ts.isCallExpression(made) && lastName(made.expression) === 'createRequire';
}

// What compilers put around `require`, and wrappers that keep a function's parameters in place.
const WRAPPERS = new Set([
  '__importDefault',
  '__importStar',
  '__toESM',
  '_interopRequireDefault',
  '_interopRequireWildcard',
  'promisify',
  'promisifyAll',
  'pify',
]);

/** What a call hands on as it is: the module in `__importStar(require('fs'))`, the function in `promisify(fs.rm)` and `fs.rm.bind(fs)`. */
function wrappedExpression({ expression, arguments: [first, second] }: ts.CallExpression): ts.Expression | undefined {
  const ts = typescript();
  const name = lastName(expression);
  if (name === undefined) return undefined;
  if (WRAPPERS.has(name) || isGlobalMember(expression, 'Object', 'freeze')) return first;
  const isMember = ts.isPropertyAccessExpression(expression);
  return name === 'bind' && isMember && !second ? expression.expression : undefined;
}

function lastName(callee: ts.Expression): string | undefined {
  const bare = bareExpression(callee);
  return typescript().isIdentifier(bare) ? bare.text : memberName(bare);
}
