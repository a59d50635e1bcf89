import { mockKind } from "../mocks.js";
import { typescript } from "../typescript.js";
import { originOf } from "./origins.js";
import { seenIn } from "./site.js";
import { staticSpecifier } from "./static-text.js";
/** Calls that load or name a module: `import()`, `require` in all its guises, `import.meta.resolve`, and mocks. */
export function seenInCall(call, around) {
    const loader = loaderOf(call.expression, around.requireIsParameter);
    const argument = call.arguments[0];
    if (!loader || !argument)
        return undefined;
    const { kind, mock, base, opaque } = loader;
    if (opaque)
        return { sites: [], dynamic: true, read: [] };
    const from = base === undefined ? undefined : (specifier) => below(base, specifier);
    return seenIn(argument, kind, around, { ...(mock && { mock }), ...(from && { from }) });
}
function loaderOf(callee, requireIsParameter) {
    const ts = typescript();
    if (callee.kind === ts.SyntaxKind.ImportKeyword)
        return { kind: 'dynamic' };
    if (ts.isPropertyAccessExpression(callee) && ts.isMetaProperty(callee.expression))
        return callee.name.text === 'resolve' ? { kind: 'resolve' } : undefined;
    if (ts.isPropertyAccessExpression(callee) && ts.isIdentifier(callee.expression)) {
        const mocked = mockKind(callee.expression.text, callee.name.text);
        if (mocked)
            return { kind: mocked, mock: true };
    }
    if (requireIsParameter)
        return undefined;
    const required = requireLike(callee);
    if (required)
        return required;
    if (!ts.isPropertyAccessExpression(callee))
        return undefined;
    const owner = callee.expression;
    if (callee.name.text === 'resolve') {
        const resolver = requireLike(owner);
        return resolver && { ...resolver, kind: 'resolve' };
    }
    if (callee.name.text !== 'require')
        return undefined;
    if (isNamed(owner, 'module'))
        return { kind: 'require' };
    const isMain = ts.isPropertyAccessExpression(owner) && owner.name.text === 'main' && isNamed(owner.expression, 'require');
    return isMain ? { kind: 'require', opaque: true } : undefined;
}
/** `require`, what `createRequire` made, and `eval('require')`, by which code hides from bundlers. */
function requireLike(callee) {
    const ts = typescript();
    const origin = ts.isIdentifier(callee) ? originOf(callee)?.initializer : callee;
    if (origin && ts.isCallExpression(origin)) {
        const made = createdRequire(origin);
        if (made)
            return made;
        const [text] = origin.arguments;
        if (isNamed(origin.expression, 'eval') && text && ts.isStringLiteralLike(text) && text.text === 'require')
            return { kind: 'require' };
    }
    return isNamed(callee, 'require') ? { kind: 'require' } : undefined;
}
function createdRequire({ expression, arguments: values }) {
    const ts = typescript();
    const name = ts.isPropertyAccessExpression(expression) ? expression.name : expression;
    if (!ts.isIdentifier(name) || !/^createRequire(FromPath)?$/.test(name.text) || !values[0])
        return undefined;
    const base = staticSpecifier(values[0]);
    if (base === undefined || base.includes('*'))
        return { kind: 'require', opaque: true };
    return /^\.\/[^/]+$/.test(base) ? { kind: 'require' } : { kind: 'require', base };
}
/** A relative specifier, as seen from `base`, in the module's own terms. */
function below(base, specifier) {
    if (!/^\.{1,2}(\/|$)/.test(specifier))
        return specifier;
    const folder = base.slice(0, base.lastIndexOf('/') + 1) || './';
    return `${folder}${specifier}`;
}
const isNamed = (node, name) => typescript().isIdentifier(node) && node.text === name;
//# sourceMappingURL=calls.js.map