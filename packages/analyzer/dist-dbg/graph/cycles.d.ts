import type { Path } from '../model/place.ts';
/** One witness for each group of modules that import each other: its shortest cycle, beginning at the cycle's smallest path. */
export declare function findCycles(imports: ReadonlyMap<Path, readonly Path[]>): Path[][];
//# sourceMappingURL=cycles.d.ts.map