const [FIRST_BASE, SECOND_BASE] = [0x01000193, 0x2c1b3c6d];
const [firstPowers, secondPowers] = [[1], [1]];
/**
 * Polynomial hashes of all prefixes, so that the hash of any stretch costs two subtractions: with base b the hash of `t u v`
 * is t·b² + u·b + v, and that of `u v` is what is left of it without t·b². Two of them make one number of 53 bits.
 */
export function blindHash(kinds) {
    const first = prefixHashes(kinds, FIRST_BASE);
    const second = prefixHashes(kinds, SECOND_BASE);
    extendPowers(kinds.length);
    return (from, to) => {
        const high = between(first, firstPowers, from, to) >>> 0;
        const low = between(second, secondPowers, from, to) >>> 11;
        return high * 2 ** 21 + low;
    };
}
function prefixHashes(kinds, base) {
    const hashes = new Int32Array(kinds.length + 1);
    for (let at = 0; at < kinds.length; at++)
        hashes[at + 1] = Math.imul(hashes[at] ?? 0, base) + (kinds[at] ?? 0);
    return hashes;
}
const between = (hashes, powers, from, to) => (hashes[to] ?? 0) - Math.imul(hashes[from] ?? 0, powers[to - from] ?? 0);
/** The powers are the same for all files and only ever grow. */
function extendPowers(length) {
    for (let at = firstPowers.length; at <= length; at++) {
        firstPowers.push(Math.imul(firstPowers[at - 1] ?? 0, FIRST_BASE));
        secondPowers.push(Math.imul(secondPowers[at - 1] ?? 0, SECOND_BASE));
    }
}
//# sourceMappingURL=blind-hash.js.map