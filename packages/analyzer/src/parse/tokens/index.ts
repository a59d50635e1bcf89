import type { TokenStream } from '../../model/module.ts';
import { type ErasedNames, erasedNames } from './erased-names.ts';
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
  const read = createReader(false);
  return (file, text) => read(file, text)?.out.finish();
}

/** A file's tokens with the statements that load modules and export names, and the names that those leave out bring in. */
export interface Outline {
  readonly tokens: TokenStream;
  readonly declared: ErasedNames;
}

export function createOutlineReader(): (file: string, text: string) => Outline | undefined {
  const read = createReader(true);
  return (file, text) => {
    const reading = read(file, text);
    return reading && { tokens: reading.out.finish(), declared: erasedNames(reading, text) };
  };
}

function createReader(keepsWiring: boolean): (file: string, text: string) => Reading | undefined {
  const raw = createRawTokens();
  const out = createWriter();
  return (file, text) => {
    const typed = /\.(?:[cm]?ts|tsx)$/.test(file);
    if (!scan(text, raw, !/\.[cm]?ts$/.test(file))) return undefined;
    out.reset();
    const reading: Reading = { raw, out, typed, keepsWiring, at: 0, owner: -1, code: 0, depth: 0 };
    try {
      statements(reading, raw.count);
    } catch (error) {
      if (error instanceof NestedTooDeep) return undefined;
      throw error;
    }
    return reading;
  };
}
