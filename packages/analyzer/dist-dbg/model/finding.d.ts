import type { Path, Place, Range } from './place.ts';
import type { UnitId } from './workspace.ts';
export type Severity = 'error' | 'warning' | 'info';
export interface Edit {
    readonly range: Range;
    readonly text: string;
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
    /** What mends it; where it is known to. */
    readonly fix?: readonly Edit[];
    /** Names the finding across unrelated edits. */
    readonly fingerprint: string;
}
//# sourceMappingURL=finding.d.ts.map