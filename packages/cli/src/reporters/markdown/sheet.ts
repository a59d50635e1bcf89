import type { Report } from '@layerlint/analyzer';
import { counted } from '../../text.ts';
import type { View } from '../reporter.ts';
import { unitNames } from '../unit-names.ts';

/** What every section of the markdown report is written with. */
export interface Sheet extends View {
  readonly report: Report;
  nameOf(unit: string): string;
}

export const createSheet = (report: Report, view: View): Sheet => ({ ...view, report, nameOf: unitNames(report) });

/** The line that ends a list which was cut. */
export function cutAfter(sheet: Sheet, more: number, noun: string, plural?: string): string[] {
  return more > 0
    ? ['', `and ${counted(more, `more ${noun}`, plural && `more ${plural}`)}: \`${sheet.command} --format json\``]
    : [];
}
