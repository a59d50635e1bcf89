import type { Stated } from '../../../model/place.ts';
import { joinPath } from '../../../paths.ts';
import { codeInImage } from '../../images/code-in-image.ts';
import { entriesOf, itemsOf } from '../../nodes.ts';
import type { DeclaredFunction } from '../../reader.ts';
import type { Service } from './service.ts';
import { type Located, staticText } from './variables.ts';

/** What the framework puts into a function's image, which it builds of a folder under `provider.ecr.images`. */
export function imageCode(
  service: Service,
  value: Located | undefined,
): Pick<DeclaredFunction, 'root' | 'handler' | 'entry' | 'bundled'> {
  const { variables, provider, folder, context } = service;
  const stated = variables.member(value, 'image');
  const name = staticText(stated?.node.kind === 'map' ? variables.member(stated, 'name') : stated)?.value;
  const image = name === undefined ? stated : variables.member(provider, 'ecr', 'images', name);
  const text = (from: Located | undefined, key: string) => staticText(variables.member(from, key))?.value;
  const path = text(image, 'path');
  const sent = path === undefined ? undefined : joinPath(folder, path);
  if (!image || sent === undefined) return { bundled: false };
  const file = text(image, 'file');
  const given = variables.member(image, 'buildArgs');
  const values = entriesOf(given?.node).flatMap(({ key }): [string, string][] => {
    const known = text(given, key);
    return known === undefined ? [] : [[key, known]];
  });
  const [command, entryPoint] = [statedList(service, stated, 'command'), statedList(service, stated, 'entryPoint')];
  const workingFolder = text(stated, 'workingDirectory');
  return codeInImage(context.host, {
    context: sent,
    values: new Map(values),
    ...(file !== undefined && { file }),
    ...(command && { command }),
    ...(entryPoint && { entryPoint }),
    ...(workingFolder !== undefined && { workingFolder }),
  });
}

function statedList({ variables }: Service, from: Located | undefined, key: string): Stated<string>[] | undefined {
  const list = from?.node.kind === 'map' ? variables.member(from, key) : undefined;
  return list && itemsOf(list.node).flatMap((node) => staticText(variables.resolve({ node, file: list.file })) ?? []);
}
