import type { GraphReport } from '@layerlint/analyzer';
import type { Style } from '../style.ts';

/** Turns the import graph, or the part that one function reaches, into text. */
export interface GraphReporter {
  readonly name: string;
  render(graph: GraphReport, style: Style): string;
}
