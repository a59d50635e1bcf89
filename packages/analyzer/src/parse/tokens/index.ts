import type { TokenStream } from '../../model/module.ts';
import { createRawTokens } from './raw-tokens.ts';
import { NestedTooDeep, type Reading } from './reading.ts';
import { scan } from './scan.ts';
import { statements } from './statements.ts';
import { createWriter } from './writer.ts';

/** Reads texts one after the other; its buffers are used again. Undefined for a text whose brackets do not fit together. */
export type TokenReader = (file: string, text: string) => TokenStream | undefined;

/**
 * The tokens of a file without what style or types alone decide: comments, layout, semicolons, trailing commas, quotes,
 * `export`, imports, annotations. A scanner of our own and a reader of statements that looks for no errors: no compiler.
 */
export function createTokenReader(): TokenReader {
  const raw = createRawTokens();
  const out = createWriter();
  return (file, text) => {
    const typed = /\.(?:[cm]?ts|tsx)$/.test(file);
    if (!scan(text, raw, !/\.[cm]?ts$/.test(file))) return undefined;
    out.reset();
    const reading: Reading = { raw, out, typed, at: 0, owner: -1, code: 0, depth: 0 };
    try {
      statements(reading, raw.count);
    } catch (error) {
      if (error instanceof NestedTooDeep) return undefined;
      throw error;
    }
    return out.finish();
  };
}
