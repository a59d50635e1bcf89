import type { Reader } from '../reader.ts';
/** Terraform: folders of `.tf` and `.tf.json` files that call each other, and plans of them. */
export declare const terraform: Reader;
//# sourceMappingURL=terraform.d.ts.map