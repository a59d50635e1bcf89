import type { Place } from '../../model/place.ts';
import { type Value } from './value.ts';
/** Texts, numbers and booleans joined to one text; unknown, with its parts, where one of them is. */
export declare function joinText(parts: readonly Value[], at: Place, source: string): Value;
//# sourceMappingURL=text.d.ts.map