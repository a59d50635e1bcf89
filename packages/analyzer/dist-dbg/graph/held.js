import { upward } from "../paths.js";
import { append, sortedSet } from "../sorted.js";
/** For each file the units whose folder holds it; of nested folders the innermost. */
export function holders({ functions, layers }, files) {
    const unitsOf = new Map();
    for (const { id, root } of functions)
        if (root !== undefined)
            append(unitsOf, root, id);
    for (const { id, root, mounts } of layers) {
        for (const folder of new Set([...(root === undefined ? [] : [root]), ...mounts.map((mount) => mount.from)]))
            append(unitsOf, folder, id);
    }
    const sorted = new Map([...unitsOf].map(([folder, ids]) => [folder, sortedSet(ids)]));
    const held = new Map();
    for (const file of files) {
        for (const folder of upward(file)) {
            const ids = sorted.get(folder);
            if (!ids)
                continue;
            held.set(file, ids);
            break;
        }
    }
    return held;
}
//# sourceMappingURL=held.js.map