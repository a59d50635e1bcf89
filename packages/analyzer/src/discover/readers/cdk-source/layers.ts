import type { Host } from '../../../host/host.ts';
import type { Stated } from '../../../model/place.ts';
import type { Problem } from '../../../model/problem.ts';
import type { Layer } from '../../../model/workspace.ts';
import { type ConstructValue, type Held, itemsBehind, textOfValue } from '../../code/index.ts';
import { codeNotFound, layerContentUnknown } from '../../problems.ts';
import { zipAt } from '../../shipped-zip.ts';
import { codeSource } from './code-kinds.ts';
import { constructPath } from './construct-path.ts';
import { architectureName } from './functions.ts';
import type { DeclaredLayer } from '../../reader.ts';
import { madeOf, runtimeName } from './lambda-names.ts';
import { grantsOf, retentionOf } from './layer-versions.ts';
import { assetPath, folderBehind } from './places.ts';
import { propertiesOf } from './properties.ts';
import type { Unit } from './units.ts';

type Content = Pick<Layer, 'root' | 'contentAt' | 'zip' | 'mounts' | 'complete'> & {
  readonly problems: readonly Problem[];
};

/** One layer as its construct says. */
export function layerOf(
  host: Host,
  unit: Unit,
): { readonly layer: DeclaredLayer; readonly problems: readonly Problem[] } {
  const { construct, others, id, name, declaredAt } = unit;
  const properties = propertiesOf(madeOf(construct)?.arguments[2]?.value);
  const { problems, ...content } = contentOf(host, unit);
  const runtimes = itemsIn(properties.get('compatibleRuntimes'));
  const compatibleRuntimes = stated(runtimes.items, runtimeName);
  const architectures = itemsIn(properties.get('compatibleArchitectures')).items;
  const [retention, grants] = [retentionOf(construct, declaredAt), grantsOf(construct)];
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
      compatibleRuntimes,
      ...((!runtimes.complete || compatibleRuntimes.length < runtimes.items.length) && { runtimesOpen: true }),
      compatibleArchitectures: stated(architectures, architectureName),
      ...(retention && { retention }),
      ...(grants.length > 0 && { grants }),
    },
    problems,
  };
}

/** What tells layers of one name apart: where their content is. */
export const contentSignature = (host: Host, construct: ConstructValue): string =>
  contentOf(host, { construct, name: '', declaredAt: construct.at }).root ?? '';

const itemsIn = (list: Held | undefined): ReturnType<typeof itemsBehind> =>
  list ? itemsBehind(list.value) : { items: [], complete: true };

function stated<T>(items: readonly Held[], read: (value: Held['value']) => T | undefined): Stated<T>[] {
  return items.flatMap(({ value: item, at }) => {
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
      ...(source !== undefined && { root: source }),
      ...zipAt(host, path),
    };
  }
  if (propertiesOf(options?.value).get('bundling'))
    return { ...unknown('its folder is bundled before it ships'), root: path };
  const isThere = host.kind(path) === 'folder';
  return {
    root: path,
    ...(first && { contentAt: first.value.kind === 'text' ? first.value.at : first.at }),
    mounts: [{ at: '', from: path }],
    complete: isThere,
    problems: isThere ? [] : [codeNotFound(name, path, first?.at ?? declaredAt)],
  };
}
