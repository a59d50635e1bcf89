import type { Host } from '../../../host/host.ts';
import type { Place } from '../../../model/place.ts';
import type { LayerReference, UnitId } from '../../../model/workspace.ts';
import { type ConstructValue, type Held, itemsBehind, memberOf, textOfValue, type Value } from '../../code/index.ts';
import { isLayer, madeOf } from './lambda-names.ts';
import type { Properties } from './properties.ts';

export interface LayerNames {
  readonly host: Host;
  readonly idOf: (construct: ConstructValue) => UnitId | undefined;
}

/** The layers a function is given, in order: its property, then `addLayers`. */
export function layersOf(
  construct: ConstructValue,
  properties: Properties,
  names: LayerNames,
): { readonly layers: LayerReference[]; readonly complete: boolean } {
  const given = properties.get('layers');
  const list = given ? itemsBehind(given.value) : { items: [], complete: properties.complete };
  const added = construct.calls.filter(
    ({ callee }) => callee.kind === 'reference' && callee.path.at(-1) === 'addLayers',
  );
  const items = [...list.items, ...added.flatMap((call) => call.arguments)];
  return {
    layers: items.filter(({ value }) => value.kind !== 'nothing').map((item) => referenceTo(item, names)),
    complete: list.complete && added.every(({ certain }) => certain),
  };
}

/** What one item of a list of layers refers to. */
export function referenceTo({ value, at }: Held, names: LayerNames): LayerReference {
  const layer = localLayer(value, names);
  if (layer !== undefined) return { kind: 'local', layer, at };
  const made = madeOf(value);
  const stated = made?.arguments[2]?.value;
  const named =
    made?.name === 'LayerVersion.fromLayerVersionAttributes' ? memberOf(stated, 'layerVersionArn')?.value : stated;
  const isImported = /^LayerVersion\.fromLayerVersion(?:Arn|Attributes)$/.test(made?.name ?? '');
  if (!isImported || !named) return { kind: 'unknown', text: textAt(names.host, at), at };
  const behind = localLayer(named, names);
  if (behind !== undefined) return { kind: 'local', layer: behind, at };
  const arn = arnOf(named);
  return arn === undefined ? { kind: 'unknown', text: textAt(names.host, named.at), at } : { kind: 'arn', arn, at };
}

/** A layer of the repository, or its ARN. */
function localLayer(value: Value, { idOf }: LayerNames): UnitId | undefined {
  if (value.kind === 'construct' && isLayer(value)) return idOf(value);
  if (value.kind !== 'reference' || !value.of || value.path.join('.') !== 'layerVersionArn') return undefined;
  return isLayer(value.of) ? idOf(value.of) : undefined;
}

/** An ARN; the region, partition and account of the deployment stay in it, as CloudFormation names them. */
function arnOf(value: Value): string | undefined {
  if (value.kind !== 'unknown' || !value.parts) return textOfValue(value);
  const parts = value.parts.map((part) => textOfValue(part) ?? pseudoParameter(part));
  return parts.every((part) => part !== undefined) ? parts.join('') : undefined;
}

function pseudoParameter(part: Value): string | undefined {
  if (part.kind === 'number') return String(part.value);
  const last =
    part.kind === 'reference' ? part.path.at(-1) : part.kind === 'unknown' ? /(\w+)$/.exec(part.text)?.[1] : '';
  const names: Readonly<Record<string, string>> = {
    region: 'Region',
    REGION: 'Region',
    account: 'AccountId',
    ACCOUNT_ID: 'AccountId',
    partition: 'Partition',
    PARTITION: 'Partition',
  };
  const name = names[last ?? ''];
  return name === undefined ? undefined : `\${AWS::${name}}`;
}

const textAt = (host: Host, { file, range }: Place): string => host.read(file)?.slice(...(range ?? [])) ?? '';
