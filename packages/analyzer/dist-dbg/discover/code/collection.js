import { storeMember } from "./assign.js";
import { callFunction } from "./call.js";
import { placeOfNode, unknownAt } from "./machine.js";
import { booleanValue, held, listValue, nothing, objectValue, textOfValue, textValue, } from "./value.js";
/** `new Map(entries)`: an object whose members are its entries. */
export function mapOf(machine, entries, at) {
    const map = objectValue([], at);
    machine.maps.add(map);
    machine.born.set(map, machine.uncertain);
    if (entries?.kind === 'list') {
        for (const { value } of entries.items) {
            const [key, member] = value.kind === 'list' ? value.items : [];
            const name = textOfValue(key?.value);
            if (name === undefined || !member)
                map.complete = false;
            else
                map.members.set(name, member);
        }
        map.complete &&= entries.complete;
    }
    else if (entries && entries.kind !== 'nothing')
        map.complete = false;
    return map;
}
/** `new Set(items)`: a list without repetitions, as far as its items can be told apart. */
export function setOf(items, at) {
    if (items?.kind !== 'list')
        return listValue([], at, items === undefined);
    const seen = new Set();
    const kept = items.items.filter(({ value }) => {
        const text = textOfValue(value);
        const isNew = text === undefined || !seen.has(text);
        if (text !== undefined)
            seen.add(text);
        return isNew;
    });
    return listValue(kept, at, items.complete);
}
/** The entries of an object, as `Object.entries` gives them; `keys` and `values` the same way. */
export function membersAsList(what, value, at) {
    const items = [...value.members].map(([key, member]) => {
        const text = textValue(key, member.keyAt ?? member.at);
        if (what === 'keys')
            return held(text);
        return what === 'values' ? member : { value: listValue([held(text), member], member.at), at: member.at };
    });
    return listValue(items, at, value.complete);
}
/** A method of a `Map`; undefined for other objects. */
export function collectionMethod(machine, map, call) {
    const { name, args, node, scope } = call;
    const at = placeOfNode(node, scope);
    // What the file system says of a path stands under the name of the method that asks for it.
    const answer = args.length === 0 ? map.members.get(name)?.value : undefined;
    if (answer?.kind === 'boolean')
        return answer;
    if (!machine.maps.has(map))
        return undefined;
    const key = textOfValue(args[0]?.value);
    switch (name) {
        case 'set':
            if (key === undefined || !args[1])
                map.complete = false;
            else
                storeMember(machine, map, key, args[1]);
            return map;
        case 'get':
        case 'has': {
            const found = key === undefined ? undefined : map.members.get(key);
            if (!found && (key === undefined || !map.complete))
                return unknownAt(node, scope);
            return name === 'has' ? booleanValue(found !== undefined, at) : (found?.value ?? nothing(at));
        }
        case 'keys':
        case 'values':
        case 'entries':
            return membersAsList(name, map, at);
        case 'forEach': {
            const callee = args[0]?.value;
            if (callee?.kind === 'callable')
                for (const [text, member] of map.members)
                    callFunction(machine, callee, [member, held(textValue(text, member.keyAt ?? member.at))]);
            return nothing(at);
        }
        default:
            return unknownAt(node, scope);
    }
}
//# sourceMappingURL=collection.js.map