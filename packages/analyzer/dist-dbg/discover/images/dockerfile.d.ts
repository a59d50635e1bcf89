import type { Range } from '../../model/place.ts';
/** One line of a Dockerfile, its continuations joined. */
export interface Instruction {
    /** In capitals: `COPY`. */
    readonly name: string;
    /** `--from=build` and its like, by name. */
    readonly flags: ReadonlyMap<string, string>;
    /** What stands behind the flags. */
    readonly text: string;
    /** The same where it is a JSON list: `["node", "server.js"]`. */
    readonly list?: readonly string[];
    /** The whole instruction in the file. */
    readonly range: Range;
}
/**
 * Reads a Dockerfile's instructions in order. A reader of our own: the syntax is a page long, and of the values we need what
 * they mean after variables, which no parser on npm works out.
 */
export declare function parseDockerfile(text: string): Instruction[];
//# sourceMappingURL=dockerfile.d.ts.map