import type { TokenStream } from '../../model/module.ts';
import { type ErasedNames, erasedNames } from './erased-names.ts';
import { createRawTokens } from './raw-tokens.ts';
import { NestedTooDeep, type Reading } from './reading.ts';
import { scan } from './scan.ts';
import { specifiersIn } from './specifiers.ts';
import { statements } from './statements.ts';
import { createWriter, type PlacedTokens } from './writer.ts';

export type { PlacedTokens } from './writer.ts';

/** The word of comments that accept a duplicate. */
export const ACCEPTING = 'layerlint:allow-duplicate';

/** Reads texts one after the other; its buffers are used again. Undefined for a text whose brackets do not fit together. */
export type TokenReader = (file: string, text: string) => TokenStream | undefined;

/**
 * The tokens of a file without what style or types alone decide: comments, layout, semicolons, trailing commas, quotes,
 * `export`, imports, annotations. A scanner of our own and a reader of statements that looks for no errors: no compiler.
 */
export function createTokenReader(): TokenReader {
  const read = createReader(false);
  return (file, text) => {
    const reading = read(file, text);
    return reading && finished(reading, text);
  };
}

/** A file's tokens with the statements that load modules and export names, and the names that those leave out bring in. */
export interface Outline {
  readonly tokens: PlacedTokens;
  readonly declared: ErasedNames;
}

export function createOutlineReader(): (file: string, text: string) => Outline | undefined {
  const read = createReader(true);
  return (file, text) => {
    const reading = read(file, text);
    if (!reading) return undefined;
    return { tokens: reading.out.placed(), declared: erasedNames(reading, text) };
  };
}

const finished = ({ out, raw }: Reading, text: string): TokenStream =>
  out.finish({ specifiers: specifiersIn(raw, text), accepts: text.includes(ACCEPTING) });

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
