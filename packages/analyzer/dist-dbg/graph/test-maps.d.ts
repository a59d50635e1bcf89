import type { Host } from '../host/host.ts';
import type { Path } from '../model/place.ts';
/** Where a test runner finds what stands below `/opt` at run time: the project's own word on which files those are. */
export interface TestMaps {
    /** The paths a specifier may mean to the tests of the folders around a file, nearest folder first. */
    find(from: Path, specifier: string): readonly Path[];
}
/** jest's `moduleNameMapper` and vitest's `alias`, read as text: nothing is run. */
export declare function createTestMaps(host: Host): TestMaps;
//# sourceMappingURL=test-maps.d.ts.map