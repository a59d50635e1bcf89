import type { Finding } from '../model/finding.ts';
import type { Path } from '../model/place.ts';
/** Findings, parted by ESLint's disable comments in the files they stand in. */
export interface Parted {
    readonly kept: readonly Finding[];
    readonly suppressed: readonly Finding[];
}
/** Honours `eslint-disable` and its kin the way ESLint does, in code, YAML and JSON with comments. */
export declare function suppress(findings: readonly Finding[], textOf: (file: Path) => string | undefined): Parted;
//# sourceMappingURL=suppress.d.ts.map