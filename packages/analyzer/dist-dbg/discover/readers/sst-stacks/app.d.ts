import type { Path } from '../../../model/place.ts';
import type { ReadContext } from '../../reader.ts';
import { type CodeReader, type ConstructValue, type Held } from '../../code/index.ts';
/** An app of SST stacks, read. */
export interface App {
    readonly reader: CodeReader;
    /** What `stacks(app)` is given. */
    readonly app: ConstructValue;
    /** Stacks that are functions, by how much was made before them. */
    readonly stacks: ReadonlyMap<ConstructValue, number>;
}
/** Reads the configuration and the stacks that it hands to `app.stack`, in order. */
export declare function readApp(config: Path, folder: Path, { host, variables }: ReadContext): App;
/** `Api` for `new Api(…)` of SST, and for a class of the repository that extends it; with the arguments it is finally given. */
export declare function componentOf(made: ConstructValue): {
    readonly name: string;
    readonly arguments: readonly Held[];
} | undefined;
/** The id of a construct, its second argument. */
export declare const constructName: (made: ConstructValue) => string | undefined;
//# sourceMappingURL=app.d.ts.map