import { joinPath } from '../../../paths.ts';
import type { Stated } from '../../../model/place.ts';
import type { DocumentNode } from '../../document.ts';
import { codeInImage } from '../../images/code-in-image.ts';
import { entriesOf, itemsOf, valueOf } from '../../nodes.ts';
import type { DeclaredFunction } from '../../reader.ts';
import type { Resource, Template } from './template.ts';
import { staticText } from './values.ts';

/** What `sam build` puts into a function's image, as its `Metadata` says. */
export function imageCode(
  { folder, scope, context }: Template,
  { metadata }: Resource,
  config: DocumentNode | undefined,
): Pick<DeclaredFunction, 'root' | 'handler' | 'entry' | 'bundled'> {
  const text = (node: DocumentNode | undefined) => staticText(node, scope)?.value;
  const [file, target] = [valueOf(metadata, 'Dockerfile'), valueOf(metadata, 'DockerBuildTarget')];
  const stated = valueOf(metadata, 'DockerContext');
  const path = stated ? text(stated) : '';
  const sent = path === undefined ? undefined : joinPath(folder, path);
  const [name, stage] = [text(file), text(target)];
  const isOpen = (file && name === undefined) || (target && stage === undefined);
  // Without either of them the image comes from somewhere else.
  if (sent === undefined || isOpen || (!file && !stated)) return { bundled: false };
  const command = statedList(valueOf(config, 'Command'), scope);
  const entryPoint = statedList(valueOf(config, 'EntryPoint'), scope);
  const workingFolder = text(valueOf(config, 'WorkingDirectory'));
  const values = entriesOf(valueOf(metadata, 'DockerBuildArgs')).flatMap(({ key, value }): [string, string][] => {
    const given = text(value);
    return given === undefined ? [] : [[key, given]];
  });
  return codeInImage(context.host, {
    context: sent,
    values: new Map(values),
    ...(name !== undefined && { file: name }),
    ...(stage !== undefined && { target: stage }),
    ...(command && { command }),
    ...(entryPoint && { entryPoint }),
    ...(workingFolder !== undefined && { workingFolder }),
  });
}

function statedList(node: DocumentNode | undefined, scope: Template['scope']): Stated<string>[] | undefined {
  return node && itemsOf(node).flatMap((item) => staticText(item, scope) ?? []);
}
