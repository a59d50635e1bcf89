import type { ReportedClass } from '@layerlint/analyzer';

/** Lines that could go if one copy stayed. */
const spare = ({ lines, fragments }: ReportedClass): number => lines * (fragments.length - 1);

/** Copies that drifted apart come before all others, where that is known. */
export const costliestFirst = (classes: readonly ReportedClass[]): ReportedClass[] =>
  [...classes].sort((a, b) => Number(b.drift !== undefined) - Number(a.drift !== undefined) || spare(b) - spare(a));
