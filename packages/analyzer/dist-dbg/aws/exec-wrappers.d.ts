import type { FunctionPackage } from '../model/workspace.ts';
/** What the handler is to a function: a module and what it exports, a program, or whatever a script of its own makes of it. */
export declare function handlerMeans({ environment }: Pick<FunctionPackage, 'environment'>): 'module' | 'program' | 'unknown';
//# sourceMappingURL=exec-wrappers.d.ts.map