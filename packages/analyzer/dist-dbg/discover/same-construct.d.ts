import type { DeclaredFunction, DeclaredLayer } from './reader.ts';
type Unit = DeclaredFunction | DeclaredLayer;
/** How sure it is that a template's resource was made by a construct of the source: `path` is the whole path from the application on. */
export type Sameness = 'path' | 'within-stack' | undefined;
/** Compares a unit of the source with one of a template that may have been synthesized from it. */
export declare function sameness(source: Unit, made: Unit): Sameness;
export {};
//# sourceMappingURL=same-construct.d.ts.map