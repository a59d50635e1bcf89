import type { Path } from '../../model/place.ts';
import type { DocumentNode } from '../document.ts';
import { type Value } from './value.ts';
/** A JSON document as code that imports it has it. */
export declare function valueOfDocument(node: DocumentNode, file: Path): Value;
//# sourceMappingURL=json.d.ts.map