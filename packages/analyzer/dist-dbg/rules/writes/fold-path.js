import { posix } from 'node:path';
import { typescript } from "../../parse/typescript.js";
import { baseName } from "../../paths.js";
import { bareExpression } from "./bare-expression.js";
import { closed, CODE_FOLDER, concat, dirname, each, either, join, resolve } from "./known-text.js";
import { objectMember } from "./object-member.js";
import { staticName } from "./static-names.js";
// Expressions nest without limit in generated code, and names may be declared in terms of each other.
const DEEPEST = 60;
/** Tells where the paths of one file lead, each made absolute; `adds` is what the call itself puts behind a path. */
export function pathFolder({ file, text }, bindings) {
    const cwd = /\bchdir\s*\(/.test(text) ? undefined : CODE_FOLDER;
    const folding = { bindings, self: `${CODE_FOLDER}/${baseName(file)}`, cwd, known: new Map() };
    return (path, adds = '') => {
        const paths = each(concat([fold(path, folding, 0), closed(adds)]), withoutScheme, withoutScheme);
        if (!cwd && paths?.some(({ text }) => !text.startsWith('/')))
            return undefined;
        return paths?.flatMap((path) => resolve([[path]]) ?? []);
    };
}
function fold(expression, folding, depth) {
    if (depth > DEEPEST)
        return undefined;
    const node = bareExpression(expression);
    if (folding.known.has(node))
        return folding.known.get(node);
    folding.known.set(node, undefined); // until it is known: a name that is declared through itself has no value
    const outcomes = foldNode(node, folding, depth + 1);
    folding.known.set(node, outcomes);
    return outcomes;
}
function foldNode(node, folding, depth) {
    const ts = typescript();
    const inner = (expression) => fold(expression, folding, depth);
    if (ts.isStringLiteralLike(node))
        return closed(node.text);
    if (ts.isTemplateExpression(node)) {
        return concat([
            closed(node.head.text),
            ...node.templateSpans.flatMap((span) => [inner(span.expression), closed(span.literal.text)]),
        ]);
    }
    if (ts.isConditionalExpression(node))
        return either(inner(node.whenTrue), inner(node.whenFalse));
    if (ts.isBinaryExpression(node))
        return foldBinary(node, inner);
    if (ts.isCallExpression(node))
        return foldCall(node, folding, inner);
    if (ts.isNewExpression(node))
        return foldUrl(node, inner);
    if (ts.isIdentifier(node) || ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node))
        return foldName(node, folding, inner);
    return undefined;
}
function foldBinary(node, inner) {
    const ts = typescript();
    const operator = node.operatorToken.kind;
    if (operator === ts.SyntaxKind.QuestionQuestionToken || operator === ts.SyntaxKind.BarBarToken)
        return either(inner(node.left), inner(node.right));
    if (operator !== ts.SyntaxKind.PlusToken)
        return undefined;
    const parts = [];
    let left = node;
    while (ts.isBinaryExpression(left) && left.operatorToken.kind === operator) {
        parts.unshift(left.right);
        left = bareExpression(left.left);
    }
    return concat([left, ...parts].map(inner));
}
function foldName(node, folding, inner) {
    const ts = typescript();
    if (ts.isPropertyAccessExpression(node) && ts.isMetaProperty(node.expression)) {
        const { self } = folding;
        return { url: closed(`file://${self}`), filename: closed(self), dirname: closed(CODE_FOLDER) }[node.name.text];
    }
    const name = staticName(node, folding.bindings);
    if (name)
        return constantOf(name, folding);
    // `new URL(…).pathname`, and the object members that hold one
    if (ts.isPropertyAccessExpression(node) && /^(pathname|href)$/.test(node.name.text))
        return inner(node.expression);
    const value = objectMember(node, folding.bindings);
    return value && inner(value);
}
/** Environment variables that Lambda sets itself, and cannot be overridden. */
const ENVIRONMENT = new Map([
    ['LAMBDA_TASK_ROOT', CODE_FOLDER],
    ['LAMBDA_RUNTIME_DIR', '/var/runtime'],
]);
function constantOf({ module, members }, { self }) {
    if (module === '__dirname' && members.length === 0)
        return closed(CODE_FOLDER);
    if (module === '__filename' && members.length === 0)
        return closed(self);
    if (module === 'path' && members.join('.') === 'sep')
        return closed('/');
    const variable = module === 'process' && members[0] === 'env' && members.length === 2
        ? ENVIRONMENT.get(members[1] ?? '')
        : undefined;
    return variable === undefined ? undefined : closed(variable);
}
function foldCall(call, folding, inner) {
    const name = staticName(call.expression, folding.bindings);
    const first = call.arguments[0];
    switch (name && `${name.module}.${name.members.join('.')}`) {
        case 'path.join':
            return join(call.arguments.map(inner));
        case 'path.resolve':
            return folding.cwd ? resolve(call.arguments.map(inner)) : undefined;
        case 'path.normalize':
            return first && each(inner(first), posix.normalize, (text) => text);
        case 'path.dirname':
            return first && dirname(inner(first));
        case 'path.basename':
            return first && call.arguments.length === 1 ? each(inner(first), posix.basename, () => '') : undefined;
        case 'os.tmpdir':
            return closed('/tmp');
        case 'os.homedir':
            return closed('/home/sbx_user');
        case 'process.cwd':
            return folding.cwd === undefined ? undefined : closed(folding.cwd);
        case 'url.fileURLToPath':
            return first && each(inner(first), withoutScheme, withoutScheme);
        case 'url.pathToFileURL':
            return first && inner(first);
        default:
            return undefined;
    }
}
/** `new URL(relative, base)`: the base's last segment gives way, as in a browser. */
function foldUrl({ expression, arguments: parts }, inner) {
    const ts = typescript();
    const [target, base] = parts ?? [];
    if (!ts.isIdentifier(expression) || expression.text !== 'URL' || !target)
        return undefined;
    const targets = inner(target);
    if (targets?.every(({ text }) => text.startsWith('file:')))
        return targets;
    if (!base || !targets || targets.some(({ text }) => /^\w+:/.test(text)))
        return undefined;
    const folder = each(each(inner(base), withoutScheme, withoutScheme), upToSlash, (text) => text);
    if (!folder?.every(({ text, open }) => text.startsWith('/') && !open))
        return undefined;
    return targets.every(({ text }) => text.startsWith('/')) ? targets : join([folder, targets]);
}
const upToSlash = (text) => text.slice(0, text.lastIndexOf('/') + 1);
/** `file:///opt/a%20b` as a path. */
function withoutScheme(text) {
    if (!text.startsWith('file://'))
        return text;
    const path = text.slice('file://'.length);
    try {
        return decodeURIComponent(path);
    }
    catch {
        return path; // a percent sign of its own
    }
}
//# sourceMappingURL=fold-path.js.map