import type { EnvironmentVariable } from '../../../model/workspace.ts';
import { type ConstructValue, type Held, textOfValue } from '../../code/index.ts';
import type { Properties } from './properties.ts';

/** The variables a function is given: its property, then `addEnvironment`. Undefined when not all of them are known. */
export function environmentOf(
  construct: ConstructValue,
  properties: Properties,
): ReadonlyMap<string, EnvironmentVariable> | undefined {
  const given = properties.get('environment')?.value;
  if (given ? given.kind !== 'object' || !given.complete : !properties.complete) return undefined;
  const variables = new Map<string, EnvironmentVariable>();
  const set = (name: string, { value, at }: Held) => {
    const text = textOfValue(value);
    variables.set(name, { at, ...(text !== undefined && { value: text }) });
  };
  if (given?.kind === 'object') for (const [name, held] of given.members) set(name, held);
  for (const { callee, arguments: given, certain } of chained(construct)) {
    if (callee.kind !== 'reference' || callee.path.at(-1) !== 'addEnvironment') continue;
    const [key, value] = given;
    const name = textOfValue(key?.value);
    if (!certain || name === undefined || !value) return undefined;
    set(name, value);
  }
  return variables;
}

/** `addEnvironment` gives its function back, so that another call may follow. */
const chained = ({ calls }: ConstructValue): ConstructValue[] => calls.flatMap((call) => [call, ...chained(call)]);
