import type { Reader } from '../reader.ts';
/** Services of the Serverless Framework, versions 1 to 4, in YAML, JSON, and code whose values are static. */
export declare const serverless: Reader;
//# sourceMappingURL=serverless.d.ts.map