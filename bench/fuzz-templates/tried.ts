/** What came of one project. */
export interface Tried {
  readonly number: number;
  /** What one report took of a processor. */
  readonly milliseconds: number;
  readonly functions: number;
  readonly problems: number;
  readonly fault?: string;
  /** What is in use, now and then. */
  readonly megabytes?: number;
}
