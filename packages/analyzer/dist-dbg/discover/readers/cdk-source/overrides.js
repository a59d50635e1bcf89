import { textOfValue } from "../../code/index.js";
export function overridesOf({ calls }) {
    const byPath = new Map();
    for (const { callee, arguments: given } of calls) {
        const [path, value] = given;
        const name = callee.kind === 'reference' ? callee.path.at(-1) : undefined;
        const text = textOfValue(path?.value);
        if (!value || text === undefined)
            continue;
        if (name === 'addPropertyOverride')
            byPath.set(text, value);
        if (name === 'addOverride' && text.startsWith('Properties.'))
            byPath.set(text.slice('Properties.'.length), value);
    }
    return {
        get: (property) => byPath.get(property),
        touches: (property) => [...byPath.keys()].some((path) => path === property || path.startsWith(`${property}.`)),
    };
}
//# sourceMappingURL=overrides.js.map