import type { Options } from '../../options.ts';
import { startOf } from '../../parse/index.ts';
import { rowsByValue, type RowsOf } from '../rows-by-value.ts';
import { samenessOf, weakest } from '../sameness.ts';
import type { IsWanted } from '../scope.ts';
import type { Copies, Source, Stretch } from '../source.ts';
import { type Alike, findAlike } from './alike.ts';
import { type Blocks, blocksOf, SHAPES } from './blocks.ts';
import { isMostlyDeclared } from './declared.ts';

/** Classes and files are told as wholes when most of them is the same; else by their parts. */
const LEAST_OF_A_WHOLE = 0.8;

/** Copies that differ have to be somewhat longer than equal ones: short code is alike by chance. */
const LONGER = 1.2;

/** Functions, classes and files that are copies of each other, with other names or edited. */
export function copiesOfBlocks(
  sources: readonly Source[],
  { minTokens, minSimilarity }: Options['duplicates'],
  { isWanted, isInFocus }: { readonly isWanted: IsWanted; readonly isInFocus?: (source: Source) => boolean },
): Copies[] {
  const blocks = blocksOf(sources, minTokens);
  const isSought = isInFocus && ((block: number) => isInFocus(sources[blocks.source[block]!]!)); // blocks know their sources
  return findAlike(blocks, minSimilarity, isSought).flatMap((alike) => {
    const stretches = alike.blocks.map((block) => stretchOf(blocks, block));
    if (!isWanted(stretches) || stretches.every(({ from, to }) => to - from < minTokens)) return [];
    const shape = SHAPES[blocks.shape[alike.blocks[0] ?? 0] ?? 0] ?? 'function';
    const { likeness, similarity } = comparedWithFirst(blocks, alike, shape);
    if (shape !== 'function' && similarity < LEAST_OF_A_WHOLE) return [];
    const longest = Math.max(...stretches.map(({ from, to }) => to - from));
    if (likeness !== 'identical' && longest < minTokens * LONGER) return [];
    if (likeness !== 'identical' && shape !== 'function' && stretches.every(isMostlyDeclared)) return [];
    return [{ stretches, likeness, similarity, shape } as const];
  });
}

/** The weakest likeness to the first copy, and how alike the copies are to it on average. */
function comparedWithFirst(
  blocks: Blocks,
  alike: Alike,
  shape: Copies['shape'],
): Pick<Copies, 'likeness' | 'similarity'> {
  const [first = 0, ...others] = alike.blocks;
  const one = insideOf(blocks, first);
  const found = others.map((block, index): Pick<Copies, 'likeness' | 'similarity'> => {
    const other = insideOf(blocks, block);
    const similarity = alike.similarities[index + 1] ?? 1;
    if (similarity < 1 || !isEqual(one, other)) return { likeness: 'near', similarity };
    const { likeness, edits } = samenessOf(one, other, shape);
    const isNamedAlike = nameOf(blocks, first) === nameOf(blocks, block);
    return {
      likeness: likeness === 'identical' && !isNamedAlike ? 'renamed' : likeness,
      similarity: 1 - edits / Math.max(1, one.to - one.from),
    };
  });
  const mean = found.reduce((sum, { similarity }) => sum + similarity, 0) / Math.max(1, found.length);
  return { likeness: weakest(found.map(({ likeness }) => likeness)), similarity: Math.round(mean * 1000) / 1000 };
}

const insideOf = ({ sources, source, from, to }: Blocks, block: number): Stretch => ({
  source: sources[source[block]!]!, // blocks know their sources
  from: from[block]!,
  to: to[block]!,
});

/** What a function or class is called, as a number for the text; -1 without a name. */
function nameOf({ sources, source, block }: Blocks, number: number): number {
  const { tokens } = sources[source[number]!]!; // blocks know their sources
  const own = block[number]!;
  const name = own < 0 ? -1 : tokens.blocks.name[own]!;
  return name < 0 ? -1 : tokens.names[name]! >>> 2;
}

/** The whole declaration, with the words before its parameters; of a variable the statement that gives it the function. */
function stretchOf({ sources, source, from, to, block }: Blocks, number: number): Stretch {
  const found = sources[source[number]!]!; // blocks know their sources
  const { blocks, statements } = found.tokens;
  const [end, own] = [to[number]!, block[number]!];
  let begin = from[number]!;
  if (own < 0) return { source: found, from: begin, to: end };
  const start = blocks.start[own]!;
  while (begin > 0 && startOf(found.tokens, begin - 1) >= start) begin--;
  const name = blocks.name[own]!;
  const statement = name < 0 ? -1 : statementAround(found, name, end);
  return { source: found, from: statement < 0 ? begin : Math.min(begin, statements.from[statement]!), to: end };
}

/** The statement that declares a name and ends where its function does; -1 where there is none. */
function statementAround(source: Source, name: number, end: number): number {
  const found = declarationsOf(source)(name).at(-1) ?? -1;
  return found >= 0 && source.tokens.statements.to[found] === end ? found : -1;
}

const declarations = new WeakMap<Source, RowsOf>();

/** The statements of a source by the tokens of the names that they declare. */
function declarationsOf(source: Source): RowsOf {
  const known = declarations.get(source);
  if (known) return known;
  const byName = rowsByValue(source.tokens.statements.name);
  declarations.set(source, byName);
  return byName;
}

/** Whether both have the same tokens, names and literals aside. */
function isEqual(one: Stretch, other: Stretch): boolean {
  if (one.to - one.from !== other.to - other.from) return false;
  const [ours, theirs] = [one.source.tokens.kinds, other.source.tokens.kinds];
  for (let at = 0; at < one.to - one.from; at++) if (ours[one.from + at] !== theirs[other.from + at]) return false;
  return true;
}
