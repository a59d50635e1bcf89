import { type CodeReader, type Value } from '../../code/index.ts';
import type { GivenFunction } from './handlers.ts';
/** The settings of a function after what its component, and then every earlier `$transform(sst.aws.Function, …)`, did to them. */
export declare function transformedSettings(given: GivenFunction, reader: CodeReader): Value | undefined;
//# sourceMappingURL=transforms.d.ts.map