import type { LayerGrant, Retention } from '../../../model/workspace.ts';
import { isNull, type Resource, statedText } from './values.ts';

/** An update deletes the version before, unless `skip_destroy` is set. */
export function retentionOf(resource: Resource): Retention | undefined {
  const setting = resource.type === 'module' ? 'layer_skip_destroy' : 'skip_destroy';
  const keeping = [setting, 'true'] as const;
  const value = resource.attribute(setting);
  if (!value || isNull(value)) return { value: 'deleted', at: resource.declaredAt, keeping };
  const stated = statedText(value);
  return stated && { value: stated.value === 'true' ? 'kept' : 'deleted', at: stated.at, keeping };
}

/** Of all `aws_lambda_layer_version_permission`, those for this layer. */
export function grantsOf(layer: Resource, permissions: readonly Resource[]): LayerGrant[] {
  return permissions.flatMap((permission) => {
    const isMeant = permission.attribute('layer_name')?.source?.resource === layer;
    const principal = isMeant ? statedText(permission.attribute('principal')) : undefined;
    const organization = permission.attribute('organization_id');
    return principal ? [{ principal, inOrganization: organization !== undefined && !isNull(organization) }] : [];
  });
}
