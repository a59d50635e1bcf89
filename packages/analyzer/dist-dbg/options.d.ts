import type { Severity } from './model/finding.ts';
import type { RuleOptions } from './rules/define.ts';
/** How one rule is set. What is left out is the rule's own default. */
export interface RuleSetting {
    readonly severity?: Severity | 'off';
    readonly options?: RuleOptions;
}
export interface Options {
    /** By rule id. */
    readonly rules: Readonly<Record<string, RuleSetting>>;
    /** Globs below the root. Only files that match are judged; the graph may still lead elsewhere. Empty: all. */
    readonly include: readonly string[];
    /** Globs below the root that are never read. */
    readonly exclude: readonly string[];
    /** Values for `${opt:NAME}`, `${env:NAME}` and template parameters, which only a deployment knows. */
    readonly variables: Readonly<Record<string, string>>;
    /** What layers provide that we cannot see, by ARN or name; `*` stands for any text. */
    readonly layers: Readonly<Record<string, {
        readonly provides: readonly string[];
    }>>;
    readonly duplicates: {
        /** Shortest duplicate, in tokens. */
        readonly minTokens: number;
        /** Shortest duplicate, in lines. */
        readonly minLines: number;
    };
    readonly proposals: {
        /** Fewest functions that must share code before a layer is proposed. */
        readonly minFunctions: number;
        /** Fewest lines that a proposal must save. */
        readonly minLines: number;
    };
}
export declare const defaultOptions: Options;
//# sourceMappingURL=options.d.ts.map