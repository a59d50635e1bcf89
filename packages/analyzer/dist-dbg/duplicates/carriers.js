import { isTestFile } from "../parse/index.js";
/**
 * A layer's file is the layer's, whoever reaches it. Else it belongs to the functions that reach it. What nobody reaches counts
 * only where we could not follow a function from its entry: a web page or a migration beside it is no code of the function.
 */
export function findCarriers({ functions, layers }, { reach, heldBy }) {
    const isLayer = new Set(layers.map(({ id }) => id));
    const isUnfollowed = new Set(functions
        .filter(({ entry, runtime }) => entry === undefined && runtime?.value.startsWith('nodejs'))
        .map(({ id }) => id));
    return ({ file }) => {
        const holding = heldBy.get(file) ?? [];
        if (holding.length > 0 && holding.every((unit) => isLayer.has(unit)))
            return holding;
        return (reach.get(file) ?? (isTestFile(file) ? [] : holding.filter((unit) => isLayer.has(unit) || isUnfollowed.has(unit))));
    };
}
//# sourceMappingURL=carriers.js.map