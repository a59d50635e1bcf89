import { createHash } from 'node:crypto';
/**
 * `begun` is when this run began, in milliseconds: a file written since then could be written once more within the same tick of
 * the disk's clock, so its marks say nothing.
 */
export function createIdentities(host, earlier, begun) {
    const current = new Map();
    const look = (file) => {
        const before = earlier.get(file);
        const mark = host.stamp(file);
        const stamp = mark && mark.modified < begun - TICK ? mark.text : '';
        if (before && stamp !== '' && before.stamp === stamp)
            return before;
        const text = host.read(file);
        return { stamp, hash: text === undefined ? '' : hashOf(text) };
    };
    const hashNow = (file) => {
        const known = current.get(file) ?? look(file);
        current.set(file, known);
        return known.hash;
    };
    return {
        hashOf: hashNow,
        isSame(file) {
            const before = earlier.get(file)?.hash;
            return before !== undefined && before !== '' && before === hashNow(file);
        },
        current,
    };
}
// Disks keep times in steps of up to two seconds (FAT).
const TICK = 2_000;
/** 120 bits of SHA-1: short, and enough that no two files of a repository meet by chance. */
export const hashOf = (content) => createHash('sha1').update(content).digest('base64').slice(0, 20);
//# sourceMappingURL=identities.js.map