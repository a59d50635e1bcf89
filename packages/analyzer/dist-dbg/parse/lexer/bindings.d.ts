import { type Code } from './code.ts';
/** A name that a declaration gives a meaning the text tells. */
export interface Binding {
    /** The tokens between which it means that. */
    readonly from: number;
    readonly to: number;
    /** The first token of its value. */
    readonly value?: number;
    readonly module?: string;
    readonly member?: string;
    /** Somewhere between these tokens it may mean this; the text leaves open where. */
    readonly unsure?: true;
}
/**
 * What is made of the meaning a name has at a token; undefined for a global, or where only a run knows. Where the text does not
 * settle which declaration it is, all of them must say nothing; else it is a doubt.
 */
export declare function fromBinding<T>(code: Code, { name, at }: {
    readonly name: string;
    readonly at: number;
}, made: (binding: Binding) => T | undefined): T | undefined;
/** For names that mean something without a declaration. */
export declare function isGlobalAt(code: Code, name: string, at: number): boolean;
/** The module that a callee's owner is, by its name. */
export declare function moduleNamed(code: Code, name: string, at: number): string | undefined;
//# sourceMappingURL=bindings.d.ts.map