import type { ImportSite, Module } from './module.ts';
import type { Path } from './place.ts';
import type { Problem } from './problem.ts';
import type { UnitId } from './workspace.ts';
/** How Node loads a file: by its extension, for `.js` by the `type` of the nearest package.json that ships with it. */
export type ModuleSystem = 'commonjs' | 'esm';
/** What a specifier means at run time. `layer` is the attached layer that serves it. */
export type Target = {
    readonly kind: 'module';
    readonly file: Path;
    readonly layer?: UnitId;
}
/** A file that is no source file: JSON, `.node`, a text. */
 | {
    readonly kind: 'asset';
    readonly file: Path;
    readonly layer?: UnitId;
} | {
    readonly kind: 'npm';
    readonly name: string;
    readonly version?: string;
    readonly layer?: UnitId;
    /** Of the file that the specifier leads to; for packages of layers that are here to be read. */
    readonly system?: ModuleSystem;
} | {
    readonly kind: 'builtin';
    readonly name: string;
}
/** A path below `/opt` that a layer provides as the user says; its file is not here. */
 | {
    readonly kind: 'declared';
}
/** `certain` when every place it could come from is known: no attached layer has contents we cannot see. */
 | {
    readonly kind: 'unresolved';
    readonly certain: boolean;
    /** The file that was likely meant: but for its ending, or for upper and lower case. */
    readonly near?: Path;
};
/** One import, from a module to a target. */
export interface Edge {
    readonly from: Path;
    readonly site: ImportSite;
    readonly target: Target;
    /** For whom this holds, sorted, where the answer depends on the layers a function attaches. Absent: for everyone. */
    readonly functions?: readonly UnitId[];
    /** For a path into a layer's `node_modules`: the bare specifier that means the same. */
    readonly bare?: string;
}
export interface ModuleGraph {
    /** Every source file that lies in a unit's folder or is reached from an entry, sorted by file. */
    readonly modules: readonly Module[];
    readonly modulesByFile: ReadonlyMap<Path, Module>;
    /** Sorted by `from`, then by position. */
    readonly edges: readonly Edge[];
    readonly edgesByFile: ReadonlyMap<Path, readonly Edge[]>;
    /** The functions whose entries reach a module at run time, sorted; absent for modules nobody reaches. */
    readonly reach: ReadonlyMap<Path, readonly UnitId[]>;
    /** The units whose folder holds a module, innermost folder only, sorted. */
    readonly heldBy: ReadonlyMap<Path, readonly UnitId[]>;
    /** Absent for TypeScript, and where it depends on who ships the module. */
    readonly systems: ReadonlyMap<Path, ModuleSystem>;
    /** Groups of modules that import each other at load; each a shortest witness, starting at its smallest path. */
    readonly cycles: readonly (readonly Path[])[];
    readonly problems: readonly Problem[];
}
//# sourceMappingURL=graph.d.ts.map