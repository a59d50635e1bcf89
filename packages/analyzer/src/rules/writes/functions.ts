import type { ts } from 'ts-morph';
import { typescript } from '../../parse/typescript.ts';
import type { Call } from './bindings.ts';
import { type Frame, framed, type FunctionNode, type Located, type Source } from './values.ts';

// A path that is handed on more often than this is nobody's constant.
const MOST_CALLERS = 5;

/** What a function gives back on Lambda; undefined where that cannot be told from its text. */
export function returnedBy(
  node: FunctionNode | ts.GetAccessorDeclaration,
  source: Source,
): readonly ts.Expression[] | undefined {
  const ts = typescript();
  if (!node.body || ('asteriskToken' in node && node.asteriskToken)) return undefined;
  if (!ts.isBlock(node.body)) return [node.body];
  const returned: ts.Expression[] = [];
  const stack: ts.Node[] = [node.body];
  for (let inner = stack.pop(); inner; inner = stack.pop()) {
    if (ts.isFunctionLike(inner) || ts.isClassLike(inner)) continue;
    if (ts.isReturnStatement(inner) && !source.runsElsewhere(inner)) {
      if (!inner.expression) return undefined;
      returned.push(inner.expression);
    }
    ts.forEachChild(inner, (child) => void stack.push(child));
  }
  return returned;
}

/** The frame of a function's body during one call; undefined where the function is being followed already. */
export function entered(
  { node, frame }: { readonly node: FunctionNode; readonly frame: Frame },
  call: Call,
  caller: Frame,
): Frame | undefined {
  const callers = [...caller.callers, node];
  const { budget } = caller;
  if (caller.callers.includes(node) || callers.length > MOST_CALLERS || budget.left <= 0) return undefined;
  budget.left -= 1;
  return framed(frame, { given: new Map([...frame.given, ...givenBy(node, call, caller)]), callers, budget });
}

function givenBy(node: FunctionNode, call: Call, frame: Frame): Map<ts.Node, Located | undefined> {
  const ts = typescript();
  const given = new Map<ts.Node, Located | undefined>();
  if (ts.isTaggedTemplateExpression(call)) return given;
  const handed = call.arguments ?? [];
  const spread = handed.findIndex((each) => ts.isSpreadElement(each));
  for (const [index, parameter] of node.parameters.entries()) {
    if (parameter.dotDotDotToken || (spread >= 0 && index >= spread)) break;
    const argument = handed[index];
    given.set(parameter, argument && { expression: argument, frame });
  }
  return given;
}
