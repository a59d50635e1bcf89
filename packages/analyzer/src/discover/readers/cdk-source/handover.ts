import type { UnitId } from '../../../model/workspace.ts';
import { type ConstructValue, memberOf, type Value } from '../../code/index.ts';
import { deployedTextOf } from './deployed-text.ts';
import { isLayer, madeBy } from './lambda-names.ts';

/** How stacks hand values to one another without passing them in code: parameters of Systems Manager, and exports. */
export interface Handover {
  /** What was stored under the parameter that a value reads. */
  behind(value: Value): Value | undefined;
  /** Layers that an output exports, by the name of the export. */
  exports(idOf: (construct: ConstructValue) => UnitId | undefined): ReadonlyMap<string, UnitId>;
}

/** What everything that was made stores and exports. */
export function handoverIn(made: readonly ConstructValue[]): Handover {
  const stored = new Map<string, Value>();
  const outputs: { readonly name: string; readonly value: Value }[] = [];
  for (const construct of made) {
    if (construct.made !== 'new') continue;
    const [, , properties] = construct.base?.arguments ?? construct.arguments;
    const member = (name: string) => memberOf(properties?.value, name)?.value;
    if (madeBy(construct, 'StringParameter')) {
      const name = deployedTextOf(member('parameterName'));
      const value = member('stringValue');
      if (name !== undefined && value) stored.set(name, value);
    } else if (madeBy(construct, 'CfnOutput')) {
      const name = deployedTextOf(member('exportName'));
      const value = member('value');
      if (name !== undefined && value) outputs.push({ name, value });
    }
  }
  return {
    behind: (value) => {
      const name = parameterRead(value);
      return name === undefined ? undefined : stored.get(name);
    },
    exports: (idOf) =>
      new Map(
        outputs.flatMap(({ name, value }): [string, UnitId][] => {
          const layer = value.kind === 'reference' && value.of && isLayer(value.of) ? idOf(value.of) : undefined;
          return layer === undefined ? [] : [[name, layer]];
        }),
      ),
  };
}

/** The name of the parameter whose value this is: `valueForStringParameter`, or `.stringValue` of an imported one. */
function parameterRead(value: Value): string | undefined {
  const read = madeBy(value, 'valueForStringParameter', 'valueFromLookup');
  if (read) return deployedTextOf(read.arguments[1]?.value);
  const parameter = value.kind === 'reference' && value.path.join('.') === 'stringValue' ? value.of : undefined;
  const named = madeBy(parameter, 'fromStringParameterName', 'fromStringParameterAttributes')?.arguments[2]?.value;
  return deployedTextOf(memberOf(named, 'parameterName')?.value ?? named);
}
