import type { Place } from '../../../model/place.ts';
import { byText } from '../../../sorted.ts';
import { listBuiltins } from './list-builtins.ts';
import { isKnown, isNull, joined, listOf, mapOf, plain, scalar, textOf, type Value } from './values.ts';

type Builtin = (items: readonly Value[], at: Place) => Value | undefined;

/** Terraform's functions that give the same in every deployment. Undefined: not known, or not for these arguments. */
export function callBuiltin(name: string, items: readonly Value[], at: Place): Value | undefined {
  return BUILTINS.get(name.replace(/^core::/, ''))?.(items, at);
}

const onText =
  (change: (text: string) => string): Builtin =>
  ([value], at) => {
    const text = textOf(value);
    return text === undefined ? undefined : scalar(change(text), at);
  };

/** For functions of texts alone; every argument must be known. */
const onTexts =
  (change: (...texts: string[]) => string | boolean | undefined): Builtin =>
  (items, at) => {
    const texts = items.map(textOf);
    const result = texts.every((text) => text !== undefined) ? change(...texts) : undefined;
    return result === undefined ? undefined : scalar(result, at);
  };

/** The first argument as it is: types are not checked. */
const itself: Builtin = ([value]) => value;

const itemsOf = (value: Value | undefined): readonly Value[] => (value?.kind === 'list' ? value.items : []);
const isOpen = (value: Value | undefined): boolean =>
  value?.kind === 'list' || value?.kind === 'map' ? value.open === true : true;

const concat: Builtin = (items, at) => listOf(items.flatMap(itemsOf), at, items.some(isOpen));

const merge: Builtin = (items, at) => {
  const given = items.filter((item) => !isNull(item));
  const entries = given.flatMap((item) => (item.kind === 'map' ? [...item.entries] : []));
  return mapOf(entries, at, given.some(isOpen));
};

const distinct: Builtin = ([list], at) => {
  if (list?.kind !== 'list') return undefined;
  const first = new Map<string, Value>();
  for (const item of list.items) if (!first.has(plain(item))) first.set(plain(item), item);
  return listOf([...first.values()], at, list.open);
};

/** Sets are walked in the order of their texts. */
const toset: Builtin = (items, at) => {
  const unique = distinct(items, at);
  if (unique?.kind !== 'list') return unique;
  return listOf(
    [...unique.items].sort((a, b) => byText(textOf(a) ?? '', textOf(b) ?? '')),
    at,
    unique.open,
  );
};

const flatten: Builtin = ([list], at) => {
  if (list?.kind !== 'list') return undefined;
  const isList = (item: Value) => item.kind === 'list';
  let items = list.items;
  let open = list.open === true;
  for (let depth = 0; depth < 20 && items.some(isList); depth += 1) {
    open ||= items.some((item) => isList(item) && isOpen(item));
    items = items.flatMap((item) => (item.kind === 'list' ? item.items : [item]));
  }
  return listOf(items, at, open);
};

const lookup: Builtin = ([map, key, fallback]) => {
  const name = textOf(key);
  if (map?.kind !== 'map' || name === undefined) return undefined;
  return map.entries.get(name) ?? (map.open ? undefined : fallback);
};

const contains: Builtin = ([list, value], at) => {
  if (list?.kind !== 'list' || !value || !isKnown(value)) return undefined;
  if (list.items.some((item) => plain(item) === plain(value))) return scalar(true, at);
  return isKnown(list) ? scalar(false, at) : undefined;
};

/** Keys in their order, as Terraform has them. */
const sorted = (value: Value): readonly (readonly [string, Value])[] | undefined =>
  value.kind === 'map' && !value.open ? [...value.entries].sort(([a], [b]) => byText(a, b)) : undefined;

const format: Builtin = ([pattern, ...items], at) => {
  let next = 0;
  const text = textOf(pattern)?.replace(/%(%|[-+0 ]*\d*(?:\.\d+)?[svdq])/g, (verb, kind: string) => {
    if (kind === '%') return '%';
    const value = textOf(items[next++]);
    // A width or an unknown argument leaves the verb, and the whole is not known.
    if (value === undefined || !/^[svdq]$/.test(kind)) return verb === '' ? '' : '\0';
    return kind === 'q' ? JSON.stringify(value) : value;
  });
  return text === undefined || text.includes('\0') ? undefined : scalar(text, at);
};

const join: Builtin = ([by, list], at) => {
  const texts = itemsOf(list).map(textOf);
  if (isOpen(list) || !texts.every((text) => text !== undefined)) return undefined;
  const whole = textOf(by) === undefined ? undefined : joined(texts, textOf(by));
  return whole === undefined ? undefined : scalar(whole, at);
};

const split: Builtin = ([by, text], at) => {
  const [separator, whole] = [textOf(by), textOf(text)];
  return separator === undefined || whole === undefined
    ? undefined
    : listOf(whole === '' ? [] : whole.split(separator).map((part) => scalar(part, at)), at);
};

const length: Builtin = ([value], at) => {
  if (isOpen(value)) return textOf(value) === undefined ? undefined : scalar([...(textOf(value) ?? '')].length, at);
  if (value?.kind === 'list') return scalar(value.items.length, at);
  return value?.kind === 'map' ? scalar(value.entries.size, at) : undefined;
};

const coalesce: Builtin = (items) => {
  const first = items.find((item) => !isNull(item) && textOf(item) !== '');
  return first?.kind === 'unknown' ? undefined : first;
};

const range: Builtin = (items, at) => {
  const numbers = items.map((item) => Number(textOf(item)));
  const [start, end, step] = numbers.length === 1 ? [0, numbers[0], 1] : [numbers[0], numbers[1], numbers[2] ?? 1];
  if (!Number.isInteger(start) || !Number.isInteger(end) || step !== 1) return undefined;
  const count = Math.max(0, Number(end) - Number(start));
  if (count > 1000) return undefined;
  return listOf(
    Array.from({ length: count }, (_, index) => scalar(Number(start) + index, at)),
    at,
  );
};

const zipmap: Builtin = ([keys, values], at) => {
  const names = itemsOf(keys).map(textOf);
  if (isOpen(keys) || isOpen(values) || names.some((name) => name === undefined)) return undefined;
  return mapOf(
    itemsOf(values).map((value, index) => [names[index] ?? '', value] as const),
    at,
  );
};

const element: Builtin = ([list, index]) => {
  const at = Number(textOf(index));
  const items = itemsOf(list);
  return Number.isInteger(at) && at >= 0 && !isOpen(list) ? items[at % items.length] : undefined;
};

const replaced = (text = '', what = '', by = ''): string | undefined =>
  what === '' || (what.length > 1 && what.startsWith('/') && what.endsWith('/'))
    ? undefined
    : joined(text.split(what), by);

const substr: Builtin = ([value, from, count], at) => {
  const [text, start, length] = [textOf(value), Number(textOf(from)), Number(textOf(count))];
  if (text === undefined || !Number.isInteger(start) || !Number.isInteger(length) || start < 0) return undefined;
  return scalar(text.slice(start, length < 0 ? undefined : start + length), at);
};

/** Without the characters of `cut` at both ends. */
function withoutEnds(text: string, cut: string): string {
  let [start, end] = [0, text.length];
  while (start < end && cut.includes(text.charAt(start))) start += 1;
  while (end > start && cut.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

const BUILTINS: ReadonlyMap<string, Builtin> = new Map<string, Builtin>([
  ...['tolist', 'tomap', 'toobject', 'sensitive', 'nonsensitive', 'abspath', 'pathexpand', 'ephemeralasnull'].map(
    (name) => [name, itself] as const,
  ),
  ['tostring', onText((text) => text)],
  ['tonumber', ([value], at) => (Number.isNaN(Number(textOf(value))) ? undefined : scalar(Number(textOf(value)), at))],
  ['tobool', ([value], at) => (textOf(value) === undefined ? undefined : scalar(textOf(value) === 'true', at))],
  ['upper', onText((text) => text.toUpperCase())],
  ['lower', onText((text) => text.toLowerCase())],
  ['title', onText((text) => text.replace(/(^|[^\p{L}\p{N}_'])(\p{L})/gu, (found) => found.toUpperCase()))],
  ['trimspace', onText((text) => text.trim())],
  ['chomp', onText((text) => text.replace(/[\r\n]+$/, ''))],
  ['basename', onText((text) => /([^/]*)\/*$/.exec(text)?.[1] ?? '')],
  ['dirname', onText((text) => text.replace(/\/*[^/]*\/*$/, '') || (text.startsWith('/') ? '/' : '.'))],
  ['replace', onTexts(replaced)],
  ['trimprefix', onTexts((text = '', end = '') => (text.startsWith(end) ? text.slice(end.length) : text))],
  [
    'trimsuffix',
    onTexts((text = '', end = '') => (end !== '' && text.endsWith(end) ? text.slice(0, -end.length) : text)),
  ],
  ['startswith', onTexts((text = '', start = '') => text.startsWith(start))],
  ['endswith', onTexts((text = '', end = '') => text.endsWith(end))],
  ['strcontains', onTexts((text = '', part = '') => text.includes(part))],
  ['format', format],
  ['join', join],
  ['split', split],
  ['concat', concat],
  ['merge', merge],
  ['distinct', distinct],
  ['toset', toset],
  ['flatten', flatten],
  ['lookup', lookup],
  ['contains', contains],
  ['length', length],
  ['coalesce', coalesce],
  ['range', range],
  ['zipmap', zipmap],
  ['element', element],
  ['compact', ([list], at) => (list?.kind === 'list' ? compact(list.items, at, list.open) : undefined)],
  ['reverse', ([list], at) => (list?.kind === 'list' && !list.open ? listOf(list.items.toReversed(), at) : undefined)],
  ['sort', (items, at) => (isKnown(items[0] ?? scalar(null, at)) ? inOrder(items[0], at) : undefined)],
  ['keys', ([map], at) => listIf(map && sorted(map)?.map(([key]) => scalar(key, at)), at)],
  ['values', ([map], at) => listIf(map && sorted(map)?.map(([, value]) => value), at)],
  ['one', ([list]) => (isOpen(list) ? undefined : (itemsOf(list)[0] ?? (list && scalar(null, list.at))))],
  ['substr', substr],
  ['trim', onTexts((text = '', cut = '') => withoutEnds(text, cut))],
  ...listBuiltins(format),
  ['setunion', (items, at) => toset([concat(items, at) ?? scalar(null, at)], at)],
]);

const compact = (items: readonly Value[], at: Place, open?: boolean): Value =>
  listOf(
    items.filter((item) => !isNull(item) && textOf(item) !== ''),
    at,
    open,
  );

const inOrder = (list: Value | undefined, at: Place): Value =>
  listOf(
    [...itemsOf(list)].sort((a, b) => byText(textOf(a) ?? '', textOf(b) ?? '')),
    at,
  );

const listIf = (items: readonly Value[] | undefined, at: Place): Value | undefined =>
  items === undefined ? undefined : listOf(items, at);
