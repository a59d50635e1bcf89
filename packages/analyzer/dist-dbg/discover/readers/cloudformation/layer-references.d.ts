import type { Problem } from '../../../model/problem.ts';
import type { LayerReference } from '../../../model/workspace.ts';
import type { DocumentNode } from '../../document.ts';
import { type ImportedReference } from '../../reader.ts';
import { type Resource, type Template } from './template.ts';
type Reference = LayerReference | ImportedReference;
/** The value of `Layers`, read. */
export interface LayerList {
    readonly layers: readonly Reference[];
    /** False when how many there are depends on the deployment. */
    readonly complete: boolean;
}
/** Globals' list, then the function's own. What is no list on either side cannot be joined: then the function's own counts. */
export declare function mergedLayers(template: Template, own: DocumentNode | undefined, shared: DocumentNode | undefined): LayerList;
/** Layers that are named and nowhere declared. Not in templates that get a part of their names at deploy time. */
export declare function lostLayers(template: Template, { name, properties }: Resource): Problem[];
export {};
//# sourceMappingURL=layer-references.d.ts.map