/** The candidate that a name is most likely a slip of: in case, in its ending, then by a letter or two. */
export declare function nearMiss(wanted: string, candidates: Iterable<string>): string | undefined;
//# sourceMappingURL=near-miss.d.ts.map