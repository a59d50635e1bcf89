import type { Answer, Host } from '../host/host.ts';
import { type Identities } from './identities.ts';
/** All that a stage asked the host, and what it heard: while the answers stay the same, so does what the stage makes of them. */
export type Trace = ReadonlyMap<string, string>;
/** The questions that `Host.ask` is asked, by name. */
export type Questions = Readonly<Record<string, Answer>>;
/**
 * A host that notes every question. Reading a file counts by what the file holds; what `ask` is asked counts by its answer,
 * which `before` may know.
 */
export declare function recordingHost(host: Host, identities: Identities, before: Trace | undefined): {
    readonly host: Host;
    readonly trace: Trace;
};
/** Whether the host would answer today as it did then. */
export declare function holds(trace: Trace, host: Host, identities: Identities, questions: Questions): boolean;
//# sourceMappingURL=trace.d.ts.map