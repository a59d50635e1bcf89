import type { Module, StatementList, TokenStream } from '../model/module.ts';

/** A stretch of tokens of one module. */
export interface Run {
  readonly module: Module;
  readonly tokens: TokenStream;
  readonly list: StatementList;
  /** Token numbers, end exclusive. */
  readonly from: number;
  readonly to: number;
}

const NAME_BASE = 0x5bd1e995;

/** A text for what a run says with its names numbered by first use: equal for code that was renamed throughout, and only for that. */
export function renamedText({ tokens, from, to }: Pick<Run, 'tokens' | 'from' | 'to'>): string {
  const numbers = new Map<number, number>();
  const parts: string[] = [];
  for (let at = from; at < to; at++) {
    const name = tokens.names[at] ?? -1;
    if (name < 0) {
      parts.push(String(tokens.kinds[at]));
      continue;
    }
    const number = numbers.get(name) ?? numbers.size;
    numbers.set(name, number);
    parts.push(`n${number}`);
  }
  return parts.join(' ');
}

/** The same as a number, for looking up candidates: equal texts give equal numbers, not the other way round. */
export function renamedHash(tokens: TokenStream, from: number, to: number): number {
  const numbers = new Map<number, number>();
  let hash = 0x811c9dc5;
  for (let at = from; at < to; at++) {
    const name = tokens.names[at] ?? -1;
    let value = tokens.kinds[at] ?? 0;
    if (name >= 0) {
      const number = numbers.get(name) ?? numbers.size;
      numbers.set(name, number);
      value = NAME_BASE + number;
    }
    hash = Math.imul(hash ^ value, 0x01000193);
    hash ^= hash >>> 15;
  }
  return hash;
}

/** What a run says to the letter, layout and quotes apart. */
export function exactText({ module, tokens, from, to }: Run): string {
  const parts: string[] = [];
  for (let at = from; at < to; at++) {
    const isName = (tokens.names[at] ?? -1) >= 0;
    parts.push(isName ? module.text.slice(tokens.starts[at], tokens.ends[at]) : String(tokens.kinds[at]));
  }
  return parts.join(' ');
}
