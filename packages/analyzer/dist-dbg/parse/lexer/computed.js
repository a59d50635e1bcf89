import { asSpecifier, namesFolder } from "../imports/path-text.js";
import { mayLook } from "./code.js";
import * as token from "./tokens.js";
import { argumentEnd, partsAt, textBetween } from "./values.js";
/** Reads the first argument behind an opening parenthesis, as the tree's reader does (`imports/site.ts`). */
export function computedSite(code, open, { kind, lazy, mock }) {
    const from = open + 1;
    const to = argumentEnd(code, from, code.partners[open] ?? open);
    const specifier = asSpecifier(argumentText(code, from, to));
    const isPattern = specifier?.includes('*') ?? false;
    const isDynamic = (specifier === undefined || isPattern) && !mock;
    const range = [code.starts[from] ?? 0, code.ends[to - 1] ?? 0];
    const site = specifier === undefined || (isPattern && !namesFolder(specifier))
        ? undefined
        : { specifier, kind, range, typeOnly: false, lazy, computed: true, ...(mock && { mock }) };
    return { site, isDynamic, from, to };
}
/** Choices and parentheses are taken apart by the tree's reader. */
function argumentText(code, from, to) {
    if (partsAt(code, from).at(-1)?.end !== to && isChoice(code, from, to))
        code.doubt = true;
    if (code.partners[from] === to - 1)
        code.doubt = true;
    return textBetween(code, from, to, 0);
}
function isChoice(code, from, to) {
    for (let at = from; at < to && mayLook(code); at = Math.max(at, code.partners[at] ?? at) + 1) {
        if (code.kinds[at] === token.QUESTION || code.kinds[at] === BAR)
            return true;
    }
    return false;
}
const BAR = 124;
//# sourceMappingURL=computed.js.map