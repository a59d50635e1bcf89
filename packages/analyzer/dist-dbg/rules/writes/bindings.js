import { typescript } from "../../parse/typescript.js";
import { bareExpression, isGlobalMember } from "./bare-expression.js";
/** Walks a file once, without recursion, and settles which names change after they are declared. */
export function bindingsOf(syntax) {
    const ts = typescript();
    const scopes = new Map();
    const calls = [];
    const identifiers = new Map();
    const changed = [];
    const stack = [syntax];
    for (let node = stack.pop(); node; node = stack.pop()) {
        if (ts.isIdentifier(node)) {
            const same = identifiers.get(node.text);
            if (same)
                same.push(node);
            else
                identifiers.set(node.text, [node]);
            continue;
        }
        if (ts.isCallExpression(node))
            calls.push(node);
        declare(node, scopes);
        changed.push(...changedBy(node));
        ts.forEachChild(node, (child) => void stack.push(child));
    }
    const lookup = (identifier) => lookUp(identifier, scopes);
    for (const identifier of changed) {
        const binding = lookup(identifier);
        if (binding)
            binding.changes = true;
    }
    return { calls, lookup, named: (text) => identifiers.get(text) ?? [] };
}
function lookUp(identifier, scopes) {
    for (let scope = identifier.parent; scope; scope = scope.parent) {
        const binding = scopes.get(scope)?.get(identifier.text);
        if (binding)
            return binding;
    }
    return undefined;
}
function declare(node, scopes) {
    const ts = typescript();
    if (ts.isVariableDeclaration(node))
        declareVariable(node, scopes);
    else if (ts.isParameter(node))
        declarePattern(node.name, { kind: 'opaque' }, node.parent, scopes);
    else if (ts.isImportDeclaration(node))
        declareImport(node, scopes);
    else if (ts.isImportEqualsDeclaration(node))
        declareImportEquals(node, scopes);
    else if (ts.isFunctionDeclaration(node) && node.name)
        add(node.name, { kind: 'function' }, blockAround(node), scopes);
    else if ((ts.isFunctionExpression(node) || ts.isClassExpression(node)) && node.name)
        add(node.name, { kind: 'opaque' }, node, scopes);
    else if ((ts.isClassDeclaration(node) || ts.isEnumDeclaration(node)) && node.name)
        add(node.name, { kind: 'opaque' }, blockAround(node), scopes);
    else if (ts.isModuleDeclaration(node) && ts.isIdentifier(node.name))
        add(node.name, { kind: 'opaque' }, blockAround(node), scopes);
}
function declareVariable(node, scopes) {
    const ts = typescript();
    const isVar = ts.isVariableDeclarationList(node.parent) && (node.parent.flags & ts.NodeFlags.BlockScoped) === 0;
    const scope = isVar ? functionAround(node) : blockAround(node);
    declarePattern(node.name, node.initializer ? { kind: 'value', value: node.initializer, members: [] } : { kind: 'opaque' }, scope, scopes);
}
/** `{ a: { b } }` declares `b` as the members `a`, `b` of what `origin` says; lists, rests and defaults hide what comes in. */
function declarePattern(pattern, origin, scope, scopes) {
    const ts = typescript();
    const patterns = [{ name: pattern, origin }];
    for (let next = patterns.pop(); next; next = patterns.pop()) {
        if (ts.isIdentifier(next.name)) {
            add(next.name, next.origin, scope, scopes);
            continue;
        }
        for (const element of next.name.elements) {
            if (ts.isBindingElement(element))
                patterns.push({ name: element.name, origin: memberOrigin(element, next.origin) });
        }
    }
}
function memberOrigin(element, origin) {
    const ts = typescript();
    const key = element.propertyName ?? element.name;
    const known = ts.isObjectBindingPattern(element.parent) && !element.dotDotDotToken && !element.initializer;
    if (origin.kind !== 'value' || !known || !(ts.isIdentifier(key) || ts.isStringLiteral(key)))
        return { kind: 'opaque' };
    return { ...origin, members: [...origin.members, key.text] };
}
function declareImport({ importClause, moduleSpecifier, parent }, scopes) {
    const ts = typescript();
    if (!importClause || !ts.isStringLiteral(moduleSpecifier))
        return;
    const module = moduleSpecifier.text;
    if (importClause.name)
        add(importClause.name, { kind: 'import', module, members: ['default'] }, parent, scopes);
    const bound = importClause.namedBindings;
    if (bound && ts.isNamespaceImport(bound))
        add(bound.name, { kind: 'import', module, members: [] }, parent, scopes);
    if (!bound || !ts.isNamedImports(bound))
        return;
    for (const { name, propertyName } of bound.elements) {
        add(name, { kind: 'import', module, members: [(propertyName ?? name).text] }, parent, scopes);
    }
}
function declareImportEquals({ name, moduleReference, parent }, scopes) {
    const ts = typescript();
    const specifier = ts.isExternalModuleReference(moduleReference) ? moduleReference.expression : undefined;
    const isKnown = specifier && ts.isStringLiteral(specifier);
    add(name, isKnown ? { kind: 'import', module: specifier.text, members: [] } : { kind: 'opaque' }, parent, scopes);
}
function add(name, origin, scope, scopes) {
    const names = scopes.get(scope) ?? new Map();
    scopes.set(scope, names);
    // A second declaration of one name (`var`, or a parameter and a `var`) is as good as an assignment.
    const earlier = names.get(name.text);
    if (earlier)
        earlier.changes = true;
    else
        names.set(name.text, { name, origin, changes: false });
}
/** The names whose value, or a member of it, a node sets. */
function changedBy(node) {
    const ts = typescript();
    if (ts.isBinaryExpression(node) && isAssignment(node.operatorToken.kind))
        return targetsOf(node.left);
    if ((ts.isForOfStatement(node) || ts.isForInStatement(node)) && !ts.isVariableDeclarationList(node.initializer))
        return targetsOf(node.initializer);
    if (ts.isDeleteExpression(node))
        return targetsOf(node.expression);
    const changes = (ts.isPrefixUnaryExpression(node) || ts.isPostfixUnaryExpression(node)) &&
        (node.operator === ts.SyntaxKind.PlusPlusToken || node.operator === ts.SyntaxKind.MinusMinusToken);
    if (changes)
        return targetsOf(node.operand);
    return ts.isCallExpression(node) && node.arguments[0] && isGlobalMember(node.expression, 'Object', 'assign')
        ? targetsOf(node.arguments[0])
        : [];
}
function targetsOf(target) {
    const ts = typescript();
    const found = [];
    const targets = [target];
    for (let next = targets.pop(); next; next = targets.pop()) {
        const node = ts.isExpression(next) ? bareExpression(next) : next;
        if (ts.isIdentifier(node))
            found.push(node);
        else if (ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node))
            targets.push(node.expression);
        else if (ts.isArrayLiteralExpression(node))
            targets.push(...node.elements);
        else if (ts.isObjectLiteralExpression(node))
            targets.push(...node.properties);
        else if (ts.isPropertyAssignment(node))
            targets.push(node.initializer);
        else if (ts.isShorthandPropertyAssignment(node))
            targets.push(node.name);
        else if (ts.isSpreadElement(node) || ts.isSpreadAssignment(node))
            targets.push(node.expression);
        else if (ts.isBinaryExpression(node))
            targets.push(node.left); // a default in a pattern
    }
    return found;
}
function isAssignment(kind) {
    const { SyntaxKind } = typescript();
    return kind >= SyntaxKind.FirstAssignment && kind <= SyntaxKind.LastAssignment;
}
function blockAround(node) {
    const ts = typescript();
    for (let scope = node.parent;; scope = scope.parent) {
        if (ts.isBlock(scope) && ts.isFunctionLike(scope.parent))
            return scope.parent;
        const opens = ts.isBlock(scope) ||
            ts.isSourceFile(scope) ||
            ts.isModuleBlock(scope) ||
            ts.isCaseBlock(scope) ||
            ts.isCatchClause(scope) ||
            ts.isFunctionLike(scope) ||
            ts.isClassStaticBlockDeclaration(scope) ||
            ts.isForStatement(scope) ||
            ts.isForInStatement(scope) ||
            ts.isForOfStatement(scope);
        if (opens)
            return scope;
    }
}
function functionAround(node) {
    const ts = typescript();
    for (let scope = node.parent;; scope = scope.parent) {
        if (ts.isFunctionLike(scope) ||
            ts.isSourceFile(scope) ||
            ts.isModuleBlock(scope) ||
            ts.isClassStaticBlockDeclaration(scope))
            return scope;
    }
}
//# sourceMappingURL=bindings.js.map