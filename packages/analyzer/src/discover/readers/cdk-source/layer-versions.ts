import type { Place } from '../../../model/place.ts';
import type { LayerGrant, Retention } from '../../../model/workspace.ts';
import { type ConstructValue, type Held, memberOf, type Value } from '../../code/index.ts';
import { isPlain, madeOf } from './lambda-names.ts';
import { propertiesOf, statedText } from './properties.ts';

/** `removalPolicy`, or what is applied later; by default the library deletes a version that an update replaces. */
export function retentionOf(construct: ConstructValue, declaredAt: Place): Retention | undefined {
  const made = madeOf(construct);
  // A plain resource has it in its options, which anything may set.
  if (!made || isPlain(made)) return undefined;
  const properties = propertiesOf(made.arguments[2]?.value);
  const applied = callsOf(construct, 'applyRemovalPolicy');
  const stated = applied.length > 0 ? applied.at(-1)?.arguments[0] : properties.get('removalPolicy');
  if (applied.some(({ certain }) => !certain)) return undefined;
  if (!stated) return properties.complete ? { value: 'deleted', at: declaredAt, keeping: KEEPING } : undefined;
  const value = policyOf(stated.value);
  return value && { value, at: stated.at, keeping: KEEPING };
}

const KEEPING = ['removalPolicy', 'RemovalPolicy.RETAIN'] as const;

function policyOf(value: Value): 'kept' | 'deleted' | undefined {
  const name = value.kind === 'reference' ? value.path.slice(-2).join('.') : undefined;
  if (name === 'RemovalPolicy.DESTROY') return 'deleted';
  return /^RemovalPolicy\.RETAIN(?:_ON_UPDATE_OR_DELETE)?$/.test(name ?? '') ? 'kept' : undefined;
}

/** `layer.addPermission('Everybody', { accountId: '*' })`. */
export function grantsOf(construct: ConstructValue): LayerGrant[] {
  return callsOf(construct, 'addPermission').flatMap(({ arguments: [, permission] }) => {
    const properties = propertiesOf(permission?.value);
    const principal = statedText(memberIn(permission, 'accountId'));
    if (!principal || !properties.complete) return [];
    return [{ principal, inOrganization: properties.get('organizationId') !== undefined }];
  });
}

const memberIn = (held: Held | undefined, name: string): Held | undefined => memberOf(held?.value, name);

const callsOf = (construct: ConstructValue, method: string): ConstructValue[] =>
  construct.calls.filter(({ callee }) => callee.kind === 'reference' && callee.path.at(-1) === method);
