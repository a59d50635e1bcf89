import type { FunctionPackage } from '../model/workspace.ts';
/** NODE_OPTIONS may turn it on; where the variables are not known, it may too. */
export declare function refusesEsModules(unit: FunctionPackage): boolean;
//# sourceMappingURL=refuses-es-modules.d.ts.map