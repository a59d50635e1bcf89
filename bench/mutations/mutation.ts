import type { Project, Unit } from './project.ts';

/** Offsets into a file's text, end exclusive, and what goes there. `»` marks the line on which the finding must stand. */
export interface Edit {
  readonly range: readonly [start: number, end: number];
  readonly text: string;
}

/** What becomes of a file. */
export type Change = readonly Edit[] | { readonly content: string | Uint8Array } | 'removed';

/** By paths below the root. */
export type Changes = Readonly<Record<string, Change>>;

/** A fault put into a project on purpose, and the finding that must come of it. */
export interface Fault {
  /** What makes room for it and is no fault itself: the finding must not be there yet. */
  readonly before?: Changes;
  readonly after: Changes;
  /** `line` is absent where a `»` in the file's edits stands for it. */
  readonly expected: { readonly ruleId: string; readonly file: string; readonly line?: number };
}

/** One way to make a kind of fault. */
export interface Form {
  readonly name: string;
  /** The faults of this form that can be put into a function; none where what it must break is not there. */
  faults(unit: Unit, project: Project): readonly Fault[];
}

/** One sort of mutation. */
export interface MutationKind {
  readonly name: string;
  readonly forms: readonly Form[];
}

/** A fault, and what the counts are kept by. */
export interface Mutation extends Fault {
  readonly kind: string;
  readonly form: string;
  readonly framework: string;
}

/** Changes to different places, as one. */
export function together(...all: readonly Changes[]): Changes {
  const merged = new Map<string, Change>();
  for (const [file, change] of all.flatMap((changes) => Object.entries(changes))) {
    const known = merged.get(file);
    merged.set(file, isEdits(known) && isEdits(change) ? [...known, ...change] : change);
  }
  return Object.fromEntries(merged);
}

export const isEdits = (change: Change | undefined): change is readonly Edit[] => Array.isArray(change);
