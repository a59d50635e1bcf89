import type { Finding } from '../model/finding.ts';
import type { Path } from '../model/place.ts';
import { append } from '../sorted.ts';
import type { ModuleRule } from './define.ts';
import { parseModule } from './parse-module.ts';
import { rules } from './registry.ts';

/**
 * Findings of module rules that their file alone does not show: a path, or the function that writes to it, stands in another
 * module. What a file shows by itself is found again here as ESLint would find it, one file at a time.
 */
export function beyondTheirFiles(
  findings: readonly Finding[],
  textOf: (file: Path) => string | undefined,
): readonly Finding[] {
  return rules.flatMap((rule) => {
    if (rule.scope !== 'module' || !rule.concernsImporters) return [];
    const byFile = new Map<Path, Finding[]>();
    for (const finding of findings) if (finding.rule === rule.id) append(byFile, finding.file, finding);
    return [...byFile].flatMap(([file, found]) => {
      const seen = new Set(shownBy(rule, file, textOf(file) ?? ''));
      return found.filter(({ messageId, range }) => !seen.has(JSON.stringify([messageId, range])));
    });
  });
}

function shownBy(rule: ModuleRule, file: Path, text: string): string[] {
  if (!rule.mayMatch.test(text)) return [];
  const matches = rule.check(parseModule(file, text), rule.options?.defaults ?? {});
  return Array.from(matches, ({ message, range }) => JSON.stringify([message, range]));
}
