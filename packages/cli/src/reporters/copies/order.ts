import type { ReportedClass } from '@layerlint/analyzer';

/** Lines that could go if one copy stayed. */
const spare = ({ lines, fragments }: ReportedClass): number => lines * (fragments.length - 1);

export const costliestFirst = (classes: readonly ReportedClass[]): ReportedClass[] =>
  [...classes].sort((a, b) => spare(b) - spare(a));
