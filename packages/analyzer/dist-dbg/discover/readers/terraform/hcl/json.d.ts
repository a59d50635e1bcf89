import type { Path } from '../../../../model/place.ts';
import { readDocument } from '../../../document.ts';
import type { ReadBody } from './syntax.ts';
/** Reads a `.tf.json` or `.tfvars.json` file: maps for blocks, templates in its texts. Never throws. */
export declare function readTerraformJson(file: Path, text: string): ReadBody & {
    readonly problems: ReturnType<typeof readDocument>['problems'];
};
//# sourceMappingURL=json.d.ts.map