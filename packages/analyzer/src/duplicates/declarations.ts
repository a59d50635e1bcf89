import { createHash } from 'node:crypto';
import type { CloneClass, Fragment } from '../model/clone.ts';
import { TokenRole } from '../model/module.ts';
import type { Range } from '../model/place.ts';
import type { Options } from '../options.ts';
import { ownText } from '../own-text.ts';
import { endOf, offsetsOf, startOf, tablesOf, typesOf } from '../parse/index.ts';
import { append } from '../sorted.ts';
import { byPlace, mostFrequent } from './classes.ts';
import { isHeld, placesOf } from './held.ts';
import { fileName } from './name.ts';
import type { IsWanted } from './scope.ts';
import { NO_NEEDS } from './sharing.ts';
import { lineMapOf } from './source-lines.ts';
import type { Source } from './source.ts';

/** A table of literals, or a declaration of a type. */
interface Declaration {
  readonly source: Source;
  readonly kind: 'data' | 'types';
  readonly range: Range;
  readonly name: Range | undefined;
  readonly tokens: number;
  /** Of tables: the tokens they are made of. */
  readonly from: number;
}

/**
 * Tables and types that stand in several units, the same to the letter but for layout: one class of each, with all copies. What
 * lies in copies that are told as something larger is left out.
 */
export function classesOfDeclarations(
  sources: readonly Source[],
  { minTokens, minLines }: Options['duplicates'],
  isWanted: IsWanted,
  larger: readonly CloneClass[],
): CloneClass[] {
  const said = new Map<string, Declaration[]>();
  for (const source of sources) {
    for (const [key, table] of tablesIn(source, minTokens)) append(said, key, table);
    for (const [key, type] of typesIn(source, minTokens)) append(said, key, type);
  }
  const groups = [...said.values()].filter((alike) => alike.length > 1 && isWanted(alike)).flatMap(sameText);
  const places = placesOf(larger);
  return groups.flatMap((copies) => {
    if (copies.length < 2 || !isWanted(copies)) return [];
    const clone = classOf(copies);
    const isLong = clone.fragments.some(({ startLine, endLine }) => endLine - startLine + 1 >= minLines);
    return isLong && !isHeld(clone, places) ? [clone] : [];
  });
}

function* tablesIn(source: Source, minTokens: number): Iterable<[string, Declaration]> {
  const { kinds, names } = source.tokens;
  const tables = tablesOf(source.tokens);
  for (const [table, from] of tables.from.entries()) {
    const to = tables.to[table]!; // as many as `from`, here and below
    if (to - from < minTokens) continue;
    let [first, second] = [0x811c9dc5, 7];
    for (let at = from; at < to; at++) {
      first = Math.imul(first ^ kinds[at]!, 0x01000193) + names[at]!;
      second = Math.imul(second ^ (second >>> 15), 0x2c1b3c6d) + names[at]!;
    }
    const token = tables.name[table]!;
    const name = token < 0 ? undefined : rangeOf(source, token, token + 1);
    const range = rangeOf(source, from, to);
    yield [`data ${first | 0} ${second | 0}`, { source, kind: 'data', range, name, tokens: to - from, from }];
  }
}

const rangeOf = ({ tokens }: Source, from: number, to: number): Range => [startOf(tokens, from), endOf(tokens, to - 1)];

function* typesIn(source: Source, minTokens: number): Iterable<[string, Declaration]> {
  const types = typesOf(source.tokens);
  for (const [type, start] of types.start.entries()) {
    const tokens = types.count[type]!; // as many as `start`
    if (tokens < minTokens) continue;
    const range = [start, types.end[type]!] as const;
    const name = [types.nameStart[type]!, types.nameEnd[type]!] as const;
    yield [`types ${types.said[type]!} ${tokens}`, { source, kind: 'types', range, name, tokens, from: -1 }];
  }
}

/** Tables by what they say: the numbers of their tokens do not tell `1` and `'1'` apart. */
function sameText(alike: readonly Declaration[]): Declaration[][] {
  const groups = new Map<string, Declaration[]>();
  for (const one of alike) append(groups, one.kind === 'data' ? textOf(one) : '', one);
  return [...groups.values()];
}

function textOf({ source, from, tokens }: Declaration): string {
  const { names } = source.tokens;
  const { starts, ends } = offsetsOf(source.tokens);
  const { text } = source.module;
  let said = '';
  for (let at = from; at < from + tokens; at++) {
    const word = text.slice(starts[at], ends[at]);
    const isKey = (names[at]! & 3) === TokenRole.property;
    said += `${isKey ? word.replace(/^(['"])(.*)\1$/s, '$2') : word.replace(/^(['"`])(.*)\1$/s, "'$2'")} `;
  }
  return said;
}

function classOf(copies: readonly Declaration[]): CloneClass {
  const [{ kind, tokens, source, range }] = copies as readonly [Declaration];
  const fragments = copies.map(fragmentOf).sort(byPlace);
  const [first] = fragments as [Fragment];
  const name = mostFrequent(fragments.flatMap((fragment) => fragment.name ?? []));
  const said = kind === 'data' ? textOf(copies[0]!) : source.module.text.slice(...range).replace(/[\s;,]+/g, ' ');
  return {
    id: createHash('sha256').update(`${kind} ${said}`).digest('hex').slice(0, 12),
    kind,
    shape: 'statements',
    ...(name !== undefined && { name }),
    likeness: 'identical',
    similarity: 1,
    tokens,
    lines: first.endLine - first.startLine + 1,
    fragments,
    sharing: NO_NEEDS,
  };
}

function fragmentOf({ source, range, name }: Declaration): Fragment {
  const { file } = source.module;
  const lines = lineMapOf(source);
  return {
    file,
    range,
    startLine: lines.position(range[0]).line,
    endLine: lines.position(range[1]).line,
    name: name ? ownText(source.module.text.slice(...name)) : fileName(file),
    units: source.units,
  };
}
