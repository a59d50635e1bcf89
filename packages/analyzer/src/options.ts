import type { CloneKind } from './model/clone.ts';
import type { Severity } from './model/finding.ts';
import type { RuleOptions } from './rules/define.ts';

/** How one rule is set. What is left out is the rule's own default. */
export interface RuleSetting {
  readonly severity?: Severity | 'off';
  readonly options?: RuleOptions;
}

/** Classes all of whose copies lie in some files are accepted. */
export interface AllowedDuplicate {
  /** Globs below the root. */
  readonly files: readonly string[];
  /** What the copies are called; absent: whatever they are called. */
  readonly name?: string;
  readonly reason: string;
  /** Whether the copies may differ, too. */
  readonly differing?: boolean;
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
  readonly layers: Readonly<Record<string, { readonly provides: readonly string[] }>>;
  readonly duplicates: {
    /** Shortest duplicate, in tokens. */
    readonly minTokens: number;
    /** Shortest duplicate, in lines. */
    readonly minLines: number;
    /** Of near copies, the least share of three-token runs that both have in the same order, names and literals aside; 0 to 1. */
    readonly minSimilarity: number;
    /** `across`: what several units carry. `within`: what stands twice in one. `all`: both, and files that no unit carries. */
    readonly scope: 'across' | 'within' | 'all';
    /** Kinds of classes that are told; the others are counted. */
    readonly kinds: readonly CloneKind[];
    /** Globs below the root. Only files that match are compared. Empty: all. */
    readonly include: readonly string[];
    /** Globs below the root. Files that match are not compared. */
    readonly exclude: readonly string[];
    /** Duplicates that are there on purpose. */
    readonly allow: readonly AllowedDuplicate[];
  };
  readonly proposals: {
    /** Fewest functions that must share code before a layer is proposed. */
    readonly minFunctions: number;
    /** Fewest lines that a proposal must save. */
    readonly minLines: number;
  };
}

export const defaultOptions: Options = {
  rules: {},
  include: [],
  exclude: [],
  variables: {},
  layers: {},
  duplicates: {
    minTokens: 50,
    minLines: 5,
    minSimilarity: 0.62,
    scope: 'across',
    kinds: ['code'],
    include: [],
    exclude: [],
    allow: [],
  },
  proposals: { minFunctions: 2, minLines: 10 },
};
