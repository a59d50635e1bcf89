import { Buffer } from 'node:buffer';
import { createOwnTexts } from '../own-text.ts';
import type { ImportSite, Module, SeenImport } from '../model/module.ts';

// Thousands of files import the same names.
const ownText = createOwnTexts();

/** How long a text is, and the line of each import, counted in one walk over its line breaks. */
export function withExtent(text: string, seen: readonly SeenImport[]): Pick<Module, 'bytes' | 'lines' | 'imports'> {
  const imports: ImportSite[] = [];
  let [lines, lineEnd] = [1, text.indexOf('\n')];
  const next = (): void => {
    lines++;
    lineEnd = text.indexOf('\n', lineEnd + 1);
  };
  for (const site of seen) {
    while (lineEnd >= 0 && lineEnd < site.range[0]) next();
    imports.push({ ...site, specifier: ownText(site.specifier), line: lines });
  }
  while (lineEnd >= 0) next();
  return { bytes: Buffer.byteLength(text), lines: text === '' || text.endsWith('\n') ? lines - 1 : lines, imports };
}
