import type { Options, RuleOptions, RuleSetting } from '@layerlint/analyzer';

/** How a rule is set: how much its findings weigh, or that, followed by the rule's options. */
export type RuleConfig = Severity | readonly [Severity] | readonly [Severity, RuleOptions];

type Severity = NonNullable<RuleSetting['severity']>;

/** What a `layerlint.config.*` file holds. Everything may be left out. */
export interface Config {
  /** For editors: the address of the JSON Schema of this file. */
  readonly $schema?: string;
  /** By rule id. A rule that is left out keeps its own severity and options. */
  readonly rules?: Readonly<Record<string, RuleConfig>>;
  /** Globs below ROOT, the folder that is checked. Only files that match are judged. */
  readonly include?: readonly string[];
  /** Globs below ROOT that are never read. */
  readonly exclude?: readonly string[];
  /** Values that only a deployment knows, for `${opt:NAME}`, `${env:NAME}` and template parameters. */
  readonly variables?: Readonly<Record<string, string>>;
  /** What layers provide that layerlint cannot see: npm packages and paths below `/opt`, by the layer's ARN or name. */
  readonly layers?: Readonly<Record<string, { readonly provides?: readonly string[] }>>;
  readonly duplicates?: Partial<Options['duplicates']>;
  readonly proposals?: Partial<Options['proposals']>;
}

/** Gives a config written in TypeScript or JavaScript its types; it returns what it gets. */
export function defineConfig(config: Config): Config {
  return config;
}
