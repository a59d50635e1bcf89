import type { Path, Place } from '../../../model/place.ts';
import type { Expression } from './hcl/syntax.ts';
import { type Value } from './values.ts';
/** What functions that look at the disk see of it. */
export interface Files {
    /** The path and text of a file that an expression names. */
    fileText(path: string): {
        readonly file: Path;
        readonly text: string;
    } | undefined;
    /** Every file below a folder that an expression names, from there on. */
    filesBelow(path: string): readonly string[] | undefined;
}
/** Evaluates an expression that a template file holds, with the names it is given. */
type Fill = (expression: Expression, file: Path, names: ReadonlyMap<string, Value>) => Value;
/** `file`, `templatefile`, `fileset` and what decodes their texts; undefined for other functions, and where only a deployment knows. */
export declare function callFileFunction(name: string, items: readonly Value[], at: Place, files: Files, fill: Fill): Value | undefined;
export {};
//# sourceMappingURL=file-functions.d.ts.map