/** What a call does to the paths it is given. */
export interface WriteFunction {
  /** Which arguments are paths it changes, the one that decides first. */
  readonly paths: readonly number[];
  readonly verb: Verb;
  /** The argument is an object, and one of these members the path. */
  readonly members?: readonly string[];
  /** The path, where none of the members is there. */
  readonly orElse?: string;
  /** It adds random letters to its path: this stands for them. */
  readonly adds?: string;
  /** What makes it leave the path as it is. */
  readonly unless?: 'descriptor' | 'readFlags' | 'readOnly' | 'unknownOptions';
}

export type Verb = 'writes to' | 'removes' | 'changes';

/** Six, written as the manual of mkdtemp(3) writes them: no path says which they will be. */
export const RANDOM_LETTERS = 'XXXXXX';
