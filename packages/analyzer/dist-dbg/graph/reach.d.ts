import type { Path } from '../model/place.ts';
import type { FunctionPackage, UnitId } from '../model/workspace.ts';
import type { Parser } from '../parse/index.ts';
import type { Targets } from './targets.ts';
/**
 * For each module the functions whose entries reach it, over everything but types. Functions that see the same run time share
 * one graph; in it each entry walks over groups of modules that import each other rather than over modules.
 */
export declare function findReach(functions: readonly FunctionPackage[], targets: Targets, parser: Parser): Map<Path, readonly UnitId[]>;
//# sourceMappingURL=reach.d.ts.map