import { textOfValue } from "../../code/index.js";
import { isFunction, isLayer, isStack, madeOf } from "./lambda-names.js";
/** Names everything that was made; what several instances of one stack make of the same code is one unit. */
export function unitsIn({ made, lineage }, codeOf) {
    const constructs = made.filter((construct) => isFunction(construct) || isLayer(construct));
    const holdings = new Map();
    for (const construct of constructs)
        for (const wrapper of wrappersOf(construct))
            holdings.set(wrapper, (holdings.get(wrapper) ?? 0) + 1);
    const named = constructs.map((construct) => namesOf(construct, { holdings, lineage, code: codeOf(construct) }));
    const identities = new Map();
    for (const { names, identity } of named)
        for (const name of names)
            identities.set(name, (identities.get(name) ?? new Set()).add(identity));
    const units = new Map();
    const ids = new Map();
    for (const { construct, names, declaredAt } of named) {
        const id = names.find((name) => identities.get(name)?.size === 1) ?? names[names.length - 1] ?? '';
        ids.set(construct, id);
        const known = units.get(id);
        if (known)
            known.others.push(construct);
        else
            units.set(id, { construct, others: [], id, name: id.slice(id.indexOf('#') + 1), declaredAt });
    }
    return { units: [...units.values()], idOf: (construct) => ids.get(construct) };
}
/** A wrapper around one function stands for it; one around several only holds them. */
function namesOf(construct, { holdings, lineage, code }) {
    const chain = wrappersOf(construct);
    const at = chain.findIndex((wrapper) => holdings.get(wrapper) === 1 && hasName(wrapper));
    const named = chain[at] ?? construct;
    // Of wrappers whose ids are not known, nobody could tell which one is meant.
    const around = (at < 0 ? chain : chain.slice(0, at)).filter(hasName);
    const path = [...around, named].map(nameOf).join('/');
    const { file } = named.at;
    const stack = stackAround(construct);
    const stackClass = stack ? declaringClass(stack, chain[0] ?? construct, lineage) : '';
    return {
        construct,
        names: [nameOf(named), path, `${stackClass}/${path}`, `${stack ? nameOf(stack) : ''}/${path}`].map((name) => `${file}#${name}`),
        identity: JSON.stringify([stackClass, path, code]),
        declaredAt: placeOfId(named),
    };
}
/** The class that makes a construct: what a base class declares is the same in every stack that extends it. */
function declaringClass({ callee }, { at }, lineage) {
    if (callee.kind !== 'callable')
        return '';
    const start = at.range?.[0] ?? 0;
    const owner = lineage(callee).find(({ node, at: { file } }) => file === at.file && node.pos <= start && start < node.end);
    return (owner ?? callee).node.name?.getText() ?? '';
}
function stackAround(construct) {
    let at = construct.within;
    while (at && !isStack(at))
        at = at.within;
    return at;
}
/** The instances of the repository's constructs around this one, the outermost first. */
function wrappersOf(construct) {
    const around = [];
    for (let at = construct.within; at && !isStack(at); at = at.within)
        if (isConstruct(at))
            around.unshift(at);
    return around;
}
/** Whether an instance has a scope and an id: classes that only help are not part of any name. */
const isConstruct = (instance) => instance.base !== undefined;
const idArgument = (construct) => construct.arguments[1] ?? construct.base?.arguments[1] ?? madeOf(construct)?.arguments[1];
/** Whether anything of its id is known. */
function hasName(construct) {
    const id = idArgument(construct)?.value;
    return id !== undefined && (id.kind === 'unknown' ? id.parts !== undefined : textOfValue(id) !== '');
}
function nameOf(construct) {
    const id = idArgument(construct)?.value;
    return id ? readable(id) : '…';
}
/** A text as it is known: what only a run would tell stays as it is written. */
function readable(value) {
    const text = textOfValue(value);
    if (text !== undefined)
        return text;
    if (value.kind === 'number')
        return String(value.value);
    if (value.kind === 'reference')
        return value.path.join('.');
    if (value.kind !== 'unknown')
        return '…';
    return value.parts ? value.parts.map((part) => textOfValue(part) ?? `\${${readable(part)}}`).join('') : value.text;
}
function placeOfId(construct) {
    const id = idArgument(construct);
    if (!id)
        return construct.at;
    return id.value.kind === 'text' ? id.value.at : id.at;
}
//# sourceMappingURL=units.js.map