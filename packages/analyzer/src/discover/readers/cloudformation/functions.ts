import { defaultArchitecture, isArchitecture } from '../../architectures.ts';
import type { Stated } from '../../../model/place.ts';
import type { Problem } from '../../../model/problem.ts';
import type { Architecture } from '../../../model/workspace.ts';
import { itemsOf, placeOf, valueOf } from '../../nodes.ts';
import { valueNotStatic } from '../../problems.ts';
import type { DeclaredFunction } from '../../reader.ts';
import { isImageUri, zipCode } from './code.ts';
import { deployedRegion } from './deployed-region.ts';
import { environmentOf } from './environment.ts';
import { imageCode } from './images.ts';
import { lostLayers, mergedLayers } from './layer-references.ts';
import { property, shared } from './properties.ts';
import { isFunction, type Resource, type Template } from './template.ts';
import { intrinsicOf, isNoValue, staticText } from './values.ts';

/** Every function a template declares, of any runtime. */
export function functionsIn(template: Template): {
  readonly functions: readonly DeclaredFunction[];
  readonly problems: readonly Problem[];
} {
  const declared = template.own.filter(isFunction);
  const region = deployedRegion(template);
  return {
    functions: declared.map((resource) => ({ ...functionOf(template, resource), ...(region && { region }) })),
    problems: declared.flatMap((resource) => [...openValues(template, resource), ...lostLayers(template, resource)]),
  };
}

function functionOf(template: Template, resource: Resource): DeclaredFunction {
  const { id, name, framework, declaredAt } = resource;
  const { scope } = template;
  const isImage =
    staticText(property(template, resource, 'PackageType'), scope)?.value === 'Image' || isImageUri(template, resource);
  const shipped = isImage
    ? imageCode(template, resource, property(template, resource, 'ImageConfig'))
    : zipCode(template, resource);
  const runtime = isImage ? undefined : staticText(property(template, resource, 'Runtime'), scope);
  const architecture = architectureOf(template, resource);
  const environment = environmentOf(template, resource, shared(template, resource, 'Environment'));
  const { layers, complete } = mergedLayers(
    template,
    valueOf(resource.properties, 'Layers'),
    shared(template, resource, 'Layers'),
  );
  return {
    kind: 'function',
    id,
    name,
    framework,
    declaredAt,
    ...shipped,
    ...(runtime && { runtime }),
    ...(architecture && { architecture }),
    packageType: isImage ? 'Image' : 'Zip',
    ...(environment && { environment }),
    layers,
    layersComplete: complete,
  };
}

/** A property that only a deployment knows, where a variable in our config could tell us. */
function openValues(template: Template, resource: Resource): Problem[] {
  const names =
    resource.type === 'AWS::Serverless::Function' ? ['CodeUri', 'Handler', 'Runtime'] : ['Handler', 'Runtime'];
  const included = valueOf(resource.properties, 'Fn::Transform');
  const open = names.flatMap((name) => {
    const node = property(template, resource, name);
    return node && intrinsicOf(node) && !isNoValue(node) && !staticText(node, template.scope)
      ? [valueNotStatic(`${resource.name}.${name}`, placeOf(template.file, node))]
      : [];
  });
  return included ? [...open, valueNotStatic(`A part of ${resource.name}`, placeOf(template.file, included))] : open;
}

/** A function has one architecture, written as a list of one. */
function architectureOf(template: Template, resource: Resource): Stated<Architecture> | undefined {
  const node = property(template, resource, 'Architectures');
  if (!node) return defaultArchitecture(resource.declaredAt);
  const text = staticText(itemsOf(node)[0] ?? node, template.scope);
  return text && isArchitecture(text) ? text : undefined;
}
