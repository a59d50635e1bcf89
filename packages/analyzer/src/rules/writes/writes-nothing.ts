import type { ts } from 'ts-morph';
import { typescript } from '../../parse/typescript.ts';
import { bareExpression } from './bare-expression.ts';
import type { Call } from './bindings.ts';
import { moduleValue } from './exports.ts';
import { named } from './module-names.ts';
import { isWriter, mayWrite } from './names-a-writer.ts';
import type { Source, Value } from './values.ts';

/**
 * Whether a call is of something that comes from where nothing writes: `JSON.parse`, a client of some npm package, a function
 * of a file that leads to no module which writes. Tells it from the name that the call begins with, without following it.
 */
export function writesNothing(call: Call, source: Source): boolean {
  const ts = typescript();
  const name = firstName(ts.isTaggedTemplateExpression(call) ? call.tag : call.expression);
  if (!name) return false;
  const binding = source.bindings.lookup(name);
  if (!binding) return !mayBeWriter(named(name.text, []));
  return binding.origin.kind === 'import' && !mayBeWriter(moduleValue(binding.origin.module, source));
}

/** The name that members are taken from; none where a call is between, to which anything may be handed. */
function firstName(callee: ts.Expression): ts.Identifier | undefined {
  const ts = typescript();
  let node = bareExpression(callee);
  while (ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node))
    node = bareExpression(node.expression);
  return ts.isIdentifier(node) ? node : undefined;
}

function mayBeWriter(value: Value): boolean {
  if (value?.kind === 'named') return isWriter(value.name);
  return value?.kind !== 'module' || mayWrite(value.source);
}
