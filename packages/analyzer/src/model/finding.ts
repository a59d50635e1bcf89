import type { Path, Place, Range } from './place.ts';
import type { UnitId } from './workspace.ts';

export type Severity = 'error' | 'warning' | 'info';

export interface Edit {
  readonly range: Range;
  readonly text: string;
}

/** An edit that the user has to want: it changes what is deployed, or what the code does. */
export interface Suggestion {
  /** What it does, as an instruction. */
  readonly title: string;
  readonly edits: readonly Edit[];
}

/** Another place that belongs to a finding, and why. */
export interface Related {
  readonly at: Place;
  readonly note: string;
}

/** A rule's statement about the user's code. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  /** The key into the rule's `messages`, and the words to fill in. */
  readonly messageId: string;
  readonly data: Readonly<Record<string, string>>;
  readonly message: string;
  readonly hint: string;
  readonly file: Path;
  readonly range: Range;
  /** Whom it concerns, sorted; empty where that is not known. */
  readonly functions: readonly UnitId[];
  readonly related: readonly Related[];
  /** What mends it and changes nothing that was meant, in the finding's file and in text order; where that is known. */
  readonly fix?: readonly Edit[];
  readonly suggestion?: Suggestion;
  /** Names the finding across unrelated edits. */
  readonly fingerprint: string;
}
