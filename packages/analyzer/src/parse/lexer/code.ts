import type { Path } from '../../model/place.ts';
import type { ScopeKind } from './scopes.ts';
import * as token from './tokens.ts';

/** The tokens of a text in the order they were read. */
export interface Recorded {
  readonly kinds: number[];
  readonly starts: number[];
  readonly ends: number[];
  /** What a bracket begins, by the number of its token. */
  readonly scopes: Map<number, ScopeKind>;
}

/** All tokens of a file, for what can be told only by what surrounds it. Tokens go by their numbers. */
export interface Code extends Readonly<Recorded> {
  readonly file: Path;
  readonly text: string;
  readonly isTypeScript: boolean;
  /** Of a bracket, the other one. */
  readonly partners: Int32Array;
  /** The innermost bracket that is open before a token; -1 outside of all. */
  readonly around: Int32Array;
  /** Only the compiler's tree can tell. */
  doubt: boolean;
  /** How much may still be looked at, so that no text can take forever. */
  steps: number;
}

const STEPS_PER_TOKEN = 100;

export const createRecorded = (): Recorded => ({ kinds: [], starts: [], ends: [], scopes: new Map() });

export function codeOf({ file, text, recorded }: { file: Path; text: string; recorded: Recorded }): Code {
  const count = recorded.kinds.length;
  const partners = new Int32Array(count).fill(-1);
  const around = new Int32Array(count).fill(-1);
  const open: number[] = [];
  let doubt = false;
  for (let at = 0; at < count; at++) {
    if (closes(recorded.kinds[at])) {
      const opening = open.pop();
      if (opening === undefined) doubt = true;
      else [partners[at], partners[opening]] = [opening, at];
    }
    around[at] = open.at(-1) ?? -1;
    if (opens(recorded.kinds[at])) open.push(at);
  }
  if (open.length > 0) doubt = true;
  const isTypeScript = /\.(?:[cm]?ts|tsx)$/.test(file);
  return { ...recorded, file, text, isTypeScript, partners, around, doubt, steps: 10_000 + STEPS_PER_TOKEN * count };
}

const opens = (kind: number | undefined): boolean =>
  kind === token.OPEN_PARENTHESIS || kind === token.OPEN_BRACKET || kind === token.OPEN_BRACE;

const closes = (kind: number | undefined): boolean =>
  kind === token.CLOSE_PARENTHESIS ||
  kind === token.CONTROL_END ||
  kind === token.CATCH_END ||
  kind === token.CLOSE_BRACKET ||
  kind === token.CLOSE_BRACE;

export const wordAt = ({ text, starts, ends }: Code, at: number): string => text.slice(starts[at], ends[at]);

export const isOpening = (code: Code, at: number): boolean => opens(code.kinds[at]);

export const isClosing = (code: Code, at: number): boolean => closes(code.kinds[at]);

/** The number of the token that begins at an offset, or of the first one behind it. */
export function tokenAt({ starts }: Code, offset: number): number {
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle]! < offset)
      low = middle + 1; // below the length
    else high = middle;
  }
  return low;
}

/** A reserved word or a name, and not the name of a member. */
export const isWord = (code: Code, at: number, word: string): boolean =>
  code.text.startsWith(word, code.starts[at]) &&
  code.ends[at] === code.starts[at]! + word.length && // `ends` has the same length
  code.kinds[at - 1] !== token.DOT;

export const beginsLine = ({ text, starts, ends }: Code, at: number): boolean =>
  text.slice(ends[at - 1] ?? 0, starts[at]).includes('\n');

/** Whether no expression goes on with a token: it closes a bracket, parts a list, or begins a statement on a line of its own. */
export function endsExpression(code: Code, at: number): boolean {
  const kind = code.kinds[at];
  if (kind === undefined || kind === token.SEMICOLON || kind === token.COMMA || closes(kind)) return true;
  if (!beginsLine(code, at)) return false;
  if (kind === token.CONTROL || kind === token.TRY) return true;
  if (kind === token.LITERAL) return characterAt(code, at) !== token.BACKTICK;
  const isNext = kind === token.NAME || kind === token.KEYWORD || kind === token.UNSURE;
  return isNext && !/^(?:in|of|instanceof|as|satisfies|is|!|\+\+|--)$/.test(wordAt(code, at));
}

/** The first character of a token. */
export const characterAt = ({ text, starts }: Code, at: number): number => text.charCodeAt(starts[at] ?? text.length);

/** `/…${` and `}…${` of a template. */
export const isTemplatePart = (code: Code, at: number): boolean =>
  code.kinds[at] === token.OPEN_PARENTHESIS && code.ends[at]! - code.starts[at]! > 1; // `kinds` has the same length

/** Whether one more look is allowed. */
export function mayLook(code: Code): boolean {
  if (--code.steps < 0) code.doubt = true;
  return !code.doubt;
}
