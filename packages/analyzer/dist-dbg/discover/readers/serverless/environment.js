import { lastOfEachKey } from "../../nodes.js";
import { placeAt, staticText } from "./variables.js";
/** A function's variables over the provider's; undefined where one of the two lists is not static. */
export function environmentOf({ variables, provider }, value) {
    const merged = new Map();
    for (const holder of [provider, value]) {
        const list = variables.member(holder, 'environment');
        if (!list)
            continue;
        if (list.node.kind !== 'map')
            return undefined;
        for (const { key, value: node } of lastOfEachKey(list.node.entries)) {
            const located = { node, file: list.file };
            const text = staticText(variables.resolve(located))?.value;
            merged.set(key, { at: placeAt(located), ...(text !== undefined && { value: text }) });
        }
    }
    return merged;
}
//# sourceMappingURL=environment.js.map