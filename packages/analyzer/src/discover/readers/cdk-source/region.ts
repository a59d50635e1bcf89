import type { Stated } from '../../../model/place.ts';
import { type ConstructValue, memberOf } from '../../code/index.ts';
import { propertiesOf, statedText } from './properties.ts';

/** The region that the stacks around a construct are deployed to, where all that it is made in name the same one. */
export function regionOf(constructs: readonly ConstructValue[]): Stated<string> | undefined {
  const regions = constructs.map(regionAround);
  const [first] = regions;
  return regions.every((region) => region?.value === first?.value) ? first : undefined;
}

/** `env: { region: 'eu-west-1' }` of the stack, else of the stage around it. */
function regionAround(construct: ConstructValue): Stated<string> | undefined {
  for (let at = construct.within; at; at = at.within) {
    const { callee, arguments: given } = at.base ?? at;
    if (callee.kind !== 'reference' || !/^(?:Stack|Stage)$/.test(callee.path.at(-1) ?? '')) continue;
    const properties = propertiesOf(given[2]?.value);
    const environment = properties.get('env');
    if (environment) return statedText(memberOf(environment.value, 'region'));
    if (!properties.complete) return undefined;
  }
  return undefined;
}
