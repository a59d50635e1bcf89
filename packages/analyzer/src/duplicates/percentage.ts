import type { CloneClass } from '../model/clone.ts';
import type { Module } from '../model/module.ts';
import { countLines } from '../parse/index.ts';

/** How much of the code stands somewhere else too: each line once, however many classes it is in. */
export function duplication(
  clones: readonly CloneClass[],
  modules: readonly Module[],
): { duplicatedLines: number; totalLines: number; percent: number } {
  const lines = new Set(
    clones.flatMap(({ fragments }) =>
      fragments.flatMap(({ file, startLine, endLine }) =>
        Array.from({ length: endLine - startLine + 1 }, (_, index) => `${startLine + index} ${file}`),
      ),
    ),
  );
  const totalLines = modules.reduce(
    (sum, module) => sum + (module.generated || module.text === '' ? 0 : countLines(module.text.replace(/\n$/, ''))),
    0,
  );
  const percent = totalLines === 0 ? 0 : Math.round((lines.size / totalLines) * 1000) / 10;
  return { duplicatedLines: lines.size, totalLines, percent };
}
