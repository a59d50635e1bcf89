import type { Path } from '../../../model/place.ts';
import { type Resource } from './values.ts';
/** What `terraform show -json` prints of a plan. */
export declare const isPlan: (file: Path, text: () => string) => boolean;
/** Every resource and data source of a plan, with all that was known when it was made. */
export declare function plannedResources(file: Path, text: string, base: Path): Resource[];
/** A resource whose open values a plan of the same resource knows. */
export declare function filledIn(resource: Resource, planned: Resource): Resource;
//# sourceMappingURL=plan.d.ts.map