/** A directed graph over the numbers below `size`: the targets of node `n` stand in `targets` from `starts[n]` to `starts[n + 1]`. */
export interface Links {
    readonly size: number;
    readonly starts: Int32Array;
    readonly targets: Int32Array;
}
export declare function linksOf(targetsOfEach: readonly (readonly number[])[]): Links;
/** Nodes that reach each other have the same component; a component's number is above those of all it leads to. */
export interface Components {
    readonly count: number;
    readonly of: Int32Array;
}
/**
 * Strongly connected components by Tarjan's algorithm (1972), in one pass with a stack of its own, so that no chain is too deep.
 * Components are closed in the order of a walk that comes back from them, which is why their numbers rise against the arrows.
 *
 * 0 → 1 → 2 → 1 and 0 → 3: 2 leads back to 1, so {1, 2} closes as 0, then {3} as 1, then {0} as 2.
 */
export declare function findComponents({ size, starts, targets }: Links): Components;
//# sourceMappingURL=components.d.ts.map