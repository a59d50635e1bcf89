import { createPunctuation } from "./punctuation.js";
import { createTokenWriter } from "./token-writer.js";
import { declaredBy, nameOf, nameThroughCalls } from "./names.js";
import { isWiring, statementsOf } from "./statements.js";
import { typescript } from "./typescript.js";
/**
 * The tokens of a file, without what style alone decides: comments, layout, semicolons, trailing commas, quotes, `export`.
 *
 * Walks the tree with a stack of its own. Leaves are tokens as they are, which makes regular expressions, templates and JSX
 * right; only the text between two children, which is punctuation and keywords, is scanned.
 */
export function tokensOf(syntax) {
    const ts = typescript();
    const writer = createTokenWriter(syntax);
    const punctuation = createPunctuation(syntax, writer);
    const lists = [];
    const stack = [frameOf(syntax, undefined, 0)];
    for (let frame = stack.at(-1); frame; frame = stack.at(-1)) {
        const child = frame.children[frame.next];
        punctuation(frame.textEnd, child ? child.pos : frame.node.end, frame.node);
        if (!child) {
            stack.pop();
            close(frame, stack.at(-1), writer.count, lists);
            continue;
        }
        frame.next++;
        frame.textEnd = child.end;
        const startsStatement = frame.list?.statements.has(child) ?? false;
        if (startsStatement)
            writer.startStatement();
        if (child.kind > ts.SyntaxKind.LastToken)
            stack.push(frameOf(child, frame, writer.count));
        else {
            writer.leaf(child);
            frame.isTable &&= isLiteral(child);
        }
    }
    return writer.finish(lists);
}
function frameOf(node, parent, firstToken) {
    const children = [];
    typescript().forEachChild(node, (child) => {
        children.push(child);
    });
    const statements = statementsOf(node);
    const name = nameOf(node) ?? parent?.name ?? nameThroughCalls(node);
    return {
        node,
        children,
        next: 0,
        textEnd: node.pos,
        firstToken,
        weightless: 0,
        isTable: mayBeTable(node),
        ...(statements &&
            statements.length > 0 && {
            list: { statements: new Set(statements), starts: [], weights: [], declares: [], end: 0 },
        }),
        ...(name !== undefined && { name }),
    };
}
function close(frame, parent, end, lists) {
    const { node, firstToken, list, name } = frame;
    if (list)
        finish(list, name, lists);
    if (!parent)
        return;
    const length = end - firstToken;
    const weightless = (frame.isTable && isTable(node)) || isWiring(node) ? length : frame.weightless;
    parent.weightless += weightless;
    parent.isTable &&= frame.isTable;
    if (length === 0 || !parent.list?.statements.has(node))
        return;
    if (parent.list.end !== firstToken)
        finish(parent.list, parent.name, lists);
    parent.list.starts.push(firstToken);
    parent.list.weights.push(length - weightless);
    parent.list.declares.push(declaredBy(node, parent.name === undefined));
    parent.list.end = end;
}
/** Ends a list, or the part of it before a member that is no statement. */
function finish(list, name, lists) {
    const { starts, weights, declares, end } = list;
    if (starts.length === 0)
        return;
    lists.push({
        bounds: [...starts, end],
        weights: [...weights],
        declares: [...declares],
        ...(name !== undefined && { name }),
    });
    for (const values of [starts, weights, declares])
        values.length = 0;
}
function isTable({ kind }) {
    const { SyntaxKind } = typescript();
    return kind === SyntaxKind.ObjectLiteralExpression || kind === SyntaxKind.ArrayLiteralExpression;
}
function mayBeTable(node) {
    const { SyntaxKind } = typescript();
    return isTable(node) || node.kind === SyntaxKind.PropertyAssignment || node.kind === SyntaxKind.PrefixUnaryExpression;
}
function isLiteral(node) {
    const { SyntaxKind } = typescript();
    switch (node.kind) {
        case SyntaxKind.Identifier:
            return node.parent.kind === SyntaxKind.PropertyAssignment && node.parent.name === node;
        case SyntaxKind.TrueKeyword:
        case SyntaxKind.FalseKeyword:
        case SyntaxKind.NullKeyword:
            return true;
        default:
            return node.kind >= SyntaxKind.FirstLiteralToken && node.kind <= SyntaxKind.LastLiteralToken;
    }
}
//# sourceMappingURL=tokens.js.map