import type { Range } from '../../../model/place.ts';
/** One command line below a target, continued lines joined. */
export interface RecipeLine {
    readonly text: string;
    readonly range: Range;
}
/** What a Makefile says, as far as building a layer needs it. */
export interface Makefile {
    readonly variables: ReadonlyMap<string, string>;
    readonly rules: ReadonlyMap<string, {
        readonly prerequisites: readonly string[];
        readonly recipe: readonly RecipeLine[];
    }>;
    /** The first line that decides at build time which other lines count. */
    readonly condition?: RecipeLine;
}
/** Reads rules and variables; values stay unexpanded. */
export declare function parseMakefile(text: string): Makefile;
/** Replaces `$(NAME)`, `${NAME}` and `$$NAME`. Undefined where the outcome is only known when make runs. */
export declare function expand(text: string, variables: ReadonlyMap<string, string>, known?: Map<string, string | undefined>): string | undefined;
//# sourceMappingURL=makefile-rules.d.ts.map