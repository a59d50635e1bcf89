import type { SeenImport } from '../src/model/module.ts';
import type { Path } from '../src/model/place.ts';
import { importsOf, type ImportsOfFile } from '../src/parse/imports.ts';
import { readableSyntax } from '../src/parse/source-files.ts';
import { lexImports } from '../src/parse/lexer/index.ts';

/** For tests and for `npm run differential`: what both readers took from one text. */
export interface Readings {
  /** Undefined: the lexer is in doubt. */
  readonly lexed: ImportsOfFile | undefined;
  /** Undefined: the text is nested too deep for the compiler. */
  readonly reference: ImportsOfFile | undefined;
}

export function readBoth(file: Path, text: string): Readings {
  const syntax = readableSyntax(file, text);
  return { lexed: lexImports(file, text), reference: syntax && importsOf(syntax) };
}

/** Each site that one reader has and the other has not, with its offsets. None where the lexer is in doubt. */
export function differences({ lexed, reference }: Readings): readonly string[] {
  if (!lexed || !reference) return [];
  return [
    ...missing(reference.imports, lexed.imports).map((site) => `only the compiler: ${site}`),
    ...missing(lexed.imports, reference.imports).map((site) => `only the lexer: ${site}`),
    ...(reference.hasDynamicImports && !lexed.hasDynamicImports ? ['only the compiler: a computed specifier'] : []),
    ...(lexed.hasDynamicImports && !reference.hasDynamicImports ? ['only the lexer: a computed specifier'] : []),
  ];
}

function missing(wanted: readonly SeenImport[], from: readonly SeenImport[]): string[] {
  const left = new Map<string, number>();
  for (const site of from) left.set(wordsOf(site), (left.get(wordsOf(site)) ?? 0) + 1);
  return wanted.map(wordsOf).filter((site) => {
    const count = left.get(site) ?? 0;
    left.set(site, count - 1);
    return count <= 0;
  });
}

const wordsOf = ({ specifier, kind, range, typeOnly, lazy, computed, mock }: SeenImport): string =>
  [range.join('-'), kind, `'${specifier}'`, typeOnly && 'type', lazy && 'lazy', computed && 'computed', mock && 'mock']
    .filter(Boolean)
    .join(' ');
