import { syntaxOf } from "./parse/index.js";
import { typescript } from "./parse/typescript.js";
/**
 * Whether TypeScript leaves an import out of what it emits, though it does not say `type`: what it names is used as types
 * alone. Compilers and bundlers all do so, but for `verbatimModuleSyntax` and its forerunners, which make such an import a
 * compile error. They drop an import that nothing uses as well; that one is kept here, since it was written to be used.
 * `at` is the specifier's place.
 */
export function isErasedImport(file, text, at) {
    if (!/\.[cm]?tsx?$/.test(file) || isCalled(text, at))
        return false;
    const { values, types, imports } = usesOf(file, text);
    const names = imports.get(at[0]) ?? [];
    return names.some((name) => types.has(name)) && names.every((name) => !values.has(name));
}
/** Whether the text calls something the import names, or makes one: then the compiler need not be asked, nor loaded. */
function isCalled(text, at) {
    const clause = text.slice(text.lastIndexOf('import', at[0]) + 'import'.length, at[0]);
    const names = (clause.match(/[\w$]+/g) ?? []).map((name) => name.replaceAll('$', '\\$'));
    return (names.length > 0 &&
        new RegExp(`(?:\\bnew\\s+|(?<![.\\w$])(?=[\\w$]+\\())(?:${names.join('|')})(?![\\w$])`).test(text));
}
let last;
/** One file is asked about many times in a row, and then no more. */
function usesOf(file, text) {
    if (last?.file !== file || last.text !== text)
        last = { file, text, uses: read(syntaxOf(file, text)) };
    return last.uses;
}
function read(syntax) {
    const compiler = typescript();
    const values = new Set();
    const types = new Set();
    const imports = new Map();
    const stack = [{ node: syntax, names: values }];
    // With `emitDecoratorMetadata` the types beside a decorator are emitted too.
    let keepsTypes = false;
    for (let next = stack.pop(); next; next = stack.pop()) {
        const { node, names } = next;
        if (compiler.isImportDeclaration(node)) {
            const bound = namesBound(node);
            if (bound.length > 0)
                imports.set(node.moduleSpecifier.getStart(), bound);
            continue;
        }
        if (node.kind === compiler.SyntaxKind.Decorator)
            keepsTypes = true;
        if (compiler.isIdentifier(node) && !isMember(node))
            names.add(node.text);
        compiler.forEachChild(node, (child) => {
            stack.push({ node: child, names: isType(child) ? types : names });
        });
    }
    return { values, types, imports: keepsTypes ? new Map() : imports };
}
/** `Base` of `class Orders extends Base` is a value, though its node is one of those for types. */
function isType({ kind, parent }) {
    const { SyntaxKind } = typescript();
    if (kind === SyntaxKind.ExpressionWithTypeArguments)
        return !isClause(parent) || parent.token !== SyntaxKind.ExtendsKeyword || isInterface(parent.parent);
    return kind >= SyntaxKind.FirstTypeNode && kind <= SyntaxKind.LastTypeNode;
}
const isClause = (node) => node.kind === typescript().SyntaxKind.HeritageClause;
const isInterface = ({ kind }) => kind === typescript().SyntaxKind.InterfaceDeclaration;
/** `money` in `prices.money` and in `{ money: 1 }`. */
function isMember(node) {
    const compiler = typescript();
    const { parent } = node;
    return ((compiler.isPropertyAccessExpression(parent) && parent.name === node) ||
        (compiler.isPropertyAssignment(parent) && parent.name === node));
}
function namesBound({ importClause }) {
    if (!importClause)
        return [];
    const compiler = typescript();
    const { name, namedBindings } = importClause;
    const own = name ? [name.text] : [];
    if (!namedBindings)
        return own;
    if (compiler.isNamespaceImport(namedBindings))
        return [...own, namedBindings.name.text];
    return [
        ...own,
        ...namedBindings.elements.filter((element) => !element.isTypeOnly).map((element) => element.name.text),
    ];
}
//# sourceMappingURL=erased-imports.js.map