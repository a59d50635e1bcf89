export function linksOf(targetsOfEach) {
    const starts = new Int32Array(targetsOfEach.length + 1);
    targetsOfEach.forEach((targets, node) => {
        starts[node + 1] = starts[node] + targets.length; // written in order, so it is there
    });
    const targets = new Int32Array(starts.at(-1) ?? 0);
    targetsOfEach.forEach((list, node) => targets.set(list, starts[node]));
    return { size: targetsOfEach.length, starts, targets };
}
/**
 * Strongly connected components by Tarjan's algorithm (1972), in one pass with a stack of its own, so that no chain is too deep.
 * Components are closed in the order of a walk that comes back from them, which is why their numbers rise against the arrows.
 *
 * 0 → 1 → 2 → 1 and 0 → 3: 2 leads back to 1, so {1, 2} closes as 0, then {3} as 1, then {0} as 2.
 */
export function findComponents({ size, starts, targets }) {
    const of = new Int32Array(size).fill(-1);
    // When a node was met, from 1; 0 where it was not. `lowest` is the earliest open node it leads back to.
    const met = new Int32Array(size);
    const lowest = new Int32Array(size);
    const next = new Int32Array(size);
    const path = new Int32Array(size);
    const open = new Int32Array(size);
    let [count, clock, openLength] = [0, 0, 0];
    for (let root = 0; root < size; root++) {
        if (met[root] > 0)
            continue; // all indexes here are nodes, below `size`
        let depth = 0;
        for (let node = root;;) {
            if (met[node] === 0) {
                met[node] = lowest[node] = ++clock;
                next[node] = starts[node];
                open[openLength++] = node;
                path[depth++] = node;
            }
            let into = -1;
            while (next[node] < starts[node + 1] && into < 0) {
                const target = targets[next[node]++];
                if (met[target] === 0)
                    into = target;
                else if (of[target] === -1)
                    lowest[node] = Math.min(lowest[node], met[target]);
            }
            if (into >= 0) {
                node = into;
                continue;
            }
            if (lowest[node] === met[node]) {
                let member = -1;
                while (member !== node) {
                    member = open[--openLength];
                    of[member] = count;
                }
                count++;
            }
            if (--depth === 0)
                break;
            const parent = path[depth - 1];
            lowest[parent] = Math.min(lowest[parent], lowest[node]);
            node = parent;
        }
    }
    return { count, of };
}
//# sourceMappingURL=components.js.map