import type { Answer } from '../../host/host.ts';
import type { Reader } from '../reader.ts';
/** CDK apps in TypeScript and JavaScript, read without running them. */
export declare const cdkSource: Reader;
/** As an answer to `Host.ask`. */
export declare const isCdkSource: Answer;
//# sourceMappingURL=cdk-source.d.ts.map