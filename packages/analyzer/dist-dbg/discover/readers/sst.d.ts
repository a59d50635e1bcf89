import type { Reader } from '../reader.ts';
/** Version 3 of SST: `sst.config.ts` and the infrastructure code it imports. */
export declare const sst: Reader;
//# sourceMappingURL=sst.d.ts.map