import type { Host } from '../host/host.ts';
import type { GraphParts } from '../graph/index.ts';
import type { KnownFacts, Parser } from '../parse/index.ts';
import { type Questions } from './trace.ts';
/** What earlier runs over the same folder found out. Without it every run says the same, only later. */
export interface Cache {
    readonly facts: KnownFacts;
    /** What a stage made, unless anything it looked at has changed. `work` asks no other host than the one it is given. */
    stage<T>(name: string, work: (host: Host) => T): T;
    /** The graph, unless the units, what surrounds the files, or what any of them imports has changed. */
    graph(name: string, parser: Parser, work: (host: Host) => GraphParts): GraphParts;
    /** For the next run; undefined where it would hold nothing new. */
    encoded(): Uint8Array | undefined;
}
export interface CacheInput {
    /** As an earlier `encoded` gave it. What cannot be read, or comes from another version, counts as nothing. */
    readonly bytes: Uint8Array | undefined;
    readonly version: string;
    /** What stages may ask about a text by `Host.ask`. */
    readonly questions: Questions;
    /** When this run began, in milliseconds since 1970. */
    readonly begun: number;
}
export declare function openCache(host: Host, { bytes, version: released, questions, begun }: CacheInput): Cache;
//# sourceMappingURL=index.d.ts.map