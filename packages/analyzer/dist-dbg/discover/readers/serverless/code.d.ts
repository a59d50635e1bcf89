import type { Path } from '../../../model/place.ts';
import type { DocumentNode } from '../../document.ts';
import type { ReadContext } from '../../reader.ts';
/** The service that a `serverless.ts` or `serverless.js` exports, as if it were written in YAML; undefined when nothing is static. */
export declare function documentInCode(file: Path, context: ReadContext): DocumentNode | undefined;
/** What `${file(config.js):orders.layers}` gives: the framework calls the functions on its way. Undefined when it is not static. */
export declare function nodeInCode(file: Path, keys: readonly string[], folder: Path, context: ReadContext): DocumentNode | undefined;
//# sourceMappingURL=code.d.ts.map