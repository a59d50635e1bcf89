import type { Place } from '../../../model/place.ts';
import type { UnitId } from '../../../model/workspace.ts';
import { type ConstructValue, textOfValue, type Value } from '../../code/index.ts';
import { isFunction, isLayer, isStack, madeOf } from './lambda-names.ts';

/** A function or a layer, and the name we give it. */
export interface Unit {
  readonly construct: ConstructValue;
  readonly id: UnitId;
  readonly name: string;
  readonly declaredAt: Place;
}

/** Names everything that was made; what several instances of one stack make is one unit. */
export function unitsIn(made: readonly ConstructValue[]): {
  readonly units: readonly Unit[];
  readonly idOf: (construct: ConstructValue) => UnitId | undefined;
} {
  const constructs = made.filter((construct) => isFunction(construct) || isLayer(construct));
  const holdings = new Map<ConstructValue, number>();
  for (const construct of constructs)
    for (const wrapper of wrappersOf(construct)) holdings.set(wrapper, (holdings.get(wrapper) ?? 0) + 1);

  const named = constructs.map((construct) => namedUnit(construct, holdings));
  const keysByName = new Map<UnitId, Set<string>>();
  for (const { plain, key } of named) keysByName.set(plain, (keysByName.get(plain) ?? new Set()).add(key));

  const units = new Map<UnitId, Unit>();
  const ids = new Map<ConstructValue, UnitId>();
  for (const { construct, plain, key, declaredAt } of named) {
    const id = (keysByName.get(plain)?.size ?? 0) > 1 ? key : plain;
    ids.set(construct, id);
    if (!units.has(id)) units.set(id, { construct, id, name: id.slice(id.indexOf('#') + 1), declaredAt });
  }
  return { units: [...units.values()], idOf: (construct) => ids.get(construct) };
}

interface NamedUnit extends Pick<Unit, 'construct' | 'declaredAt'> {
  /** The file and the construct's own id. */
  readonly plain: UnitId;
  /** The same with the ids of what it stands in, below the stack. */
  readonly key: UnitId;
}

/** A wrapper around one function stands for it; one around several only holds them. */
function namedUnit(construct: ConstructValue, holdings: ReadonlyMap<ConstructValue, number>): NamedUnit {
  const chain = wrappersOf(construct);
  const at = chain.findIndex((wrapper) => holdings.get(wrapper) === 1);
  const named = chain[at] ?? construct;
  const path = [...(at < 0 ? chain : chain.slice(0, at)), named].map(nameOf);
  const { file } = named.at;
  return {
    construct,
    plain: `${file}#${nameOf(named)}`,
    key: `${file}#${path.join('/')}`,
    declaredAt: placeOfId(named),
  };
}

/** The instances of the repository's constructs around this one, the outermost first. */
function wrappersOf(construct: ConstructValue): ConstructValue[] {
  const around: ConstructValue[] = [];
  for (let at = construct.within; at && !isStack(at); at = at.within) if (isConstruct(at)) around.unshift(at);
  return around;
}

/** Whether an instance has a scope and an id: classes that only help are not part of any name. */
const isConstruct = (instance: ConstructValue): boolean => instance.base !== undefined;

const idArgument = (construct: ConstructValue) =>
  construct.arguments[1] ?? construct.base?.arguments[1] ?? madeOf(construct)?.arguments[1];

function nameOf(construct: ConstructValue): string {
  const id = idArgument(construct)?.value;
  return id ? readable(id) : '…';
}

/** A text as it is known: what only a run would tell stays as it is written. */
function readable(value: Value): string {
  const text = textOfValue(value);
  if (text !== undefined) return text;
  if (value.kind === 'number') return String(value.value);
  if (value.kind === 'reference') return value.path.join('.');
  if (value.kind !== 'unknown') return '…';
  return value.parts ? value.parts.map((part) => textOfValue(part) ?? `\${${readable(part)}}`).join('') : value.text;
}

function placeOfId(construct: ConstructValue): Place {
  const id = idArgument(construct);
  if (!id) return construct.at;
  return id.value.kind === 'text' ? id.value.at : id.at;
}
