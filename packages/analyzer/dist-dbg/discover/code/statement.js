import { declare } from "./assign.js";
import { callableAt } from "./call.js";
import { evaluate } from "./expression.js";
import { counted, forIn, forOf } from "./loop.js";
import { deeper, placeOfNode, uncertainly, unknownAt } from "./machine.js";
import { innerScope } from "./scope.js";
import { nothing, sameValue, truthOf } from "./value.js";
/** Reads statements in order. Branches that may not run are read as well, for what they declare. */
export function execute(machine, statements, scope, frame) {
    hoist(machine, statements, scope);
    for (const statement of statements) {
        const read = deeper(machine, () => ({ end: run(machine, statement, scope, frame) }));
        // Too deep to go on: whatever this code returns, it is not known.
        if (!read)
            frame.returns.push(unknownAt(statement, scope));
        if (!read || read.end)
            return read?.end ?? 'returned';
    }
    return undefined;
}
/** The value of a call: the only one that its returns agree on. */
export function returned({ returns }, end, at) {
    const [first, ...others] = end === 'returned' ? returns : [...returns, nothing(at)];
    if (!first)
        return nothing(at);
    if (others.every((other) => sameValue(first, other) === true))
        return first;
    return { kind: 'unknown', text: '…', at, among: [first, ...others] };
}
/** Functions and classes can be used before the line they stand on. */
export function hoist(machine, statements, scope) {
    const { ts } = machine;
    for (const statement of statements) {
        if (ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement)) {
            const isOverload = ts.isFunctionDeclaration(statement) && !statement.body;
            if (statement.name && !isOverload)
                scope.names.set(statement.name.text, { value: callableAt(statement, scope, placeOfNode(statement, scope)) });
        }
        else if (ts.isEnumDeclaration(statement)) {
            scope.names.set(statement.name.text, { lazy: () => enumValue(machine, statement, scope) });
        }
    }
}
function enumValue(machine, node, scope) {
    let next = 0;
    const members = node.members.map((member) => {
        const at = placeOfNode(member, scope);
        const value = member.initializer
            ? evaluate(machine, member.initializer, scope)
            : { kind: 'number', value: next, at };
        if (value.kind === 'number')
            next = value.value + 1;
        return [member.name.getText().replace(/^['"]|['"]$/g, ''), { value, at }];
    });
    return { kind: 'object', members: new Map(members), complete: true, at: placeOfNode(node, scope) };
}
function run(machine, node, scope, frame) {
    const { ts } = machine;
    if (ts.isVariableStatement(node))
        return declareAll(machine, node.declarationList, scope);
    if (ts.isExpressionStatement(node)) {
        evaluate(machine, node.expression, scope);
        return undefined;
    }
    if (ts.isReturnStatement(node)) {
        frame.returns.push(node.expression ? evaluate(machine, node.expression, scope) : nothing(placeOfNode(node, scope)));
        return 'returned';
    }
    if (ts.isIfStatement(node))
        return branch(machine, node, scope, frame);
    if (ts.isBlock(node))
        return execute(machine, node.statements, innerScope(scope, machine.uncertain), frame);
    if (ts.isForOfStatement(node))
        return forOf(machine, node, scope, frame);
    if (ts.isForInStatement(node))
        return forIn(machine, node, scope, frame);
    if (ts.isForStatement(node) || ts.isWhileStatement(node) || ts.isDoStatement(node))
        return counted(machine, node, scope, frame);
    if (ts.isSwitchStatement(node))
        return choose(machine, node, scope, frame);
    if (ts.isTryStatement(node))
        return attempt(machine, node, scope, frame);
    if (ts.isLabeledStatement(node))
        return run(machine, node.statement, scope, frame);
    if (ts.isBreakStatement(node))
        return 'broken';
    return ts.isThrowStatement(node) || ts.isContinueStatement(node) ? 'left' : undefined;
}
/** Declares the variables of one statement. */
export function declareAll(machine, list, scope) {
    for (const { name, initializer } of list.declarations) {
        // A constant of a module was perhaps asked for before its line.
        const known = machine.ts.isIdentifier(name) ? scope.names.get(name.text)?.value : undefined;
        if (known)
            continue;
        const lazy = machine.ts.isIdentifier(name) ? scope.names.get(name.text)?.lazy : undefined;
        const at = placeOfNode(initializer ?? name, scope);
        const value = lazy ? lazy() : initializer ? evaluate(machine, initializer, scope) : nothing(at);
        declare(machine, name, { value, at }, scope);
    }
}
function branch(machine, node, scope, frame) {
    const truth = truthOf(evaluate(machine, node.expression, scope));
    const read = (statement) => statement && execute(machine, [statement], innerScope(scope, machine.uncertain), frame);
    if (truth !== undefined)
        return read(truth ? node.thenStatement : node.elseStatement);
    const ends = uncertainly(machine, () => [read(node.thenStatement), read(node.elseStatement)]);
    return ends.every((end) => end !== undefined) ? ends[0] : undefined;
}
function choose(machine, node, scope, frame) {
    const { ts } = machine;
    const value = evaluate(machine, node.expression, scope);
    const { clauses } = node.caseBlock;
    const fits = clauses.map((clause) => ts.isCaseClause(clause) ? sameValue(value, evaluate(machine, clause.expression, scope)) : false);
    const inner = innerScope(scope, machine.uncertain);
    const read = (clause) => execute(machine, clause.statements, inner, frame);
    if (fits.includes(undefined)) {
        uncertainly(machine, () => clauses.forEach(read));
        return undefined;
    }
    const start = fits.includes(true) ? fits.indexOf(true) : clauses.findIndex(ts.isDefaultClause);
    for (const clause of start < 0 ? [] : clauses.slice(start)) {
        const end = read(clause);
        if (end)
            return end === 'broken' ? undefined : end;
    }
    return undefined;
}
function attempt(machine, node, scope, frame) {
    const read = (block) => block && execute(machine, block.statements, innerScope(scope, machine.uncertain), frame);
    const end = read(node.tryBlock);
    uncertainly(machine, () => read(node.catchClause?.block));
    return read(node.finallyBlock) ?? end;
}
//# sourceMappingURL=statement.js.map