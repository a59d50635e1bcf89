import { typescript } from '../../parse/typescript.ts';
import { memberName } from './bare-expression.ts';
import type { Call } from './bindings.ts';

/** The call as the user wrote it, short enough for a sentence. */
export function callName(call: Call): string {
  const ts = typescript();
  const callee = ts.isTaggedTemplateExpression(call) ? call.tag : call.expression;
  const text = callee.getText().replace(/\s+/g, '');
  const isNew = ts.isNewExpression(call) ? 'new ' : '';
  return isNew + (text.length <= 40 ? text : (memberName(callee) ?? 'the call'));
}
