import type { Host } from '../../host/host.ts';
import type { Path } from '../../model/place.ts';
import { type SyntaxParser } from '../../parse/typescript.ts';
import type { CallableValue, ConstructValue, Held, ReferenceValue, Value } from './value.ts';
export { itemsBehind } from './expression.ts';
export { repositoryPath } from './machine.ts';
export { type CallableValue, type ConstructValue, type Held, memberOf, type ReferenceValue, textOfValue, type Value, } from './value.ts';
/**
 * Reads TypeScript and JavaScript as far as reading alone can tell, and never runs it. Statements are followed in order,
 * functions and classes of the repository with their arguments; what comes from npm packages is made, but not known.
 */
export interface CodeReader {
    /** The value that a module exports under a name, `default` included (`module.exports` too); undefined where it does not. */
    exported(file: Path, name: string): Value | undefined;
    /** Reads a module's statements, once. False when it cannot be read. */
    load(file: Path): boolean;
    /** Reads a function of the repository with these arguments; without any, nothing is known about them. */
    call(callee: CallableValue, args?: readonly Held[], self?: Value): Value | undefined;
    /** Reads a class's constructor the same way. */
    instantiate(callee: CallableValue, args?: readonly Held[]): ConstructValue;
    /** Functions and classes at the top of a module that nothing has called so far. */
    unused(file: Path): readonly CallableValue[];
    isUsed(callee: CallableValue): boolean;
    /** A class of the repository, then those of the repository that it extends, one after the other. */
    lineage(callee: CallableValue): readonly CallableValue[];
    /** Everything made so far by a `new` or by a call that leaves the repository. */
    readonly made: readonly ConstructValue[];
    readonly ts: SyntaxParser;
}
export interface CodeOptions {
    /** The folder that relative paths start from when this file runs. The root where it is left out. */
    readonly workingFolder?: (file: Path) => Path;
    readonly environment?: (name: string) => string | undefined;
    /** What the tool that runs the code sets before it does. */
    readonly globals?: Readonly<Record<string, boolean>>;
    /** Whether a specifier means a library even where the repository has its source: that of its authors. */
    readonly isLibrary?: (specifier: string) => boolean;
    /** What a call that leaves the repository gives, where the asker knows that library; undefined for all other calls. */
    readonly answer?: (callee: ReferenceValue, args: readonly Held[]) => Value | undefined;
}
/** One reading of a repository's code: everything made by any module of it is in `made`, in order. */
export declare function createCodeReader(host: Host, options?: CodeOptions): CodeReader;
//# sourceMappingURL=index.d.ts.map