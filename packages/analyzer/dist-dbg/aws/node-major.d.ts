import type { FunctionPackage } from '../model/workspace.ts';
/** 22 for `nodejs22.x`; undefined for other languages, and where the runtime is not static. */
export declare function nodeMajor({ runtime }: Pick<FunctionPackage, 'runtime'>): number | undefined;
//# sourceMappingURL=node-major.d.ts.map