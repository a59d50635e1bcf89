import { isDigit, isQuote, stringEnd } from './characters.ts';
import { characterAt, type Code, wordAt } from './code.ts';
import * as token from './tokens.ts';

/** What a string, a template without holes or a number says; undefined for other literals. */
export function literalText(code: Code, at: number): string | undefined {
  const word = wordAt(code, at);
  const first = word.charCodeAt(0);
  if (first === token.BACKTICK || isStringAt(code, at)) {
    return cooked(code, word.slice(1, -1));
  }
  if (!isDigit(first)) return undefined;
  if (!/^(?:0|[1-9]\d{0,14})$/.test(word)) code.doubt = true;
  return word;
}

const ESCAPED = new Map(Object.entries({ n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', v: '\v' }));

/** What is meant by a text as it is written. Of escapes, only the everyday ones. */
export function cooked(code: Code, written: string): string {
  if (!written.includes('\\')) return written.replaceAll('\r\n', '\n');
  return written.replaceAll('\r\n', '\n').replace(/\\([^])/g, (_, escaped: string) => {
    if (/[ux\d\n]/.test(escaped)) code.doubt = true;
    return ESCAPED.get(escaped) ?? escaped;
  });
}

export const isStringAt = (code: Code, at: number): boolean =>
  isQuote(characterAt(code, at)) && stringEnd(code.text, code.starts[at] ?? 0) === code.ends[at];
