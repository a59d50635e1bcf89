import type { Host } from '../../../host/host.ts';
import type { Path } from '../../../model/place.ts';
import type { DeclaredFunction } from '../../reader.ts';
import { type LayerNames } from '../cdk-source/layer-references.ts';
import type { Settings } from './defaults.ts';
import type { Definition } from './definitions.ts';
/** What the settings of an app lead to. */
export interface Around {
    readonly folder: Path;
    readonly host: Host;
    readonly names: LayerNames;
}
/** One function with its settings over those of its component, its stack and its app. */
export declare function functionOf(definition: Definition, defaults: Settings, around: Around): DeclaredFunction;
//# sourceMappingURL=functions.d.ts.map