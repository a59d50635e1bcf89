import { declare } from "./assign.js";
import { membersAsList } from "./collection.js";
import { evaluate } from "./expression.js";
import { uncertainly, unknownAt } from "./machine.js";
import { innerScope } from "./scope.js";
import { declareAll, execute } from "./statement.js";
import { truthOf } from "./value.js";
const MOST_ROUNDS = 500;
/** `for (const name of names)`: a round for each item; of a list that is not known, one with an item that is not known. */
export function forOf(machine, node, scope, frame) {
    const value = evaluate(machine, node.expression, scope);
    const isMap = value.kind === 'object' && machine.maps.has(value);
    return over(machine, node, isMap ? membersAsList('entries', value, value.at) : value, { scope, frame });
}
/** `for (const name in functions)`: a round for each member's name. */
export function forIn(machine, node, scope, frame) {
    const value = evaluate(machine, node.expression, scope);
    return over(machine, node, value.kind === 'object' ? membersAsList('keys', value, value.at) : value, {
        scope,
        frame,
    });
}
function over(machine, { initializer, statement }, list, { scope, frame }) {
    const name = machine.ts.isVariableDeclarationList(initializer) ? initializer.declarations[0]?.name : undefined;
    const round = (item) => {
        const inner = innerScope(scope, machine.uncertain);
        if (name)
            declare(machine, name, item, inner);
        return execute(machine, [statement], inner, frame);
    };
    if (list.kind !== 'list') {
        const item = unknownAt(name ?? initializer, scope);
        uncertainly(machine, () => round({ value: item, at: item.at }));
        return undefined;
    }
    for (const item of list.items.slice(0, MOST_ROUNDS)) {
        const end = round(item);
        if (end === 'returned')
            return end;
        if (end === 'broken')
            return undefined;
    }
    return undefined;
}
/** A loop that counts: as many rounds as its condition holds. Where only a run could tell, its body is read once. */
export function counted(machine, node, scope, frame) {
    const { ts } = machine;
    const inner = innerScope(scope, machine.uncertain);
    const [initializer, condition, step] = ts.isForStatement(node)
        ? [node.initializer, node.condition, node.incrementor]
        : [undefined, node.expression, undefined];
    if (initializer && ts.isVariableDeclarationList(initializer))
        declareAll(machine, initializer, inner);
    else if (initializer)
        evaluate(machine, initializer, inner);
    const body = () => execute(machine, [node.statement], innerScope(inner, machine.uncertain), frame);
    for (let rounds = 0; rounds < MOST_ROUNDS; rounds++) {
        const isFirstOfDo = ts.isDoStatement(node) && rounds === 0;
        const truth = isFirstOfDo ? true : condition && truthOf(evaluate(machine, condition, inner));
        if (truth === false)
            return undefined;
        if (truth === undefined) {
            if (initializer && ts.isVariableDeclarationList(initializer))
                forget(machine, initializer, inner);
            uncertainly(machine, body);
            return undefined;
        }
        const end = body();
        if (end === 'returned')
            return end;
        if (end === 'broken')
            return undefined;
        if (step)
            evaluate(machine, step, inner);
    }
    return undefined;
}
/** What counts in a loop whose end is not known has no known value either. */
function forget(machine, { declarations }, scope) {
    for (const { name } of declarations) {
        const value = unknownAt(name, scope);
        declare(machine, name, { value, at: value.at }, scope);
    }
}
//# sourceMappingURL=loop.js.map