import { Cursor, SyntaxFault } from "./cursor.js";
import { readExpression } from "./expression.js";
// Where reading goes on after a fault: blocks at the file's top level begin a line.
const NEXT_BLOCK = /\n(?=[a-z_]+(?:[ \t]+"[^"\n]*")*[ \t]*\{)/g;
// Each one may read to the file's end before it is noticed.
const MOST_FAULTS = 50;
/** Reads a `.tf` or `.tfvars` file. A block with a fault in it is left out, and reading goes on at the next. Never throws. */
export function readHcl(text) {
    const body = { attributes: new Map(), blocks: [] };
    let fault;
    let at = 0;
    for (let faults = 0; at < text.length && faults < MOST_FAULTS; faults += 1) {
        const cursor = new Cursor(text, at);
        try {
            for (cursor.skipLines(); cursor.at < text.length; cursor.skipLines()) {
                at = cursor.at;
                readItem(cursor, body);
            }
            break;
        }
        catch (error) {
            if (!(error instanceof SyntaxFault))
                throw error;
            fault ??= { range: [error.at, Math.min(error.at + 1, text.length)], reason: error.message };
            NEXT_BLOCK.lastIndex = at;
            at = (NEXT_BLOCK.exec(text)?.index ?? text.length) + 1;
        }
    }
    return { body, ...(fault && { fault }) };
}
/** `name = value` or a block, up to the line's end. */
function readItem(cursor, { attributes, blocks }) {
    const start = cursor.at;
    const name = cursor.name() ?? cursor.fail('a name is missing');
    if (cursor.takes('='))
        attributes.set(name, readExpression(cursor));
    else
        blocks.push(readBlock(cursor, name, start));
    if (!cursor.sees('\n') && !cursor.sees('}') && cursor.at < cursor.text.length)
        cursor.fail('something stands here that does not belong to the value before it');
}
function readBlock(cursor, type, start) {
    const labels = readLabels(cursor);
    cursor.expect('{', 'an equals sign or an opening brace is missing after a name');
    const body = cursor.within(true, () => readBody(cursor));
    return { type, labels, range: cursor.rangeFrom(start), body };
}
function readBody(cursor) {
    const body = { attributes: new Map(), blocks: [] };
    for (cursor.skipLines(); !cursor.takes('}'); cursor.skipLines()) {
        if (cursor.at >= cursor.text.length)
            cursor.fail('a closing brace is missing');
        readItem(cursor, body);
    }
    return body;
}
function readLabels(cursor) {
    const labels = [];
    for (;;) {
        cursor.skipSpace();
        const start = cursor.at;
        const text = cursor.match(/"([^"\n]*)"/y)?.[1] ?? cursor.name();
        if (text === undefined)
            return labels;
        labels.push({ text, range: cursor.rangeFrom(start) });
    }
}
//# sourceMappingURL=body.js.map