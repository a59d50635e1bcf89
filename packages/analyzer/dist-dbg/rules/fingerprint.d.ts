import type { Finding } from '../model/finding.ts';
import type { Path } from '../model/place.ts';
type Unnamed = Omit<Finding, 'fingerprint'>;
/**
 * Names each finding by its rule, its message, its file and the text it stands on, and never by a line number: an edit
 * elsewhere leaves the name as it was. The words of a message are left out too, because they count and list what lies
 * elsewhere ("orders, refunds and 4 more"). Findings that are alike in all this are told apart by their order.
 */
export declare function withFingerprints(findings: readonly Unnamed[], textOf: (file: Path) => string | undefined): Finding[];
export {};
//# sourceMappingURL=fingerprint.d.ts.map