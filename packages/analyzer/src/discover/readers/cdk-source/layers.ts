import type { Host } from '../../../host/host.ts';
import type { Stated } from '../../../model/place.ts';
import type { Problem } from '../../../model/problem.ts';
import type { Layer } from '../../../model/workspace.ts';
import { type ConstructValue, type Held, itemsBehind, textOfValue } from '../../code/index.ts';
import { codeNotFound, layerContentUnknown } from '../../problems.ts';
import { codeSource } from './code-kinds.ts';
import { constructPath } from './construct-path.ts';
import { architectureName } from './functions.ts';
import type { DeclaredLayer } from '../../reader.ts';
import { madeOf, runtimeName } from './lambda-names.ts';
import { assetPath, folderBehind } from './places.ts';
import { propertiesOf } from './properties.ts';
import type { Unit } from './units.ts';

type Content = Pick<Layer, 'root' | 'mounts' | 'complete' | 'zip'> & { readonly problems: readonly Problem[] };

/** One layer as its construct says. */
export function layerOf(
  host: Host,
  unit: Unit,
): { readonly layer: DeclaredLayer; readonly problems: readonly Problem[] } {
  const { construct, others, id, name, declaredAt } = unit;
  const properties = propertiesOf(madeOf(construct)?.arguments[2]?.value);
  const { problems, ...content } = contentOf(host, unit);
  const runtimes = properties.get('compatibleRuntimes');
  const architectures = properties.get('compatibleArchitectures');
  return {
    layer: {
      kind: 'layer',
      id,
      name,
      framework: 'cdk',
      declaredAt,
      ...content,
      constructs: [construct, ...others].map(constructPath),
      installs: [],
      compatibleRuntimes: stated(runtimes, runtimeName),
      compatibleArchitectures: stated(architectures, architectureName),
    },
    problems,
  };
}

/** What tells layers of one name apart: where their content is. */
export const contentSignature = (host: Host, construct: ConstructValue): string =>
  contentOf(host, { construct, name: '', declaredAt: construct.at }).root ?? '';

function stated<T>(list: Held | undefined, read: (value: Held['value']) => T | undefined): Stated<T>[] {
  if (!list) return [];
  return itemsBehind(list.value).items.flatMap(({ value: item, at }) => {
    const value = read(item);
    return value === undefined ? [] : [{ value, at }];
  });
}

/** The content of an asset folder lands in `/opt` as it is; what a build makes is not known. */
function contentOf(
  host: Host,
  { construct, name, declaredAt }: Pick<Unit, 'construct' | 'name' | 'declaredAt'>,
): Content {
  const made = madeOf(construct);
  const properties = propertiesOf(made?.arguments[2]?.value);
  const unknown = (reason: string): Content => ({
    mounts: [],
    complete: false,
    problems: [layerContentUnknown(name, reason, declaredAt)],
  });
  const source = codeSource(properties.get('code')?.value);
  // A plain resource of SAM names its folder; what it names in a bucket may be an asset of the application.
  const stated = properties.get('contentUri');
  if (source?.kind !== 'asset' && stated?.value.kind !== 'text')
    return unknown('its code is no folder of this repository');
  const [first, options] = source?.made.arguments ?? [stated];
  const text = textOfValue(first?.value);
  const path = text === undefined ? undefined : assetPath(host, text, construct);
  if (path === undefined) return unknown('its folder is only known at deploy time');
  if (/\.zip$/.test(path)) {
    const source = folderBehind(host, path);
    return {
      ...unknown(`it is the zip ${path}, which a build makes`),
      zip: path,
      ...(source !== undefined && { root: source }),
    };
  }
  if (propertiesOf(options?.value).get('bundling'))
    return { ...unknown('its folder is bundled before it ships'), root: path };
  const isThere = host.kind(path) === 'folder';
  return {
    root: path,
    mounts: [{ at: '', from: path }],
    complete: isThere,
    problems: isThere ? [] : [codeNotFound(name, path, first?.at ?? declaredAt)],
  };
}
