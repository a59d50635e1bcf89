import type { Path } from '../../../model/place.ts';
import { type DocumentNode } from '../../document.ts';
import { type Value } from './values.ts';
/** What a JSON or YAML file of the repository says, as `jsondecode` and `yamldecode` give it. */
export declare function documentValue(file: Path, text: string, isJson: boolean): Value | undefined;
/** A node of a document as a value. */
export declare function nodeValue(node: DocumentNode, file: Path): Value;
//# sourceMappingURL=document-value.d.ts.map