import type { LayerReference } from '../model/workspace.ts';
import type { Options } from '../options.ts';
type WithoutPlace<T> = T extends unknown ? Omit<T, 'at'> : never;
type Named = WithoutPlace<LayerReference>;
/** What the user says a layer provides: npm packages, and paths below `/opt`. Undefined where the user says nothing of it. */
export declare function declaredContent(reference: Named, options: Options['layers']): readonly string[] | undefined;
export {};
//# sourceMappingURL=declared-content.d.ts.map