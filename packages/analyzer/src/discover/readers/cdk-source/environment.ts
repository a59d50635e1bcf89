import type { EnvironmentVariable } from '../../../model/workspace.ts';
import { type ConstructValue, type Held, memberOf, textOfValue, type Value } from '../../code/index.ts';
import type { Properties } from './properties.ts';

/** The variables a function is given: its property, then `addEnvironment`. Undefined where not all of them are known. */
export function environmentOf(
  construct: ConstructValue,
  properties: Properties,
): ReadonlyMap<string, EnvironmentVariable> | undefined {
  const given = properties.get('environment');
  if (!given && !properties.complete) return undefined;
  const variables = given && variablesIn(given.value);
  const environment = new Map<string, EnvironmentVariable>();
  if (variables && (variables.kind !== 'object' || !variables.complete)) return undefined;
  for (const [name, member] of variables?.members ?? []) environment.set(name, variableOf(member));
  for (const { callee, arguments: args, certain } of chained(construct)) {
    if (callee.kind !== 'reference' || callee.path.at(-1) !== 'addEnvironment') continue;
    const [key, value] = args;
    const name = textOfValue(key?.value);
    if (name === undefined || !value || !certain) return undefined;
    environment.set(name, variableOf(value));
  }
  return environment;
}

/** A plain resource keeps them one level deeper. */
const variablesIn = (value: Value): Value => memberOf(value, 'variables')?.value ?? value;

function variableOf({ value, at }: Held): EnvironmentVariable {
  const text = textOfValue(value);
  return { at, ...(text !== undefined && { value: text }) };
}

/** `addEnvironment` gives its function back, so that another call may follow. */
const chained = ({ calls }: ConstructValue): ConstructValue[] => calls.flatMap((call) => [call, ...chained(call)]);
