import type { Path, Place, Stated } from '../../../model/place.ts';
import type { Problem } from '../../../model/problem.ts';
import { type DocumentNode } from '../../document.ts';
import type { ReadContext } from '../../reader.ts';
/** A value, and the file it stands in: parts of a service are often included from others. */
export interface Located {
    readonly node: DocumentNode;
    readonly file: Path;
}
/**
 * Fills `${…}` where the value is the same for everyone who has the files. It guards that each value is worked out once
 * and that a value which leads back to itself ends. What is not static becomes an opaque node, its tag the variable
 * with all that could be filled in. A text stands where it is used; a map or list from elsewhere stands where it is written.
 */
export declare class Variables {
    #private;
    /** About included files that could not be read. */
    readonly problems: Problem[];
    constructor(root: Located, folder: Path, context: ReadContext);
    /** The value below a path of keys, variables followed; of an opaque node every member is opaque. Undefined when it is absent or null. */
    member(from: Located | undefined, ...keys: readonly string[]): Located | undefined;
    /** A value with its variables filled. */
    resolve(located: Located): Located | undefined;
    /** A value with all variables in it filled, for readers that know none; undefined when it is absent or null. */
    filled(located: Located): DocumentNode | undefined;
    /** A service's stage without options on the command line. */
    stage(): string;
}
/** A text that is the same in every deployment, where it is used. */
export declare function staticText(located: Located | undefined): Stated<string> | undefined;
export declare const placeAt: ({ node, file }: Located) => Place;
/** Only a deployment knows it. */
export declare const isOpen: (located: Located | undefined) => located is Located;
//# sourceMappingURL=variables.d.ts.map