import type { Edit } from '../mutation.ts';
import type { ReportedFunction } from '../project.ts';

export type Property = 'runtime' | 'handler' | 'architecture';

/** A layer of our own: a folder `mut-layer` beside the file that declares the function. */
export interface Graft {
  readonly architectures?: readonly string[];
}

/** Where a function is declared, in a language that we know how to edit. What is written in another way is left alone. */
export interface Declaration {
  readonly file: string;
  /** The code is taken from a bucket, whatever lies here. */
  readonly isFromBucket: boolean;
  /** The region that everything in the file is deployed to, where it is written out. */
  readonly region?: string;
  /** A property's own text, where it is a plain string. */
  written(property: Property): string | undefined;
  /** States a property, in place of what is there; the line of the value is marked. */
  set(property: Property, value: string): readonly Edit[] | undefined;
  /** The references of the function's own list as they are written; undefined where that is no plain list. */
  attached(): readonly string[] | undefined;
  /** Puts references at the end of the list, each on a line of its own, and marks the last. */
  attach(references: readonly string[]): readonly Edit[] | undefined;
  /** Takes one reference off the list. */
  detach(index: number): readonly Edit[] | undefined;
  /** How a list names a layer by its ARN. */
  byArn(arn: string): string;
  /** Declares a layer, and tells how a list names it. */
  declareLayer(graft: Graft): { readonly edits: readonly Edit[]; readonly reference: string } | undefined;
}

export interface Files {
  read(file: string): string;
  has(file: string): boolean;
}

/** Undefined for what is not written in this language. */
export type Language = (unit: ReportedFunction, files: Files) => Declaration | undefined;

/** An insertion. */
export const put = (at: number, text: string): Edit => ({ range: [at, at], text });
