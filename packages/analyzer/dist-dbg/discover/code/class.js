import { storeMember } from "./assign.js";
import { bindParameters, isStatic } from "./call.js";
import { evaluate } from "./expression.js";
import { placeOfNode } from "./machine.js";
import { classAround, innerScope, lookUp, selfOf, valueOfBinding } from "./scope.js";
import { execute } from "./statement.js";
import { nothing } from "./value.js";
/** Reads a class's constructor, and those of the classes above it, for one instance. */
export function construct(machine, owner, instance, args) {
    const { ts } = machine;
    if (!ts.isClassLike(owner.node))
        return;
    machine.used.add(owner.node);
    const scope = innerScope(owner.scope, machine.uncertain, instance, owner);
    const code = owner.node.members.find((member) => ts.isConstructorDeclaration(member) && member.body !== undefined);
    const base = extendsValue(machine, owner);
    if (!code || !ts.isConstructorDeclaration(code)) {
        if (base)
            constructBase(machine, base, instance, args, instance.at);
        return initializeFields(machine, owner, instance, scope);
    }
    bindParameters(machine, code.parameters, args, scope);
    // In a derived class the fields come to be when `super` has returned.
    if (!base)
        initializeFields(machine, owner, instance, scope);
    execute(machine, code.body?.statements ?? [], scope, { returns: [] });
}
/** `super(…)`: the base class gets these arguments, then the fields of this one come to be. */
export function superCall(machine, args, at, scope) {
    const owner = classAround(scope);
    const instance = selfOf(scope);
    if (!owner || instance?.kind !== 'construct')
        return undefined;
    const base = extendsValue(machine, owner);
    if (base)
        constructBase(machine, base, instance, args, at);
    initializeFields(machine, owner, instance, scope);
    return nothing(at);
}
function constructBase(machine, base, instance, args, at) {
    if (base.kind === 'callable')
        construct(machine, base, instance, args);
    else
        instance.base = { callee: base, arguments: args, at };
}
/** Parameters that are fields, and fields with a value of their own. */
function initializeFields(machine, owner, instance, scope) {
    const { ts } = machine;
    if (!ts.isClassLike(owner.node))
        return;
    for (const member of owner.node.members) {
        if (ts.isConstructorDeclaration(member))
            parameterFields(machine, member, instance, scope);
        else if (ts.isPropertyDeclaration(member) && !isStatic(ts, member)) {
            const field = fieldsOf(machine, member, scope);
            if (field)
                storeMember(machine, instance, member.name.getText(), field);
        }
    }
}
function parameterFields(machine, { parameters, body }, instance, scope) {
    const { ts } = machine;
    for (const { name, modifiers } of body ? parameters : []) {
        if (!modifiers?.length || !ts.isIdentifier(name))
            continue;
        const found = lookUp(scope, name.text);
        const value = found && valueOfBinding(found.binding);
        if (value)
            storeMember(machine, instance, name.text, { value, at: placeOfNode(name, scope) });
    }
}
/** What a class member is initialized with; undefined where it says nothing. */
export function fieldsOf(machine, member, scope) {
    if (!machine.ts.isPropertyDeclaration(member) || !member.initializer)
        return undefined;
    return {
        value: evaluate(machine, member.initializer, scope),
        at: placeOfNode(member.initializer, scope),
        keyAt: placeOfNode(member.name, scope),
    };
}
/** What a class extends; undefined where it extends nothing. */
export function extendsValue(machine, { node, scope }) {
    const { ts } = machine;
    if (!ts.isClassLike(node))
        return undefined;
    const clause = node.heritageClauses?.find(({ token }) => token === ts.SyntaxKind.ExtendsKeyword)?.types[0];
    return clause && evaluate(machine, clause.expression, scope);
}
//# sourceMappingURL=class.js.map