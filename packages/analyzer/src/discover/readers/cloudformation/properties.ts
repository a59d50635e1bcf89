import type { DocumentNode } from '../../document.ts';
import { valueOf } from '../../nodes.ts';
import type { Resource, Template } from './template.ts';
import { isNoValue } from './values.ts';

/** A function's own property, else that of `Globals`, which plain CloudFormation does not have. */
export function property(template: Template, resource: Resource, name: string): DocumentNode | undefined {
  const own = valueOf(resource.properties, name);
  return own && !isNoValue(own) ? own : shared(template, resource, name);
}

/** What all functions of a SAM template have. */
export function shared({ root }: Template, { type }: Resource, name: string): DocumentNode | undefined {
  return type === 'AWS::Serverless::Function' ? valueOf(root, 'Globals', 'Function', name) : undefined;
}
