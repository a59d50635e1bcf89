import { isMap, isPair, isScalar, isSeq, type Node, type Pair, parseDocument, type YAMLMap } from 'yaml';
import type { Edit } from '../mutation.ts';
import { lineAt } from '../edited.ts';
import { put } from './declaration.ts';

/** The root map of YAML or JSON, whose short tags stay what they are; undefined where it is neither. */
export function rootMap(text: string): YAMLMap | undefined {
  const { contents, errors } = parseDocument(text, { logLevel: 'silent', uniqueKeys: false });
  return errors.length === 0 && isMap(contents) ? contents : undefined;
}

export function valueOf(map: unknown, key: string): Node | undefined {
  const value: unknown = isMap(map) ? map.get(key, true) : undefined;
  return value as Node | undefined;
}

export const mapIn = (map: unknown, key: string): YAMLMap | undefined => {
  const value = valueOf(map, key);
  return isMap(value) ? value : undefined;
};

/** The value of the pair whose key stands on a line. */
export function mapAtLine(map: YAMLMap | undefined, text: string, line: number): YAMLMap | undefined {
  const found = map?.items.find(({ key }) => isScalar(key) && key.range && lineAt(text, key.range[0]) === line);
  return isMap(found?.value) ? found.value : undefined;
}

export const plainText = (node: Node | undefined): string | undefined =>
  isScalar(node) && typeof node.value === 'string' && node.tag === undefined ? node.value : undefined;

/** `text` is in flow style, and marked. */
export function setPair(map: YAMLMap, text: string, key: string, value: string): readonly Edit[] | undefined {
  const pair = pairOf(map, key);
  if (!pair) return addPair(map, text, key, value);
  const { key: name, value: old } = pair;
  const end = endOf(old, text);
  if (!isScalar(name) || !name.range || end === undefined) return undefined;
  const colon = text.indexOf(':', name.range[1]);
  return [{ range: [colon + 1, end], text: ` ${value}` }];
}

/** As the first of its map. */
export function addPair(map: YAMLMap, text: string, key: string, value: string): readonly Edit[] | undefined {
  const [first] = map.items;
  const at = isPair(first) && isScalar(first.key) ? first.key.range?.[0] : undefined;
  if (at === undefined) return undefined;
  return [put(at, map.flow ? `"${key}": ${value}, ` : `${key}: ${value}\n${indentAt(text, at)}`)];
}

/** The texts of a list's items; none where the key is not there, undefined where it holds no list. */
export function itemsOf(map: YAMLMap, text: string, key: string): readonly string[] | undefined {
  if (!pairOf(map, key)) return [];
  const list = valueOf(map, key);
  if (!isSeq(list) || list.tag !== undefined) return undefined;
  return list.items.map((item) => itemText(item as Node, text));
}

export function addItems(
  map: YAMLMap,
  text: string,
  key: string,
  items: readonly string[],
): readonly Edit[] | undefined {
  const marked = items.map((item, index) => (index === items.length - 1 ? `»${item}` : item));
  const list = valueOf(map, key);
  if (!pairOf(map, key)) return addPair(map, text, key, `[${marked.join(`,\n${' '.repeat(24)}`)}]`);
  if (!isSeq(list) || list.tag !== undefined || !list.range) return undefined;
  const last = list.items.at(-1) as Node | undefined;
  if (list.flow || !last) {
    const close = list.range[1] - 1;
    const behind = last?.range?.[1] ?? close;
    return [put(behind, `${last ? `,\n${' '.repeat(24)}` : ''}${marked.join(`,\n${' '.repeat(24)}`)}`)];
  }
  const end = endOf(last, text);
  const dash = dashOf(list.items[0] as Node, text);
  if (end === undefined || dash === undefined) return undefined;
  return [put(end, marked.map((item) => `\n${indentAt(text, dash)}- ${item}`).join(''))];
}

/** The whole pair goes with the last of its items. */
export function removeItem(map: YAMLMap, text: string, key: string, index: number): readonly Edit[] | undefined {
  const list = valueOf(map, key);
  if (!isSeq(list) || list.flow || list.items.length < 2) return undefined;
  const item = list.items[index] as Node | undefined;
  const end = item && endOf(item, text);
  const dash = item && dashOf(item, text);
  return dash === undefined || end === undefined ? undefined : [{ range: [dash, end], text: '' }];
}

const pairOf = (map: YAMLMap, key: string): Pair | undefined =>
  map.items.find((pair) => isScalar(pair.key) && pair.key.value === key);

/** Without what is white behind it. */
function endOf(node: unknown, text: string): number | undefined {
  const range = (node as Node | null)?.range;
  return !range ? undefined : text.slice(0, range[1]).trimEnd().length;
}

/** With its tag. */
function itemText(item: Node, text: string): string {
  const [start = 0, end = 0] = item.range ?? [];
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  const tag = /!\S+\s+$/.exec(line)?.[0] ?? '';
  return tag + text.slice(start, end).trimEnd();
}

/** The dash before an item of a block list, which may share its line with a tag only. */
function dashOf(item: Node, text: string): number | undefined {
  const start = item.range?.[0];
  if (start === undefined) return undefined;
  const begin = text.lastIndexOf('\n', start - 1) + 1;
  const found = /^(\s*)-\s+(?:!\S+\s+)?["'&]?$/.exec(text.slice(begin, start));
  return found ? begin + (found[1] ?? '').length : undefined;
}

function indentAt(text: string, offset: number): string {
  const begin = text.lastIndexOf('\n', offset - 1) + 1;
  return ' '.repeat(offset - begin);
}
