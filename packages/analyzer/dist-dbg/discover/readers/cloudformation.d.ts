import { type Reader } from '../reader.ts';
/** SAM and CloudFormation templates, in YAML and JSON. */
export declare const cloudformation: Reader;
//# sourceMappingURL=cloudformation.d.ts.map