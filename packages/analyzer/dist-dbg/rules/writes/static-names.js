import { typescript } from "../../parse/typescript.js";
import { bareExpression, isGlobalMember } from "./bare-expression.js";
// Long enough for any chain a person writes, and a bound for names that are declared in terms of each other.
const MOST_STEPS = 60;
/** Follows imports, `require`, destructuring and constants to the module behind an expression; undefined where it is no module's. */
export function staticName(expression, bindings) {
    const ts = typescript();
    const members = [];
    let node = bareExpression(expression);
    for (let step = 0; step < MOST_STEPS; step += 1) {
        const member = memberName(node);
        if (member !== undefined && isAccess(node)) {
            members.unshift(member);
            node = bareExpression(node.expression);
        }
        else if (ts.isIdentifier(node)) {
            const binding = bindings.lookup(node);
            if (!binding)
                return named(node.text, members);
            if (binding.changes)
                return undefined;
            if (binding.origin.kind === 'import')
                return named(binding.origin.module, [...binding.origin.members, ...members]);
            if (binding.origin.kind !== 'value')
                return undefined;
            members.unshift(...binding.origin.members);
            node = bareExpression(binding.origin.value);
        }
        else if (ts.isCallExpression(node)) {
            const module = loadedModule(node, bindings);
            if (module !== undefined)
                return named(module, members);
            const wrapped = wrappedExpression(node);
            if (!wrapped)
                return undefined;
            node = bareExpression(wrapped);
        }
        else
            return undefined;
    }
    return undefined;
}
/** The member that `a.b`, `a?.b` and `a['b']` read. */
export function memberName(node) {
    const ts = typescript();
    if (ts.isPropertyAccessExpression(node))
        return node.name.text;
    return ts.isElementAccessExpression(node) && ts.isStringLiteralLike(node.argumentExpression)
        ? node.argumentExpression.text
        : undefined;
}
function isAccess(node) {
    const ts = typescript();
    return ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node);
}
/** One spelling for each: `node:fs/promises` is `promises` of `fs`, and what interop adds (`default`) is dropped. */
function named(specifier, members) {
    const [, module = specifier, folder] = /^(?:node:)?(fs|path|util|fs-extra)(?:\/(promises|posix|esm))?$/.exec(specifier) ?? [];
    const kept = members.filter((member) => member !== 'default' && (module !== 'path' || member !== 'posix'));
    return { module: module.replace(/^node:/, ''), members: folder === 'promises' ? ['promises', ...kept] : kept };
}
function loadedModule(call, bindings) {
    const ts = typescript();
    const [specifier] = call.arguments;
    if (!specifier || !ts.isStringLiteralLike(specifier))
        return undefined;
    const loads = call.expression.kind === ts.SyntaxKind.ImportKeyword ||
        isRequire(call.expression, bindings) ||
        isGlobalMember(call.expression, 'process', 'getBuiltinModule');
    return loads ? specifier.text : undefined;
}
function isRequire(callee, bindings) {
    const ts = typescript();
    if (!ts.isIdentifier(callee))
        return false;
    const binding = bindings.lookup(callee);
    if (!binding)
        return callee.text === 'require';
    if (binding.changes || binding.origin.kind !== 'value')
        return false;
    const made = bareExpression(binding.origin.value);
    return ts.isCallExpression(made) && lastName(made.expression) === 'createRequire';
}
// What compilers put around `require`, and wrappers that keep a function's parameters in place.
const WRAPPERS = new Set([
    '__importDefault',
    '__importStar',
    '__toESM',
    '_interopRequireDefault',
    '_interopRequireWildcard',
    'promisify',
    'pify',
]);
/** What a call hands on as it is: the module in `__importStar(require('fs'))`, the function in `promisify(fs.rm)` and `fs.rm.bind(fs)`. */
function wrappedExpression({ expression, arguments: [first] }) {
    const name = lastName(expression);
    if (name === undefined)
        return undefined;
    if (WRAPPERS.has(name))
        return first;
    return name === 'bind' && isAccess(expression) ? expression.expression : undefined;
}
function lastName(callee) {
    const bare = bareExpression(callee);
    return typescript().isIdentifier(bare) ? bare.text : memberName(bare);
}
//# sourceMappingURL=static-names.js.map