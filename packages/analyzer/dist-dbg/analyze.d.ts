import { type CacheInput } from './cache/index.ts';
import type { Host } from './host/host.ts';
import type { Facts } from './model/facts.ts';
import type { Finding } from './model/finding.ts';
import type { Path } from './model/place.ts';
import type { Problem } from './model/problem.ts';
import type { Proposal } from './model/proposal.ts';
import type { Options } from './options.ts';
/** All that one run found out, before it becomes a report. */
export interface Analysis {
    readonly facts: Facts;
    readonly findings: readonly Finding[];
    /** Findings that a disable comment silenced. */
    readonly suppressed: readonly Finding[];
    readonly proposals: readonly Proposal[];
    readonly problems: readonly Problem[];
    /** Source files that the rules about modules left alone, sorted: they do not ship, or the options leave them out. */
    readonly unjudged: readonly Path[];
    readonly textOf: (file: Path) => string | undefined;
}
export interface Run {
    readonly host?: Host;
    /** What earlier runs found out, and where to leave it for the next one. It changes no result. */
    readonly cache?: Omit<CacheInput, 'questions'> & {
        readonly save: (bytes: Uint8Array) => void;
    };
    /** Called with a stage's name when it begins, and with a rule's when it runs. */
    readonly onStage?: (stage: string) => void;
    readonly onRule?: (rule: string) => void;
}
/** Reads the workspace at `root` and says what it found. Synchronous, because ESLint rules are. Throws only where `root` cannot be listed. */
export declare function analyze(root: string, options: Options, run?: Run): Analysis;
/** The units and the import graph alone, in a fraction of the time: no duplicates, no binaries, no opinions. */
export declare function analyzeGraph(root: string, options: Options, run?: Run): Analysis;
//# sourceMappingURL=analyze.d.ts.map