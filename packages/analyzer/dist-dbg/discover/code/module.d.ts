import type { Path, Place } from '../../model/place.ts';
import { type Machine } from './machine.ts';
import { type Binding, type Scope } from './scope.ts';
import { type Value } from './value.ts';
/** A module of the repository whose statements were read. */
export interface LoadedModule {
    readonly file: Path;
    readonly scope: Scope;
    readonly exports: Map<string, Binding>;
    /** `export * from`, as files. */
    readonly stars: Path[];
}
/** Reads a module from its first statement to its last, once; undefined when it cannot be read. */
export declare function loadModule(machine: Machine, file: Path): LoadedModule | undefined;
/** `require('…')` and `import('…')`. */
export declare function importedModule(machine: Machine, from: Path, specifier: string, at: Place): Value;
/** What a module exports under a name; undefined where it does not, or cannot be read. */
export declare function exportedValue(machine: Machine, file: Path, name: string, seen?: Set<string>): Value | undefined;
//# sourceMappingURL=module.d.ts.map