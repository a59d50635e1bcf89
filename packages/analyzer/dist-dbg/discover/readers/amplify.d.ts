import type { Reader } from '../reader.ts';
/** Functions and layers of Amplify, generation 1: `amplify/backend/function/NAME/`, a template and the code beside it. */
export declare const amplify: Reader;
//# sourceMappingURL=amplify.d.ts.map