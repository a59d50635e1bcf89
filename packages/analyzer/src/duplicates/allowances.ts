import type { CloneClass, Fragment } from '../model/clone.ts';
import type { ComparedModule } from '../model/module.ts';
import type { Path, Place } from '../model/place.ts';
import { ACCEPTING, type Comment, commentsAround } from '../parse/index.ts';

/** What a comment `layerlint:allow-duplicate REASON` says of the code below it, or around it. */
export interface Allowance {
  readonly at: Required<Place>;
  /** Empty where none is given: then it accepts nothing. */
  readonly reason: string;
  /** `differing:` stands before the reason: the copies may differ, too. */
  readonly differing: boolean;
}

// At the beginning of a comment, or of one of its lines. What JSDoc says of parameters further down is no part of the reason.
const SAID = /(?:^|\n)[ \t\r]*[*/]*[ \t]*layerlint:allow-duplicate(?![\w-])((?:(?!\n[ \t\r]*\**[ \t]*@)[^])*)/;

/** The comments of a file that accept duplicates, in text order, with the text that they stand in. */
export interface Allowances {
  readonly text: string;
  readonly comments: readonly Allowance[];
}

/** By file. Texts without the word are not read. */
export function allowancesIn(
  modules: readonly Pick<ComparedModule, 'file' | 'text' | 'acceptsDuplicates'>[],
): ReadonlyMap<Path, Allowances> {
  const allowances = new Map<Path, Allowances>();
  for (const module of modules) {
    if (!module.acceptsDuplicates) continue;
    const { file, text } = module;
    const offsets = Array.from(text.matchAll(new RegExp(ACCEPTING, 'g')), ({ index }) => index);
    const comments = commentsAround(file, text, offsets).flatMap((comment) => allowanceOf(comment, file) ?? []);
    if (comments.length > 0) allowances.set(file, { text, comments });
  }
  return allowances;
}

function allowanceOf({ value, range }: Comment, file: Path): Allowance | undefined {
  const [, said] = SAID.exec(value) ?? [];
  if (said === undefined) return undefined;
  const words = said
    .replace(/\n[ \t\r]*\*+/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s:–—-]+/, '')
    .trim();
  const [, reason = words] = /^differing:(.*)$/.exec(words) ?? [];
  return { at: { file, range }, reason: reason.trim(), differing: reason !== words };
}

const FIRST_LINES = 3;
/** Between a comment and the code that it speaks of may stand other comments, the head of a function, a decorator. */
const LONGEST_HEAD = 4000;
const COMMENT = /\/\/[^\r\n]*|\/\*[^]*?\*\//g;
const MODIFIERS =
  /^(?:(?:@[\w$.]+(?![\w$.])(?:\([^()]*\))?|(?:export|default|declare|abstract|async|public|private|protected|static)\b)\s*)*$/;
const HEAD = /^[^;]*(?:[{([=:]|=>)$/;

/** Whether the comment stands directly above the fragment, within its first lines, or, for a whole file, anywhere above its code. */
export function speaksOf(
  { at: { range } }: Allowance,
  fragment: Fragment,
  shape: CloneClass['shape'],
  text: string,
): boolean {
  const [start, end] = fragment.range;
  if (range[0] >= end) return false;
  if (range[0] >= start) return linesIn(text.slice(start, range[0])) <= FIRST_LINES;
  if (shape === 'file') return true;
  if (start - range[1] > LONGEST_HEAD) return false;
  const between = text.slice(range[1], start).replace(COMMENT, '').trim();
  return MODIFIERS.test(between) || (HEAD.test(between) && linesIn(between) <= FIRST_LINES);
}

/** Whether the comment lies in the fragment, first lines or not. */
export const liesIn = ({ at: { range } }: Allowance, fragment: Fragment): boolean =>
  range[0] >= fragment.range[0] && range[1] <= fragment.range[1];

const linesIn = (text: string): number => text.split('\n').length;
