import { grow, PUNCTUATOR, type RawTokens } from './raw-tokens.ts';
import type { Markup } from './markup.ts';

/** One text while it is cut into tokens, read up to `at`. */
export interface Scanning {
  readonly text: string;
  readonly raw: RawTokens;
  readonly jsx: boolean;
  at: number;
  /** Whether a line ended since the last token. */
  lineBroken: boolean;
  /** Numbers of the brackets that are open, and TEMPLATE_BRACE for those of templates. */
  readonly open: number[];
  readonly markup: Markup;
  broken: boolean;
}

/** Writes a token from `start` to the place that was read up to. */
export function write(scanning: Scanning, kind: number, code: number, start: number): void {
  const { raw, at } = scanning;
  if (raw.count >= raw.kinds.length) grow(raw);
  const { count } = raw;
  raw.kinds[count] = kind;
  raw.codes[count] = code;
  raw.starts[count] = start;
  raw.ends[count] = at;
  raw.matches[count] = -1;
  raw.breaks[count] = scanning.lineBroken ? 1 : 0;
  raw.markups[count] = 0;
  raw.count = count + 1;
  scanning.lineBroken = false;
}

export function openBracket(scanning: Scanning, code: number): void {
  const start = scanning.at++;
  scanning.open.push(code, scanning.raw.count);
  write(scanning, PUNCTUATOR, code, start);
}

export function skipComment(scanning: Scanning): void {
  const { text, at } = scanning;
  const end = text.indexOf('*/', at + 2);
  const newline = text.indexOf('\n', at + 2);
  if (newline >= 0 && newline < end) scanning.lineBroken = true;
  scanning.at = end < 0 ? text.length : end + 2;
}
