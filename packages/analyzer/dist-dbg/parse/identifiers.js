import { typescript } from "./typescript.js";
// They mean the same in every file: code that swaps them does something else, however alike it looks.
const GLOBALS = new Set(('undefined NaN Infinity globalThis global arguments console process require module exports __dirname __filename Buffer awslambda ' +
    'JSON Math Object Array String Number Boolean BigInt Symbol Function Date RegExp Intl Reflect Proxy Promise Map Set WeakMap WeakSet ' +
    'Error TypeError RangeError SyntaxError AggregateError ArrayBuffer Uint8Array DataView parseInt parseFloat isNaN isFinite ' +
    'encodeURI encodeURIComponent decodeURI decodeURIComponent setTimeout setInterval setImmediate clearTimeout clearInterval ' +
    'queueMicrotask structuredClone fetch URL URLSearchParams TextEncoder TextDecoder AbortController AbortSignal Response Request Headers ' +
    'Record Partial Pick Omit Readonly ReadonlyArray Required').split(' '));
/** What a renaming may do to an identifier. */
export function roleOf(node) {
    const ts = typescript();
    const { parent } = node;
    if (ts.isShorthandPropertyAssignment(parent))
        return parent.name === node ? 'both' : 'free';
    if (ts.isBindingElement(parent))
        return roleInBinding(node, parent);
    if (ts.isImportSpecifier(parent) || ts.isExportSpecifier(parent))
        return 'both';
    if (isPropertyName(node) || GLOBALS.has(node.text))
        return 'exact';
    return isIntrinsicTag(node) ? 'exact' : 'free';
}
function roleInBinding(node, element) {
    if (element.propertyName === node)
        return 'exact';
    if (element.name !== node || element.propertyName || element.dotDotDotToken)
        return 'free';
    return typescript().isObjectBindingPattern(element.parent) ? 'both' : 'free';
}
/** After a dot, or as the key of a member. */
export function isPropertyName(node) {
    const { SyntaxKind } = typescript();
    const parent = node.parent;
    switch (parent.kind) {
        case SyntaxKind.PropertyAccessExpression:
        case SyntaxKind.PropertyAssignment:
        case SyntaxKind.PropertyDeclaration:
        case SyntaxKind.PropertySignature:
        case SyntaxKind.MethodDeclaration:
        case SyntaxKind.MethodSignature:
        case SyntaxKind.GetAccessor:
        case SyntaxKind.SetAccessor:
        case SyntaxKind.EnumMember:
        case SyntaxKind.MetaProperty:
        case SyntaxKind.JsxAttribute:
        case SyntaxKind.NamedTupleMember:
            return parent.name === node;
        case SyntaxKind.QualifiedName:
            return parent.right === node;
        default:
            return false;
    }
}
/** `<div>`, not `<Invoice>`. */
function isIntrinsicTag(node) {
    const ts = typescript();
    const isTag = ts.isJsxOpeningElement(node.parent) ||
        ts.isJsxClosingElement(node.parent) ||
        ts.isJsxSelfClosingElement(node.parent);
    return isTag && /^[a-z]/.test(node.text);
}
//# sourceMappingURL=identifiers.js.map