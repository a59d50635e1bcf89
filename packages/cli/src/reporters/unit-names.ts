import type { Report } from '@layerlint/analyzer';
import { printable } from '../text.ts';

/** Units as people call them; with their declaring file where two share a name. */
export function unitNames({ functions, layers }: Pick<Report, 'functions' | 'layers'>): (unit: string) => string {
  const uses = new Map<string, number>();
  for (const { name } of [...functions, ...layers]) uses.set(name, (uses.get(name) ?? 0) + 1);
  const names = new Map<string, string>();
  for (const { id, name, declaredAt } of [...functions, ...layers]) {
    names.set(id, printable(uses.get(name) === 1 ? name : `${name} (${declaredAt.file})`));
  }
  return (unit) => names.get(unit) ?? printable(unit.slice(unit.lastIndexOf('#') + 1));
}
