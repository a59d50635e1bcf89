import type { Report, Severity } from '@layerlint/analyzer';
import type { Style } from '../style.ts';

export type Section = 'findings' | 'duplicates' | 'proposals' | 'problems';

/** All that a reporter may know beside the report: how it will look, and the sources for code frames. */
export interface View {
  readonly style: Style;
  /** What the user asked to read. */
  readonly sections: readonly Section[];
  /** Whether to say of each duplicate how its copies differ, and what sharing them would take. */
  readonly inDepth: boolean;
  /** The command that was run, to be repeated where a list is cut: `layerlint check services`. */
  readonly command: string;
  readonly textOf: (file: string) => string | undefined;
  /** Every rule there is, whether it found anything or not. */
  readonly rules: readonly RuleInfo[];
}

export interface RuleInfo {
  readonly id: string;
  readonly summary: string;
  readonly severity: Severity;
  /** The address of its page. */
  readonly docs: string;
}

/** Turns a finished report into text. It decides nothing. */
export interface Reporter {
  readonly name: string;
  render(report: Report, view: View): string;
}
