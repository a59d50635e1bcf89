import type { LayerGrant, Retention } from '../../../model/workspace.ts';
import { placeOf, textOf, valueOf } from '../../nodes.ts';
import type { Resource, Template } from './template.ts';
import { intrinsicOf, staticText } from './values.ts';

/**
 * SAM gives each version a logical id of its own and keeps the old ones, unless told otherwise; CloudFormation replaces the
 * resource, and deletes what it replaced.
 */
export function retentionOf(template: Template, resource: Resource): Retention | undefined {
  const { properties, replacePolicy, declaredAt, framework } = resource;
  const isSam = resource.type === 'AWS::Serverless::LayerVersion';
  const stated = isSam ? valueOf(properties, 'RetentionPolicy') : replacePolicy;
  const keeping =
    framework === 'cdk' ? REMOVAL_POLICY : ([isSam ? 'RetentionPolicy' : 'UpdateReplacePolicy', 'Retain'] as const);
  if (!stated) return { value: isSam ? 'kept' : 'deleted', at: declaredAt, keeping };
  const text = staticText(stated, template.scope)?.value;
  if (text === undefined) return undefined;
  // The name of the value that keeps them is the same in both, and SAM reads it in any case.
  return { value: /^retain$/i.test(text) ? 'kept' : 'deleted', at: placeOf(template.file, stated), keeping };
}

/** Whoever writes a CDK application does not write its template. */
const REMOVAL_POLICY = ['removalPolicy', 'RemovalPolicy.RETAIN'] as const;

/** Every `AWS::Lambda::LayerVersionPermission` of the template for this layer. */
export function grantsOf({ file, resources, scope }: Template, layer: Resource): LayerGrant[] {
  return [...resources.values()].flatMap(({ type, properties }) => {
    if (type !== 'AWS::Lambda::LayerVersionPermission') return [];
    const reference = intrinsicOf(valueOf(properties, 'LayerVersionArn'));
    const isMeant = reference?.name === 'Ref' && textOf(reference.argument) === layer.name;
    const node = valueOf(properties, 'Principal');
    const principal = isMeant && node ? staticText(node, scope)?.value : undefined;
    if (principal === undefined || !node) return [];
    const inOrganization = valueOf(properties, 'OrganizationId') !== undefined;
    return [{ principal: { value: principal, at: placeOf(file, node) }, inOrganization }];
  });
}
