import { typescript } from '../../parse/typescript.ts';
import type { Call } from './bindings.ts';
import { startedChanges } from './command-changes.ts';
import { type Change, fileChanges } from './file-changes.ts';
import { trace } from './trace.ts';
import type { Frame } from './values.ts';

/** The paths that a call of a library changes; undefined when it calls no library. */
export function libraryChanges(call: Call, frame: Frame): readonly Change[] | undefined {
  const callee = trace(typescript().isTaggedTemplateExpression(call) ? call.tag : call.expression, frame);
  if (callee?.kind !== 'named') return undefined;
  const files = fileChanges(callee.name, call, frame);
  return files.length > 0 ? files : startedChanges(callee.name, call, frame);
}
