import type { ts } from 'ts-morph';
import type { Host } from '../../host/host.ts';
import type { Path, Place } from '../../model/place.ts';
import type { SyntaxParser } from '../../parse/typescript.ts';
import type { LoadedModule } from './module.ts';
import type { Scope } from './scope.ts';
import type { ConstructValue, Held, ReferenceValue, UnknownValue, Value } from './value.ts';
/** What reading code keeps in mind from one expression to the next. */
export interface Machine {
    readonly ts: SyntaxParser;
    readonly host: Host;
    readonly resolveImport: (from: Path, specifier: string) => Path | undefined;
    /** The folder that relative paths start from when this file runs. */
    readonly workingFolder: (file: Path) => Path;
    /** Environment variables that our own config knows. */
    readonly environment: (name: string) => string | undefined;
    readonly globals: Readonly<Record<string, boolean>>;
    /** What a reader knows a call of a library to give. */
    readonly answer: (callee: ReferenceValue, args: readonly Held[]) => Value | undefined;
    readonly modules: Map<Path, LoadedModule | undefined>;
    /** Everything made so far, in order. */
    readonly made: ConstructValue[];
    /** Callables that were called or instantiated, by their nodes. */
    readonly used: Set<ts.Node>;
    /** How many branches deep, that may not run, a list, object or construct was made. */
    readonly born: WeakMap<Value, number>;
    /** Objects that are a `Map`. */
    readonly maps: WeakSet<Value>;
    within?: ConstructValue | undefined;
    uncertain: number;
    depth: number;
    steps: number;
    /** Where reading on behalf of one question ends. */
    lastStep: number;
}
/** Reads one level deeper; undefined when the code is too deep or too long to go on. */
export declare function deeper<T>(machine: Machine, read: () => T): T | undefined;
/** Answers one question of a reader's: none of them can use up what the others need. */
export declare function asked<T>(machine: Machine, answer: () => T): T;
/** Reads code that may not run. */
export declare function uncertainly<T>(machine: Machine, read: () => T): T;
/** Where a node stands. */
export declare function placeOfNode(node: ts.Node, { file }: Pick<Scope, 'file'>): Place;
/** What only a run would tell. */
export declare const unknownAt: (node: ts.Node, scope: Pick<Scope, "file">) => UnknownValue;
/** A path of the repository as `__dirname` would give it. */
export declare const absolutePath: (path: Path) => string;
/** The path below the root that a text means for code that runs in `folder`; undefined for paths outside the repository. */
export declare function repositoryPath(text: string, folder: Path): Path | undefined;
//# sourceMappingURL=machine.d.ts.map