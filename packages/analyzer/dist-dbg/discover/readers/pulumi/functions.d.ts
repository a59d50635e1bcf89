import type { DeclaredFunction } from '../../reader.ts';
import { type ProgramLayers } from './layers.ts';
import { type Program } from './program.ts';
/** Every `aws.lambda.Function` that a program makes; a `CallbackFunction` is a piece of the program itself. */
export declare function functionsIn(program: Program, ids: ProgramLayers['ids'], framework: DeclaredFunction['framework']): DeclaredFunction[];
//# sourceMappingURL=functions.d.ts.map