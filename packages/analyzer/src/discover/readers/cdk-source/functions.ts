import { defaultArchitecture, isArchitectureName } from '../../architectures.ts';
import type { Host } from '../../../host/host.ts';
import type { Stated } from '../../../model/place.ts';
import type { Problem } from '../../../model/problem.ts';
import type { Architecture } from '../../../model/workspace.ts';
import { type ConstructValue, type Held, itemsBehind, textOfValue, type Value } from '../../code/index.ts';
import { valueNotStatic } from '../../problems.ts';
import type { DeclaredFunction } from '../../reader.ts';
import { codeSource } from './code-kinds.ts';
import { codeOf } from './code.ts';
import { constructPath } from './construct-path.ts';
import { environmentOf } from './environment.ts';
import { lambdaName, madeOf, runtimeName } from './lambda-names.ts';
import { type LayerNames, layersOf } from './layer-references.ts';
import { type Overrides, overridesOf } from './overrides.ts';
import { openAt, type Properties, propertiesOf } from './properties.ts';
import { regionOf } from './region.ts';
import type { Unit } from './units.ts';

/** One function as its construct says, and what about it only a deployment knows. */
export function functionOf(
  { construct, others, id, name, declaredAt }: Unit,
  names: LayerNames,
): { readonly declared: DeclaredFunction; readonly problems: readonly Problem[] } {
  const properties = propertiesOf(madeOf(construct)?.arguments[2]?.value);
  const code = codeOf(names.host, construct);
  const overrides = overridesOf(construct);
  const runtime = code.isImage ? undefined : (overriddenRuntime(overrides) ?? statedRuntime(properties));
  const architecture = architectureOf(properties, declaredAt);
  const region = regionOf([construct, ...others]);
  const { layers, complete } = layersInStages([construct, ...others], names);
  const isKnown = others.length === 0 && !overrides.touches('Environment');
  const environment = isKnown ? environmentOf(construct, properties) : undefined;
  const { isImage, ...shipped } = code;
  return {
    declared: {
      kind: 'function',
      id,
      name,
      framework: 'cdk',
      declaredAt,
      ...(region && { region }),
      ...shipped,
      ...(runtime && { runtime }),
      ...(architecture && { architecture }),
      packageType: isImage ? 'Image' : 'Zip',
      ...(environment && { environment }),
      constructs: [construct, ...others].map(constructPath),
      layers,
      layersComplete: complete,
    },
    problems: openValues(name, properties),
  };
}

/** What tells functions of one name apart: where their code is. */
export function codeSignature(host: Host, construct: ConstructValue): string {
  const { root, handler, entry } = codeOf(host, construct);
  return JSON.stringify([root, handler?.value, entry]);
}

/** A function that has other layers in another stage has them all, and the list is not certain. */
function layersInStages(constructs: readonly ConstructValue[], names: LayerNames): ReturnType<typeof layersOf> {
  const lists = constructs.map((construct) =>
    layersOf(construct, propertiesOf(madeOf(construct)?.arguments[2]?.value), names),
  );
  const key = (layer: DeclaredFunction['layers'][number]) =>
    layer.kind === 'local' ? layer.layer : layer.kind === 'arn' ? layer.arn : layer.text;
  const same = new Set(lists.map(({ layers }) => JSON.stringify(layers.map(key)))).size <= 1;
  const all = lists.flatMap(({ layers }) => layers);
  return {
    layers: same ? (lists[0]?.layers ?? []) : [...new Map(all.map((layer) => [key(layer), layer])).values()],
    complete: same && lists.every(({ complete }) => complete),
  };
}

function statedRuntime(properties: Properties): Stated<string> | undefined {
  const property = properties.get('runtime');
  const value = property && runtimeName(property.value);
  return value === undefined ? undefined : { value, at: property?.value.at ?? { file: '' } };
}

/** `addOverride('Properties.Runtime', 'nodejs24.x')`, for a runtime that the library does not know yet. */
function overriddenRuntime(overrides: Overrides): Stated<string> | undefined {
  const given = overrides.get('Runtime');
  const value = textOfValue(given?.value);
  return given && value !== undefined ? { value, at: given.at } : undefined;
}

/** `Architecture.ARM_64` as Lambda names it. */
export function architectureName(value: Value | undefined): Architecture | undefined {
  const text = textOfValue(value);
  if (text !== undefined) return isArchitectureName(text) ? text : undefined;
  const name = lambdaName(value)?.replace(/\.name$/, '');
  if (name === 'Architecture.ARM_64') return 'arm64';
  return name === 'Architecture.X86_64' ? 'x86_64' : undefined;
}

function architectureOf(properties: Properties, declaredAt: Unit['declaredAt']): Stated<Architecture> | undefined {
  const property = properties.get('architecture') ?? firstOf(properties.get('architectures'));
  if (!property) return properties.complete ? defaultArchitecture(declaredAt) : undefined;
  const value = architectureName(property.value);
  return value && { value, at: property.value.at };
}

/** `architectures` of a plain resource is a list of one. */
const firstOf = (list: Held | undefined): Held | undefined => list && (itemsBehind(list.value).items[0] ?? list);

/** What the report could say more about, were it written out. */
function openValues(name: string, properties: Properties): Problem[] {
  const source = codeSource(properties.get('code')?.value);
  const folder = source?.kind === 'asset' ? openAt(source.made.arguments[0]) : undefined;
  const open = [
    ...['handler', 'runtime', 'entry'].map((key) => ({
      what: `The ${key} of ${name}`,
      at: openAt(properties.get(key)),
    })),
    { what: `The code folder of ${name}`, at: folder ?? openAt(properties.get('code')) },
  ];
  return open.flatMap(({ what, at }) => (at ? [valueNotStatic(what, at)] : []));
}
