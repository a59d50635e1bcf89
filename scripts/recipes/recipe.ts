/** A name in the two forms in which it is written. */
export interface Name {
  /** `no-late-refund`: ids and files. */
  readonly kebab: string;
  /** `noLateRefund`: what a file exports. */
  readonly camel: string;
}

/** All that a new piece consists of. */
export interface Recipe {
  /** New files, by path. */
  readonly files: Readonly<Record<string, string>>;
  /** Changes to files that are there, by path. */
  readonly edits: Readonly<Record<string, (text: string) => string>>;
  /** What to do next, one line each. */
  readonly next: readonly string[];
}
