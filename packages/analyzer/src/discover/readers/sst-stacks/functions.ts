import { defaultArchitecture } from '../../architectures.ts';
import type { Host } from '../../../host/host.ts';
import type { Path, Place, Stated } from '../../../model/place.ts';
import type { Architecture } from '../../../model/workspace.ts';
import { joinPath } from '../../../paths.ts';
import { type Held, itemsBehind, textOfValue, type Value } from '../../code/index.ts';
import type { DeclaredFunction } from '../../reader.ts';
import { type LayerNames, referenceTo } from '../cdk-source/layer-references.ts';
import { property, resourceId, textOf } from '../pulumi/program.ts';
import { entryOf, packageAround } from '../sst/handlers.ts';
import type { Settings } from './defaults.ts';
import type { Definition } from './definitions.ts';

/** What the settings of an app lead to. */
export interface Around {
  readonly folder: Path;
  readonly host: Host;
  readonly names: LayerNames;
}

/** One function with its settings over those of its component, its stack and its app. */
export function functionOf(definition: Definition, defaults: Settings, around: Around): DeclaredFunction {
  const { name, made, declaredAt, handler } = definition;
  const settings: Settings = { values: [...defaults.values, ...definition.settings], complete: defaults.complete };
  const stated = textOf(handler);
  const runtime = textOf(strongest(settings, 'runtime'));
  const isImage = runtime?.value === 'container';
  const machine = architectureOf(settings, declaredAt);
  return {
    kind: 'function',
    id: resourceId(made.at.file, name),
    name,
    framework: 'sst',
    declaredAt,
    ...(stated && codeOf(stated.value, isImage, settings, around)),
    ...(stated && !isImage && { handler: stated }),
    ...(runtime && !isImage && { runtime }),
    ...(machine && { architecture: machine }),
    packageType: isImage ? 'Image' : 'Zip',
    bundled: !isImage,
    ...layersOf(settings, around.names),
  };
}

/** Where the sources are: a handler starts from the app's folder, in version 1 from its `srcPath`; a container's is its folder. */
function codeOf(
  handler: string,
  isImage: boolean,
  settings: Settings,
  { folder, host }: Around,
): Pick<DeclaredFunction, 'root' | 'entry'> {
  if (isImage) {
    const root = joinPath(folder, handler);
    return root === undefined ? {} : { root };
  }
  const source = textOf(strongest(settings, 'srcPath'));
  const base = source === undefined ? folder : (joinPath(folder, source.value) ?? folder);
  const within = { folder: base, host };
  const entry = entryOf(handler, within);
  return entry === undefined ? { root: base } : { root: packageAround(entry, within), entry };
}

const strongest = ({ values }: Settings, name: string): Held | undefined =>
  values.map((value) => property(value, name)).findLast((held) => held !== undefined);

function architectureOf(settings: Settings, declaredAt: Place): Stated<Architecture> | undefined {
  const held = strongest(settings, 'architecture');
  if (!held) return settings.complete && settings.values.every(isWhole) ? defaultArchitecture(declaredAt) : undefined;
  const text = textOfValue(held.value);
  if (text === 'arm_64') return { value: 'arm64', at: held.at };
  return text === 'x86_64' ? { value: text, at: held.at } : undefined;
}

/** Lists of layers are joined, the default ones first. */
function layersOf(settings: Settings, names: LayerNames): Pick<DeclaredFunction, 'layers' | 'layersComplete'> {
  const lists = settings.values.map((value) => {
    const held = property(value, 'layers');
    return held ? itemsBehind(held.value) : { items: [], complete: isWhole(value) };
  });
  return {
    layers: lists.flatMap(({ items }) => items.map((item) => layerOf(item, names))),
    layersComplete: settings.complete && lists.every(({ complete }) => complete),
  };
}

const layerOf = (item: Held, names: LayerNames): DeclaredFunction['layers'][number] =>
  item.value.kind === 'text' ? { kind: 'arn', arn: item.value.value, at: item.at } : referenceTo(item, names);

const isWhole = (value: Value): boolean => value.kind === 'object' && value.complete;
