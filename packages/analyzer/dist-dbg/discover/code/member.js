import { folderOf } from "../../paths.js";
import { callFunction, methodOn, staticOf } from "./call.js";
import { absolutePath, placeOfNode, unknownAt } from "./machine.js";
import { exportedValue } from "./module.js";
import { nothing, numberValue, textValue } from "./value.js";
/** The member of a value by its name, as `value.name` would give it. */
export function memberValue(machine, target, name, asked) {
    const at = placeOfNode(asked.node, asked.scope);
    switch (target.kind) {
        case 'object':
            return target.members.get(name)?.value ?? (target.complete ? nothing(at) : unknownAt(asked.node, asked.scope));
        case 'construct':
            return ofConstruct(machine, target, name, asked);
        case 'reference':
            return ofReference(machine, target, name, asked);
        case 'module':
            return exportedValue(machine, target.file, name) ?? unknownAt(asked.node, asked.scope);
        case 'callable':
            return staticOf(machine, target, name) ?? unknownAt(asked.node, asked.scope);
        case 'text':
            if (name === 'length')
                return numberValue(target.value.length, at);
            return target.value.startsWith('file://') ? ofUrl(target.value, name, asked) : unknownAt(asked.node, asked.scope);
        case 'list':
            return name === 'length' && target.complete
                ? numberValue(target.items.length, at)
                : unknownAt(asked.node, asked.scope);
        case 'nothing':
            return nothing(at);
        case 'unknown':
            return ofUnknown(machine, target, name, asked);
        case 'number':
        case 'boolean':
            return unknownAt(asked.node, asked.scope);
        default:
            return target;
    }
}
function ofConstruct(machine, target, name, asked) {
    const field = target.members.get(name);
    if (field)
        return field.value;
    const method = methodOn(machine, target, name);
    if (!method)
        return { kind: 'reference', of: target, path: [name], at: placeOfNode(asked.node, asked.scope) };
    return machine.ts.isGetAccessor(method.node)
        ? (callFunction(machine, method, [], target) ?? unknownAt(asked.node, asked.scope))
        : method;
}
function ofReference(machine, target, name, asked) {
    const { scope, node } = asked;
    const at = placeOfNode(node, scope);
    const [first, second] = target.path;
    if (target.module === undefined && !target.of) {
        if (first === 'import.meta')
            return ofImportMeta(name, asked);
        if (first === 'process' && second === 'env' && target.path.length === 2) {
            const value = machine.environment(name);
            return value === undefined ? { ...unknownAt(node, scope), environment: name } : textValue(value, at);
        }
    }
    return { ...target, path: [...target.path, name], at };
}
function ofImportMeta(name, { node, scope }) {
    const at = placeOfNode(node, scope);
    switch (name) {
        case 'dirname':
            return textValue(absolutePath(folderOf(scope.file)), at);
        case 'filename':
            return textValue(absolutePath(scope.file), at);
        case 'url':
            return textValue(`file://${absolutePath(scope.file)}`, at);
        default:
            return unknownAt(node, scope);
    }
}
function ofUrl(url, name, { node, scope }) {
    const at = placeOfNode(node, scope);
    if (name === 'href')
        return textValue(url, at);
    return name === 'pathname' ? textValue(url.slice('file://'.length), at) : unknownAt(node, scope);
}
function ofUnknown(machine, target, name, asked) {
    const unknown = unknownAt(asked.node, asked.scope);
    const among = target.among?.map((choice) => memberValue(machine, choice, name, asked));
    return among ? { ...unknown, among } : unknown;
}
//# sourceMappingURL=member.js.map