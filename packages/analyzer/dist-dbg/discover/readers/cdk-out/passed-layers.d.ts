import type { DeclaredFunction } from '../../reader.ts';
import { type Template } from '../cloudformation/template.ts';
type Reference = DeclaredFunction['layers'][number];
/** A layer that a parent stack hands to a nested one, or the other way round: the reference as the declaring stack means it. */
export declare function followed(reference: Reference, template: Template): Reference;
export {};
//# sourceMappingURL=passed-layers.d.ts.map