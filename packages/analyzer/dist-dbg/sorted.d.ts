/** By code unit: the same on every machine, whatever its locale. */
export declare const byText: (a: string, b: string) => number;
/** Each value once, in order. */
export declare const sortedSet: <T extends string>(values: Iterable<T>) => T[];
/** Adds to the list at `key`, which is made when it is missing. */
export declare function append<K, V>(lists: Map<K, V[]>, key: K, value: V): void;
//# sourceMappingURL=sorted.d.ts.map