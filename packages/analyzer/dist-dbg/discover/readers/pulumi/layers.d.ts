import type { Problem } from '../../../model/problem.ts';
import type { Framework, Layer, LayerReference, UnitId } from '../../../model/workspace.ts';
import type { ConstructValue, Held } from '../../code/index.ts';
import { type Program } from './program.ts';
/** Every `aws.lambda.LayerVersion` of a program, and which construct is which layer. */
export interface ProgramLayers {
    readonly layers: readonly Layer[];
    readonly ids: ReadonlyMap<ConstructValue, UnitId>;
    readonly problems: readonly Problem[];
}
/** The layers that a program declares, with what Pulumi would zip for them. */
export declare function layersIn(program: Program, framework: Framework): ProgramLayers;
/** `[shared.arn, 'arn:…']`, and whether that is all. */
export declare function layerReferences(held: Held | undefined, ids: ProgramLayers['ids']): {
    readonly layers: readonly LayerReference[];
    readonly layersComplete: boolean;
};
//# sourceMappingURL=layers.d.ts.map