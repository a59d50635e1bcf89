import type { Path, Place } from '../model/place.ts';
import type { Position } from '../model/report.ts';
/** Where offsets of the workspace's files lie, by line and column; each file's lines are counted once. */
export interface Places {
    start(place: Place): Position;
    span(place: Place): Position & {
        readonly endLine: number;
        readonly endColumn: number;
    };
}
export declare function createPlaces(textOf: (file: Path) => string | undefined): Places;
//# sourceMappingURL=places.d.ts.map