/** A number for the tokens from one to another, end exclusive, names left out of sight. Equal tokens give equal numbers. */
export type BlindHash = (from: number, to: number) => number;
/**
 * Polynomial hashes of all prefixes, so that the hash of any stretch costs two subtractions: with base b the hash of `t u v`
 * is t·b² + u·b + v, and that of `u v` is what is left of it without t·b². Two of them make one number of 53 bits.
 */
export declare function blindHash(kinds: Int32Array): BlindHash;
//# sourceMappingURL=blind-hash.d.ts.map