/** A fault put into a project on purpose, and the finding that must come of it. */
export interface Mutation {
  /** What was done: results are counted by it. */
  readonly form: string;
  /** New texts of files, by their path below the root; those that are not there yet are made. */
  readonly texts: Readonly<Record<string, string>>;
  readonly expected: { readonly ruleId: string; readonly file: string; readonly line: number };
}

/** A function as the report has it, with the text of its entry. */
export interface Handler {
  readonly entry: string;
  /** The name of the export that Lambda calls. */
  readonly exported: string;
  readonly text: string;
}

export interface Project {
  readonly handlers: readonly Handler[];
}

/**
 * One sort of mutation. Each round puts at most one mutation into a handler, so that many are tried in one run of the tool;
 * rounds differ in which form falls to which handler.
 */
export interface MutationKind {
  readonly name: string;
  mutations(project: Project, round: number): readonly Mutation[];
}
