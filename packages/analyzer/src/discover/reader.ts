import type { Host } from '../host/host.ts';
import type { Path, Place } from '../model/place.ts';
import type { Problem } from '../model/problem.ts';
import type { FunctionPackage, Layer, LayerReference, UnitId } from '../model/workspace.ts';

/** A layer that another file of the workspace may export under this name: `!ImportValue`, `${cf:stack.output}`. */
export interface ImportedReference {
  readonly kind: 'imported';
  readonly name: string;
  /** The reference as written: what it becomes when nothing exports that name. */
  readonly text: string;
  readonly at: Place;
}

/** The ids of a construct and of those around it, the outermost first. An id that only a run would tell is absent. */
export interface ConstructPath {
  readonly ids: readonly (string | undefined)[];
  /** How many of them name stacks, and what stacks stand in. */
  readonly outer: number;
}

/** What tells whether two declarations are of the same construct of a CDK application. */
interface Constructed {
  /** One for each place that the application puts it: several stages, several paths. */
  readonly constructs?: readonly ConstructPath[];
}

/** A layer as its declaration says. */
export interface DeclaredLayer extends Layer, Constructed {}

/** The export name of what a stack stores under a parameter of Systems Manager; no export of CloudFormation holds a space. */
export const parameterExport = (parameter: string): string => `parameter ${parameter}`;

/** A function as its declaration says; `discover` finds the entry and follows imported references. */
export interface DeclaredFunction extends Omit<FunctionPackage, 'entry' | 'layers' | 'replacedLayers'>, Constructed {
  readonly layers: readonly (LayerReference | ImportedReference)[];
  readonly replacedLayers?: readonly (LayerReference | ImportedReference)[];
  /** The name of the zip that holds its code elsewhere, without `.zip`: what its folder is likely called. */
  readonly archive?: string;
  /** The file behind the handler, where the declaration leads to it and its code folder does not. */
  readonly entry?: Path;
}

export interface Reading {
  readonly functions: readonly DeclaredFunction[];
  readonly layers: readonly DeclaredLayer[];
  /** Layers this file exports to others, by export name. */
  readonly exports: ReadonlyMap<string, UnitId>;
  readonly problems: readonly Problem[];
}

export interface ReadContext {
  /** For files the read one includes, and to see which folders exist. */
  readonly host: Host;
  /** What only a deployment knows: stages, parameters. */
  readonly variables: Readonly<Record<string, string>>;
}

/** Reads one way of declaring functions and layers. */
export interface Reader {
  readonly name: string;
  /** By file name and, if needed, a glance at the text. Never throws. */
  recognizes(file: Path, text: () => string): boolean;
  /** Never throws: what it cannot read is a problem. */
  read(file: Path, text: string, context: ReadContext): Reading;
}
