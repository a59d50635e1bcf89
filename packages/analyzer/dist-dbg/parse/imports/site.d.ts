import type { ts } from 'ts-morph';
import type { ImportKind, SeenImport } from '../../model/module.ts';
/** What surrounds a node, as far as its imports care. */
export interface Surroundings {
    readonly syntax: ts.SourceFile;
    /** Inside a function or a `try`: not part of loading the module, or allowed to fail. */
    readonly lazy: boolean;
    /** `require` is a parameter here, as in the wrappers of bundled files: it is not Node's. */
    readonly requireIsParameter: boolean;
    /** Part of a path or specifier that was read as a whole. */
    readonly isRead: boolean;
}
/** What one node says about imports. */
export interface Seen {
    readonly sites: readonly SeenImport[];
    /** Something is loaded by a specifier that is not, or not wholly, static. */
    readonly dynamic: boolean;
    /** Parts of the node that were read with it. */
    readonly read: readonly ts.Node[];
}
/** The site of a node whose specifier was worked out, or stands in a literal. */
export declare function siteAt(node: ts.Node, specifier: string, kind: ImportKind, { syntax, lazy }: Surroundings, more?: Partial<Pick<SeenImport, 'typeOnly' | 'computed' | 'mock'>>): SeenImport;
/** What an argument that names a module says: a literal, a constant, a path worked out, or a pattern of paths. */
export declare function seenIn(argument: ts.Expression, kind: ImportKind, around: Surroundings, { mock, from, }?: {
    readonly mock?: true;
    readonly from?: (specifier: string) => string | undefined;
}): Seen;
//# sourceMappingURL=site.d.ts.map