import type { ConstructValue, Value } from '../../code/index.ts';
import { type App } from './app.ts';
/** Settings laid over each other, the strongest last. */
export interface Settings {
    readonly values: readonly Value[];
    /** False when some of them may not count. */
    readonly complete: boolean;
}
/** The default settings of a stack, as they are when `made` is made: those that the app had when the stack came, then its own. */
export declare function defaultsFor(made: ConstructValue, { app, stacks, reader }: App): Settings;
/** `defaults.function` of a component, `defaultFunctionProps` before version 1. */
export declare const componentDefaults: (properties: Value | undefined) => readonly Value[];
//# sourceMappingURL=defaults.d.ts.map