import type { Architecture } from '../model/workspace.ts';
export { asOf } from './public-layer-list.ts';
/** A public layer, by the name in its ARN. */
export interface PublicLayer {
    readonly name: RegExp;
    /** The accounts that publish it. */
    readonly accounts: readonly string[];
    /** npm packages that Node finds in it. */
    readonly provides: readonly string[];
    /** Of those, the ones that came later: the last version known to be without. */
    readonly lacksUpTo?: ReadonlyMap<string, number>;
    /** Whether it surely holds nothing else to import. */
    readonly complete: boolean;
    /** Where a program in it is built for one architecture: names of those for arm64, the others being for x86_64. */
    readonly arm64?: RegExp;
    /** What AWS_LAMBDA_EXEC_WRAPPER is set to for it, and what that runs: the handler's module, or a program. */
    readonly wrapper?: {
        readonly path: string;
        readonly runs: 'module' | 'program';
    };
}
/** What one version of a public layer brings. */
interface PublicContent {
    readonly name: string;
    readonly version?: number;
    /** npm packages. */
    readonly provides: readonly string[];
    /** npm packages of other versions that are surely not in this one. */
    readonly lacks: readonly string[];
    readonly complete: boolean;
    /** What its program is built for. */
    readonly architecture?: Architecture;
}
/**
 * What a public layer puts where Node finds it, as far as its makers say, by the ARN of a version. A layer that is not on
 * the list, or whose `complete` is false, may bring anything else as well: unknown stays unknown. A copy under the same
 * name in another account likely brings the same; of what it lacks nothing is sure.
 */
export declare function publicLayer(arn: string): PublicContent | undefined;
/** The handler's part where AWS_LAMBDA_EXEC_WRAPPER is set to a path; undefined for a script nobody but its owner knows. */
export declare const wrapperRuns: (path: string) => "module" | "program" | undefined;
//# sourceMappingURL=public-layers.d.ts.map