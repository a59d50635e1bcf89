import type { GraphReport } from '@layerlint/analyzer';
import type { Style } from '../style.ts';
import type { Fold } from './fold.ts';

/** Turns the import graph, or the part that one function reaches, into text. */
export interface GraphReporter {
  readonly name: string;
  /** Only pictures fold. */
  render(graph: GraphReport, style: Style & { readonly fold?: Fold }): string;
}
