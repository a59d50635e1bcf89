import type { Path, Place, Range } from './place.ts';
import type { UnitId } from './workspace.ts';

/** A stretch of source that has a likeness elsewhere. */
export interface Fragment {
  readonly file: Path;
  readonly range: Range;
  /** From 1, both inclusive. */
  readonly startLine: number;
  readonly endLine: number;
  /** The function, method or class around it, or the one it is. */
  readonly name?: string;
  /** The units that carry it: by reach, else by the folder that holds it. Sorted. */
  readonly units: readonly UnitId[];
}

/**
 * What sort of code a class holds. Only `code` is told unless others are asked for: tests, infrastructure, tables of data and
 * declarations of types are alike by nature. Imports, exports of names and generated files are never compared.
 */
export const CLONE_KINDS = ['code', 'test', 'infrastructure', 'data', 'types'] as const;
export type CloneKind = (typeof CLONE_KINDS)[number];

/** What the first copy needs of the file it stands in: what a shared module would have to bring along, or be given. */
export interface Sharing {
  /** Names that it uses, and the file declares outside of it, sorted: of the file's own, and of the function around it. */
  readonly names: readonly string[];
  /** Specifiers of the modules whose names it uses, sorted. */
  readonly imports: readonly string[];
  /** Whether it uses `this` of the class or function around it. */
  readonly usesThis: boolean;
  /** Whether it, or what it takes along, does something when its file is loaded, beside declaring. */
  readonly runsAtLoad: boolean;
}

/** Says that a copy is there on purpose. */
export interface Acceptance {
  readonly reason: string;
  /** The comment that says so. Without it, the config does. */
  readonly at?: Place;
}

/** Fragments that say the same thing; two is the least. Sorted by file and position. */
export interface CloneClass {
  /** Stable under unrelated edits. */
  readonly id: string;
  readonly kind: CloneKind;
  /** Whole files, whole classes, whole functions, or statements out of something larger. */
  readonly shape: 'file' | 'class' | 'function' | 'statements';
  /** What most fragments are called. */
  readonly name?: string;
  readonly likeness: 'identical' | 'renamed' | 'near';
  /** 0 to 1. */
  readonly similarity: number;
  readonly tokens: number;
  /** Of the first fragment. */
  readonly lines: number;
  readonly fragments: readonly Fragment[];
  readonly sharing: Sharing;
  /** By whom it is accepted. On a class that is told all the same: it was accepted as a copy, and the copies now differ. */
  readonly acceptance?: Acceptance;
}
