import { typescript } from "../typescript.js";
import { namesFolder } from "./path-text.js";
import { staticSpecifier } from "./static-text.js";
const LATER = ['dynamic', 'resolve', 'asset'];
/** The site of a node whose specifier was worked out, or stands in a literal. */
export function siteAt(node, specifier, kind, { syntax, lazy }, more = {}) {
    const range = [node.getStart(syntax), node.end];
    return { specifier, kind, range, typeOnly: false, lazy: lazy || LATER.includes(kind), ...more };
}
/** What an argument that names a module says: a literal, a constant, a path worked out, or a pattern of paths. */
export function seenIn(argument, kind, around, { mock, from = (specifier) => specifier, } = {}) {
    const sites = [];
    let dynamic = false;
    const alternatives = arms(argument);
    for (const node of alternatives) {
        const isLiteral = typescript().isStringLiteralLike(node);
        const text = staticSpecifier(node);
        const specifier = text === undefined ? undefined : from(text);
        const isPattern = !isLiteral && (specifier?.includes('*') ?? false);
        if (specifier === undefined || isPattern)
            dynamic = true;
        if (specifier === undefined || (isPattern && !namesFolder(specifier)))
            continue;
        const isComputed = !isLiteral || specifier !== text;
        sites.push(siteAt(node, specifier, kind, around, { ...(isComputed && { computed: true }), ...(mock && { mock }) }));
    }
    return { sites, dynamic: dynamic && !mock, read: sites.length > 0 ? alternatives : [] };
}
/** `online ? './stripe' : './till'` and `process.env.TILL ?? './till'`: each of the two. */
function arms(node) {
    const ts = typescript();
    if (ts.isParenthesizedExpression(node))
        return arms(node.expression);
    if (ts.isConditionalExpression(node))
        return [...arms(node.whenTrue), ...arms(node.whenFalse)];
    const isChoice = ts.isBinaryExpression(node) &&
        [ts.SyntaxKind.BarBarToken, ts.SyntaxKind.QuestionQuestionToken].includes(node.operatorToken.kind);
    return isChoice ? [...arms(node.left), ...arms(node.right)] : [node];
}
//# sourceMappingURL=site.js.map