import type { CloneClass } from '../model/clone.ts';
/**
 * Leaves out a class that says little more than another with more copies. Four files share 45 lines, two of them two
 * lines more: told once, as four copies.
 *
 * Files are cut into stripes of some lines, so that a fragment is compared only with those around its middle line: what
 * holds most of it holds its middle.
 */
export declare function withoutShadows(classes: readonly CloneClass[]): CloneClass[];
//# sourceMappingURL=shadows.d.ts.map