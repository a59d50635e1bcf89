import type { Value } from '../../code/index.ts';
import { type Made } from './lambda-names.ts';
/** How the library is told what a function or a layer is made of. */
export type CodeKind = 'asset' | 'bucket' | 'inline' | 'image' | 'registry' | 'docker-build' | 'command';
/** Code as it is given, and how. */
export interface CodeSource {
    readonly kind: CodeKind;
    readonly made: Made;
}
/** How a value gives code. Every class of code inherits the functions of the one above it: `AssetCode.fromAsset` is `Code.fromAsset`. */
export declare function codeSource(value: Value | undefined): CodeSource | undefined;
//# sourceMappingURL=code-kinds.d.ts.map