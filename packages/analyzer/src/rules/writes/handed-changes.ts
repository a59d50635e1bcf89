import type { ts } from 'ts-morph';
import { typescript } from '../../parse/typescript.ts';
import type { Call } from './bindings.ts';
import { libraryChanges } from './changes.ts';
import { constructorOf } from './class-members.ts';
import type { Change } from './file-changes.ts';
import { entered } from './functions.ts';
import { mayWrite } from './names-a-writer.ts';
import { trace } from './trace.ts';
import { unrolled } from './unrolled.ts';
import { type Frame, framed, type FunctionNode, type Source } from './values.ts';

/** A function of the project that a call runs. */
interface Callee {
  readonly node: FunctionNode;
  /** Where it was declared. */
  readonly frame: Frame;
}

/** The paths that a call hands to a function of the project, directly or through others, which then writes to them. */
export function handedChanges(call: Call, frame: Frame): readonly Change[] {
  const callee = calleeOf(call, frame);
  if (!callee || !takesPaths(callee)) return [];
  const inside = entered(callee, call, frame);
  if (!inside) return [];
  return callsIn(callee).flatMap((inner) => {
    if (isKnownThere(inner, callee.frame.source)) return [];
    return unrolled(inner, inside).flatMap((turn) => libraryChanges(inner, turn) ?? handedChanges(inner, turn));
  });
}

function calleeOf(call: Call, frame: Frame): Callee | undefined {
  const ts = typescript();
  if (ts.isTaggedTemplateExpression(call)) return undefined;
  const value = trace(call.expression, frame);
  if (value?.kind === 'function') return value;
  if (value?.kind !== 'class' || !ts.isNewExpression(call)) return undefined;
  const maker = constructorOf(value.node);
  if (!maker) return undefined;
  const self = { kind: 'instance', node: value.node, frame: value.frame } as const;
  const inside = entered({ node: maker, frame: value.frame }, call, frame);
  return { node: maker, frame: framed(value.frame, { self: { ...self, frame: inside ?? value.frame } }) };
}

/** The finding stands where the path becomes known: on the write itself, if that is already so in its own file. */
function isKnownThere(call: Call, source: Source): boolean {
  return unrolled(call, source.top).some((turn) => libraryChanges(call, turn)?.some(({ path }) => path));
}

const callsByFunction = new WeakMap<ts.Node, readonly Call[]>();

function callsIn({ node, frame }: Callee): readonly Call[] {
  const known = callsByFunction.get(node);
  if (known) return known;
  const { calls: all, runsElsewhere } = frame.source;
  const calls = all.filter((call) => call.pos >= node.pos && call.end <= node.end && !runsElsewhere(call));
  callsByFunction.set(node, calls);
  return calls;
}

const takers = new WeakMap<ts.Node, boolean>();

/** Whether anything in a function writes to what it is given, so that a call of it is worth following. */
function takesPaths(callee: Callee): boolean {
  const known = takers.get(callee.node);
  if (known !== undefined) return known;
  if (!mayWrite(callee.frame.source)) return false;
  takers.set(callee.node, false); // functions that call only each other take nothing
  const { top } = callee.frame.source;
  const answer = callsIn(callee).some((call) => {
    const changes = libraryChanges(call, top);
    if (changes) return changes.some(({ path }) => !path);
    const inner = calleeOf(call, top);
    return inner !== undefined && takesPaths(inner);
  });
  takers.set(callee.node, answer);
  return answer;
}

/** Whether a call in a file writes to a path that comes from elsewhere, and that its callers may hand over. */
export function takesPathsIn(source: Source): boolean {
  return source.calls.some((call) => {
    const changes = libraryChanges(call, source.top);
    if (changes) return changes.some(({ path }) => !path);
    const callee = calleeOf(call, source.top);
    return callee !== undefined && takesPaths(callee);
  });
}
