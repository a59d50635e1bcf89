import type { Host } from '../../../host/host.ts';
import type { Path } from '../../../model/place.ts';
import { joinPath } from '../../../paths.ts';
import { readDocument } from '../../document.ts';
import { findEntry } from '../../handler.ts';
import { itemsOf, placeOf, textOf, valueOf } from '../../nodes.ts';
import type { DeclaredFunction } from '../../reader.ts';
import type { Template } from '../cloudformation/template.ts';
import { type AmplifyResource, layerTemplate } from './templates.ts';

type Reference = DeclaredFunction['layers'][number];

/** What the template says of a function, with what only Amplify knows: its name, its code, and the project's own layers. */
export function completed(declared: DeclaredFunction, amplify: AmplifyResource, template: Template): DeclaredFunction {
  const { host } = template.context;
  const root = `${amplify.folder}/src`;
  const source = sourceBehind(host, amplify, declared);
  const stated = valueOf(template.resources.get(declared.name)?.properties, 'Layers');
  return {
    ...declared,
    id: `${template.file}#${amplify.name}`,
    name: amplify.name,
    framework: 'amplify',
    ...(declared.packageType === 'Zip' && { root }),
    ...(source !== undefined && { entry: source, bundled: true }),
    layers: stated
      ? declared.layers.map((reference) => ofProject(reference, amplify, host))
      : chosenLayers(amplify, host),
  };
}

/** TypeScript lies in `lib` and is compiled to `src`, which need not be committed. */
function sourceBehind(host: Host, { folder }: AmplifyResource, { handler }: DeclaredFunction): Path | undefined {
  if (!handler || findEntry(host, `${folder}/src`, handler.value) !== undefined) return undefined;
  return ['lib', 'ts'].map((name) => findEntry(host, `${folder}/${name}`, handler.value)).find((file) => file);
}

/** The parameter `functionNAMEArn` stands for the project's layer NAME, and so does `…:layer:NAME-${env}:3`, an older version. */
function ofProject(reference: Reference, amplify: AmplifyResource, host: Host): Reference {
  if (reference.kind !== 'unknown') return reference;
  const [, latest, pinned] = /"Ref"\s*:\s*"function(\w+)Arn"|:layer:(\w+)-\$\{env\}:\d+/.exec(reference.text) ?? [];
  const template = layerTemplate(amplify, latest ?? pinned ?? '');
  return host.kind(template) === 'file'
    ? { kind: 'local', layer: `${template}#${latest ?? pinned ?? ''}`, at: reference.at }
    : reference;
}

/** The layers that were chosen in the command line's dialogue, for a template that does not list them. */
function chosenLayers(amplify: AmplifyResource, host: Host): Reference[] {
  const file = joinPath(amplify.folder, 'function-parameters.json') ?? '';
  if (host.kind(file) !== 'file') return [];
  const chosen = valueOf(readDocument(file, host.read(file) ?? '').root, 'lambdaLayers');
  return itemsOf(chosen).flatMap((item): Reference[] => {
    const [name, arn] = [textOf(valueOf(item, 'resourceName')), textOf(valueOf(item, 'arn'))];
    const at = placeOf(file, item);
    if (arn !== undefined) return [{ kind: 'arn', arn, at }];
    if (name === undefined) return [];
    const template = layerTemplate(amplify, name);
    return host.kind(template) === 'file'
      ? [{ kind: 'local', layer: `${template}#${name}`, at }]
      : [{ kind: 'unknown', text: name, at }];
  });
}
