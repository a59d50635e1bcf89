import type { Host } from '../../../host/host.ts';
import type { UnitId } from '../../../model/workspace.ts';
import { type ConstructValue, type Held } from '../../code/index.ts';
import type { DeclaredFunction } from '../../reader.ts';
import type { Properties } from './properties.ts';
export interface LayerNames {
    readonly host: Host;
    readonly idOf: (construct: ConstructValue) => UnitId | undefined;
}
type Reference = DeclaredFunction['layers'][number];
/** The layers a function is given, in order: its property, those that other properties bring, then `addLayers`. */
export declare function layersOf(construct: ConstructValue, properties: Properties, names: LayerNames): {
    readonly layers: Reference[];
    readonly complete: boolean;
};
/** What one item of a list of layers refers to. */
export declare function referenceTo({ value, at }: Held, names: LayerNames): Reference;
export {};
//# sourceMappingURL=layer-references.d.ts.map