import { createHash } from 'node:crypto';
import type { CloneClass, CloneKind, Fragment } from '../model/clone.ts';
import { TokenRole } from '../model/module.ts';
import type { Options } from '../options.ts';
import { endOf, startOf } from '../parse/index.ts';
import { byText } from '../sorted.ts';
import { createCoverage } from './coverage.ts';
import { nameOf } from './name.ts';
import { withoutShadows } from './shadows.ts';
import { NO_NEEDS } from './sharing.ts';
import { lineMapOf } from './source-lines.ts';
import type { Copies, Stretch } from './source.ts';

const ID_LENGTH = 12;

/** The classes that are worth telling, by place: long enough, and in no larger class. */
export function classesOf(found: readonly Copies[], { minLines }: Options['duplicates']): CloneClass[] {
  const coverage = createCoverage();
  const classes: CloneClass[] = [];
  for (const copies of [...found].sort(largestFirst)) {
    if (coverage.holds(copies.stretches)) continue;
    const clone = classOf(copies);
    if (linesOf(clone) < minLines) continue;
    coverage.add(copies.stretches);
    classes.push(clone);
  }
  return withOwnIds(
    withoutShadows(classes).sort((a, b) => byPlace(a.fragments[0], b.fragments[0]) || b.tokens - a.tokens),
  );
}

/** Equal copies may be laid out on fewer lines; of copies that differ each has to be long enough. */
function linesOf({ likeness, fragments }: CloneClass): number {
  const lines = fragments.map(({ startLine, endLine }) => endLine - startLine + 1);
  return likeness === 'identical' ? Math.max(...lines) : Math.min(...lines);
}

const largestFirst = (a: Copies, b: Copies): number => sizeOf(b) - sizeOf(a) || b.stretches.length - a.stretches.length;

/** Of the largest of them: what holds it holds the others. */
const sizeOf = ({ stretches }: Copies): number => Math.max(...stretches.map(({ from, to }) => to - from));

function classOf({ stretches, likeness, similarity, shape }: Copies): CloneClass {
  const inOrder = [...stretches].sort((a, b) => byText(a.source.module.file, b.source.module.file) || a.from - b.from);
  const fragments = inOrder.map((stretch) => fragmentOf(stretch, shape));
  const [first] = inOrder;
  const [{ startLine, endLine } = { startLine: 0, endLine: -1 }] = fragments;
  const name = mostFrequent(fragments.flatMap((fragment) => fragment.name ?? []));
  return {
    id: first ? digest(first) : '',
    kind: kindOf(stretches),
    shape,
    ...(name !== undefined && { name }),
    likeness,
    similarity,
    tokens: first ? first.to - first.from : 0,
    lines: endLine - startLine + 1,
    fragments,
    sharing: NO_NEEDS,
  };
}

/** What most of the copies are; code that stands twice, and in a test as well, is code. */
function kindOf(stretches: readonly Stretch[]): CloneKind {
  const kinds = stretches.map(({ source }) => source.kind);
  if (kinds.filter((kind) => kind === 'code').length > 1) return 'code';
  return kinds.find((kind) => kind !== 'code') ?? 'code';
}

export function mostFrequent(names: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const most = Math.max(...counts.values());
  return names.find((name) => counts.get(name) === most);
}

function fragmentOf(stretch: Stretch, shape: Copies['shape']): Fragment {
  const { source } = stretch;
  const lines = lineMapOf(source);
  const [start, end] = [startOf(source.tokens, stretch.from), endOf(source.tokens, stretch.to - 1)];
  const name = nameOf(stretch, shape);
  return {
    file: source.module.file,
    range: [start, end],
    startLine: lines.position(start).line,
    endLine: lines.position(end).line,
    ...(name !== undefined && { name }),
    units: source.units,
  };
}

/** Names the class by what it says, its names numbered by first use: neither place nor renaming changes it. */
function digest({ source, from, to }: Stretch): string {
  const { kinds, names } = source.tokens;
  const numbers = new Map<number, number>();
  const said = new Int32Array((to - from) * 2);
  for (let at = from; at < to; at++) {
    const name = names[at]!; // below the end
    const role = name & 3;
    const isFree = name !== 0 && (role === TokenRole.reference || role === TokenRole.binding);
    if (isFree && !numbers.has(name >>> 2)) numbers.set(name >>> 2, numbers.size);
    said[(at - from) * 2] = kinds[at]!;
    said[(at - from) * 2 + 1] = isFree ? numbers.get(name >>> 2)! : name;
  }
  return createHash('sha256').update(said).digest('hex').slice(0, ID_LENGTH);
}

export function byPlace(a: Fragment | undefined, b: Fragment | undefined): number {
  return byText(a?.file ?? '', b?.file ?? '') || (a?.range[0] ?? 0) - (b?.range[0] ?? 0);
}

/** Two classes may say the same where one of them grew together with its surroundings; the second gets a number. */
function withOwnIds(classes: readonly CloneClass[]): CloneClass[] {
  const seen = new Map<string, number>();
  return classes.map((clone) => {
    const count = (seen.get(clone.id) ?? 0) + 1;
    seen.set(clone.id, count);
    return count === 1 ? clone : { ...clone, id: `${clone.id}-${count}` };
  });
}
