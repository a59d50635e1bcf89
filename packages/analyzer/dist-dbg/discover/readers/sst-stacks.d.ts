import type { Reader } from '../reader.ts';
/** The first versions of SST, up to 2: a configuration, and stacks of SST's constructs and of CDK's. */
export declare const sstStacks: Reader;
//# sourceMappingURL=sst-stacks.d.ts.map