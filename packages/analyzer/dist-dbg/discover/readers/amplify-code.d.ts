import type { Reader } from '../reader.ts';
/** Functions of Amplify, generation 2: `defineFunction(…)`, bundled by esbuild from the file it names. */
export declare const amplifyCode: Reader;
//# sourceMappingURL=amplify-code.d.ts.map