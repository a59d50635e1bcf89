import { readHeredoc, readQuoted } from "./template.js";
// From the loosest to the tightest.
const OPERATORS = [['||'], ['&&'], ['==', '!='], ['<=', '>=', '<', '>'], ['+', '-'], ['*', '/', '%']];
const NUMBER = /\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
// Nobody chains more; whoever walks the parts may call itself for each.
const LONGEST_CHAIN = 500;
/** Reads one expression; ends the block with a fault where none stands. */
export function readExpression(cursor) {
    cursor.skipSpace();
    const start = cursor.at;
    const test = operation(cursor, 0);
    if (!cursor.takes('?'))
        return test;
    return cursor.deeper(() => {
        cursor.skipLines();
        const yes = readExpression(cursor);
        cursor.skipLines();
        cursor.expect(':', 'a `?` has no `:`');
        cursor.skipLines();
        const no = readExpression(cursor);
        return { kind: 'conditional', test, yes, no, range: cursor.rangeFrom(start) };
    });
}
function operation(cursor, level) {
    const operators = OPERATORS[level];
    if (!operators)
        return unary(cursor);
    cursor.skipSpace();
    const start = cursor.at;
    let left = operation(cursor, level + 1);
    for (let count = 0;; count += 1) {
        const operator = operators.find((one) => cursor.sees(one));
        if (operator === undefined)
            return left;
        if (count > LONGEST_CHAIN)
            cursor.fail('an expression is too long');
        cursor.at += operator.length;
        cursor.skipLines();
        const right = operation(cursor, level + 1);
        left = { kind: 'operation', operator, operands: [left, right], range: cursor.rangeFrom(start) };
    }
}
function unary(cursor) {
    cursor.skipSpace();
    const start = cursor.at;
    const operator = ['!', '-'].find((one) => cursor.takes(one));
    if (operator === undefined)
        return traversal(cursor);
    const operand = cursor.deeper(() => unary(cursor));
    return { kind: 'operation', operator, operands: [operand], range: cursor.rangeFrom(start) };
}
/** A value, and the members, items and splats that follow it. */
function traversal(cursor) {
    const start = cursor.at;
    return steps(cursor, primary(cursor), start);
}
function steps(cursor, from, start) {
    let value = from;
    for (let count = 0; count < LONGEST_CHAIN; count += 1) {
        if (/^\s*\.\.\./.test(cursor.text.slice(cursor.at, cursor.at + 20)))
            return value;
        if (cursor.takes('.*'))
            return splat(cursor, value, start, false);
        if (cursor.takes('[*]'))
            return splat(cursor, value, start, true);
        if (cursor.takes('.'))
            value = member(cursor, value, start);
        else if (cursor.sees('['))
            value = item(cursor, value, start);
        else
            return value;
    }
    return cursor.fail('an expression is too long');
}
function member(cursor, of, start) {
    const name = cursor.name() ?? cursor.match(/\d+/y)?.[0] ?? cursor.fail('a name is missing after a dot');
    return { kind: 'member', of, name, range: cursor.rangeFrom(start) };
}
function item(cursor, of, start) {
    cursor.expect('[', 'a bracket is missing');
    const index = cursor.within(false, () => {
        const read = readExpression(cursor);
        cursor.expect(']', 'a closing bracket is missing');
        return read;
    });
    return { kind: 'index', of, index, range: cursor.rangeFrom(start) };
}
/** What follows applies to every item; after `.*` only members do, and the rest to the list. */
function splat(cursor, of, start, takesItems) {
    let each = { kind: 'name', name: '*', range: cursor.rangeFrom(start) };
    if (takesItems)
        each = steps(cursor, each, start);
    else
        while (!cursor.sees('...') && cursor.takes('.'))
            each = member(cursor, each, start);
    const spread = { kind: 'splat', of, each, range: cursor.rangeFrom(start) };
    return takesItems ? spread : steps(cursor, spread, start);
}
function primary(cursor) {
    const start = cursor.at;
    switch (cursor.text[start]) {
        case '"':
            return readQuoted(cursor, readExpression);
        case '(':
            return parenthesised(cursor);
        case '[':
            return list(cursor);
        case '{':
            return object(cursor);
        case '<':
            return readHeredoc(cursor, readExpression) ?? cursor.fail('a value is missing');
        default:
            break;
    }
    const digits = cursor.match(NUMBER)?.[0];
    if (digits !== undefined)
        return { kind: 'literal', value: Number(digits), range: cursor.rangeFrom(start) };
    const name = cursor.name() ?? cursor.fail('a value is missing');
    if (cursor.text[cursor.at] === '(' || /^::[\w-]/.test(cursor.text.slice(cursor.at)))
        return call(cursor, name, start);
    return KEYWORDS.has(name)
        ? { kind: 'literal', value: KEYWORDS.get(name) ?? null, range: cursor.rangeFrom(start) }
        : { kind: 'name', name, range: cursor.rangeFrom(start) };
}
const KEYWORDS = new Map([
    ['true', true],
    ['false', false],
    ['null', null],
]);
function parenthesised(cursor) {
    cursor.at += 1;
    return cursor.within(false, () => {
        const value = readExpression(cursor);
        cursor.expect(')', 'a closing parenthesis is missing');
        return value;
    });
}
function call(cursor, first, start) {
    let name = first;
    while (cursor.takes('::'))
        name += `::${cursor.name() ?? ''}`;
    cursor.expect('(', 'the arguments of a function are missing');
    return cursor.within(false, () => {
        const items = [];
        let spreads = false;
        while (!cursor.takes(')')) {
            items.push(readExpression(cursor));
            if (cursor.takes('...'))
                spreads = true;
            if (!cursor.takes(',') && !cursor.sees(')'))
                cursor.fail('a comma or a closing parenthesis is missing');
        }
        return { kind: 'call', name, items, spreads, range: cursor.rangeFrom(start) };
    });
}
function list(cursor) {
    const start = cursor.at;
    cursor.at += 1;
    return cursor.within(false, () => {
        if (cursor.takesWord('for'))
            return forExpression(cursor, start, ']');
        const items = [];
        while (!cursor.takes(']')) {
            items.push(readExpression(cursor));
            if (!cursor.takes(',') && !cursor.sees(']'))
                cursor.fail('a comma or a closing bracket is missing');
        }
        return { kind: 'list', items, range: cursor.rangeFrom(start) };
    });
}
function object(cursor) {
    const start = cursor.at;
    cursor.at += 1;
    const beforeWord = cursor.at;
    const isFor = cursor.within(false, () => cursor.takesWord('for') && !cursor.sees('=') && !cursor.sees(':'));
    if (isFor)
        return cursor.within(false, () => forExpression(cursor, start, '}'));
    cursor.at = beforeWord;
    return cursor.within(true, () => {
        const entries = [];
        for (cursor.skipLines(); !cursor.takes('}'); cursor.skipLines()) {
            entries.push(objectEntry(cursor));
            cursor.takes(',');
        }
        return { kind: 'object', entries, range: cursor.rangeFrom(start) };
    });
}
function objectEntry(cursor) {
    const start = cursor.at;
    const plain = cursor.name();
    const isPlain = plain !== undefined && (cursor.sees('=') || cursor.sees(':'));
    if (!isPlain)
        cursor.at = start;
    const key = isPlain
        ? { kind: 'literal', value: plain, range: cursor.rangeFrom(start) }
        : readExpression(cursor);
    if (!cursor.takes('=') && !cursor.takes(':'))
        cursor.fail('an equals sign is missing after a key');
    cursor.skipLines();
    const value = readExpression(cursor);
    if (!cursor.sees(',') && !cursor.sees('}') && !cursor.sees('\n'))
        cursor.fail('a comma, a new line or a closing brace is missing');
    return { key, value };
}
function forExpression(cursor, start, closing) {
    const nameHere = () => cursor.name() ?? cursor.fail('a name is missing after `for`');
    const first = nameHere();
    const second = cursor.takes(',') ? nameHere() : undefined;
    if (!cursor.takesWord('in'))
        cursor.fail('`in` is missing after `for`');
    const collection = readExpression(cursor);
    cursor.expect(':', 'a colon is missing in a `for`');
    const head = readExpression(cursor);
    const value = closing === '}' && cursor.takes('=>') ? readExpression(cursor) : undefined;
    const groups = cursor.takes('...');
    const condition = cursor.takesWord('if') ? readExpression(cursor) : undefined;
    cursor.expect(closing, `a closing ${closing} is missing`);
    return {
        kind: 'for',
        ...(second !== undefined && { keyName: first }),
        valueName: second ?? first,
        collection,
        ...(value && { key: head }),
        value: value ?? head,
        ...(condition && { condition }),
        groups,
        range: cursor.rangeFrom(start),
    };
}
//# sourceMappingURL=expression.js.map