import type { EnvironmentVariable } from '../../../model/workspace.ts';
import type { DocumentNode } from '../../document.ts';
import { entriesOf, lastOfEachKey, placeOf, valueOf } from '../../nodes.ts';
import type { Resource, Template } from './template.ts';
import { deployedText, intrinsicOf, isNoValue } from './values.ts';

/** A function's variables over those of `Globals`; undefined where one of the two lists is not static. */
export function environmentOf(
  template: Template,
  { properties }: Resource,
  shared: DocumentNode | undefined,
): ReadonlyMap<string, EnvironmentVariable> | undefined {
  const lists = [shared, valueOf(properties, 'Environment')].map((node) => variablesIn(node, template));
  const [inherited, own] = lists;
  const included = valueOf(properties, 'Fn::Transform') !== undefined;
  return inherited && own && !included ? new Map([...inherited, ...own]) : undefined;
}

function variablesIn(
  environment: DocumentNode | undefined,
  { scope }: Template,
): [string, EnvironmentVariable][] | undefined {
  if (!environment || isNoValue(environment)) return [];
  const variables = valueOf(environment, 'Variables');
  if (!isPlainMap(environment) || (variables && !isPlainMap(variables))) return undefined;
  return lastOfEachKey(entriesOf(variables)).map(({ key, value: node }) => {
    const value = deployedText(node, scope)?.value;
    return [key, { at: placeOf(scope.file, node), ...(value !== undefined && { value }) }];
  });
}

const isPlainMap = (node: DocumentNode): boolean => node.kind === 'map' && intrinsicOf(node) === undefined;
