import type { Reader } from '../reader.ts';
/** What `cdk synth` writes: templates, and beside them the folders that are their functions' code and their layers' content. */
export declare const cdkOut: Reader;
//# sourceMappingURL=cdk-out.d.ts.map