import type { Path } from '../../../model/place.ts';
import { type ConstructValue, type Held, type Value } from '../../code/index.ts';
import { type Program } from '../pulumi/program.ts';
/** Where a program gives SST a function: as the path of its handler, or with settings around it. */
export interface GivenFunction {
    readonly name: string;
    /** `file.export`, with the text that states it. */
    readonly handler: Held;
    /** Absent when only the handler is given. */
    readonly settings?: Value;
    /** What it is a part of. */
    readonly made: ConstructValue;
    /** What the component does to the settings of its functions. */
    readonly transform?: Value;
}
/** Every function that a program hands to one of SST's components for AWS. What runs at Cloudflare is no Lambda function. */
export declare function givenFunctions(program: Program): GivenFunction[];
type Around = Pick<Program, 'folder' | 'host'>;
/** The file behind a handler, which begins at the folder of the configuration. */
export declare function entryOf(handler: string, { folder, host }: Around): Path | undefined;
/** The npm package that a handler is a part of. */
export declare function packageAround(entry: Path, { folder, host }: Around): Path;
export {};
//# sourceMappingURL=handlers.d.ts.map