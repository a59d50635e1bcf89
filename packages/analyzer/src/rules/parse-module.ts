import type { Path } from '../model/place.ts';
import { syntaxOf } from '../parse/source-files.ts';
import type { SyntaxModule } from './define.ts';

/** One text as module rules read it. Loads the compiler. */
export function parseModule(file: Path, text: string): SyntaxModule {
  return { file, text, syntax: syntaxOf(file, text) };
}
