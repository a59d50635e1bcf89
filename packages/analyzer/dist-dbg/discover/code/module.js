import { readJson } from "../read-json.js";
import { callableAt } from "./call.js";
import { evaluate } from "./expression.js";
import { valueOfDocument } from "./json.js";
import { placeOfNode, unknownAt } from "./machine.js";
import { valueOfBinding } from "./scope.js";
import { execute, hoist } from "./statement.js";
import { booleanValue, held, objectValue } from "./value.js";
const LARGEST = 1_000_000;
/** Reads a module from its first statement to its last, once; undefined when it cannot be read. */
export function loadModule(machine, file) {
    if (machine.modules.has(file))
        return machine.modules.get(file);
    machine.modules.set(file, undefined);
    const text = machine.host.read(file);
    if (text === undefined || text.length > LARGEST)
        return undefined;
    const scope = { file, names: new Map(), bornAt: 0 };
    const module = { file, scope, exports: new Map(), stars: [] };
    machine.modules.set(file, module);
    if (file.endsWith('.json'))
        module.exports.set('default', { lazy: () => jsonValue(file, text) });
    else
        runModule(machine, module, text);
    return module;
}
function jsonValue(file, text) {
    const { root } = readJson(text);
    return root ? valueOfDocument(root, file) : { kind: 'unknown', text: '', at: { file } };
}
function runModule(machine, module, text) {
    const syntax = syntaxOf(machine, module.file, text);
    if (!syntax)
        return;
    const { scope } = module;
    const at = { file: module.file, range: [0, 0] };
    for (const [name, value] of Object.entries(machine.globals))
        scope.names.set(name, { value: booleanValue(value, at) });
    const exported = objectValue([], at);
    scope.names.set('exports', { value: exported });
    scope.names.set('module', { value: objectValue([['exports', held(exported)]], at) });
    prepare(machine, module, syntax.statements);
    // What an import leads to belongs to nobody who happens to ask first.
    const { within, uncertain } = machine;
    machine.within = undefined;
    machine.uncertain = 0;
    execute(machine, syntax.statements, scope, { returns: [] });
    machine.within = within;
    machine.uncertain = uncertain;
}
/** The compiler's parser recurses; code nested some hundreds deep exhausts its stack. */
function syntaxOf({ ts }, file, text) {
    const isTypeScript = /\.[cm]?ts$/.test(file);
    const kind = file.endsWith('.tsx') ? ts.ScriptKind.TSX : isTypeScript ? ts.ScriptKind.TS : ts.ScriptKind.JSX;
    try {
        return ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, kind);
    }
    catch (error) {
        if (error instanceof RangeError)
            return undefined;
        throw error;
    }
}
/** Imports, exports and constants, each read when it is first asked for: modules may import each other. */
function prepare(machine, module, statements) {
    const { ts } = machine;
    hoist(machine, statements, module.scope);
    for (const statement of statements) {
        if (ts.isImportDeclaration(statement))
            bindImports(machine, statement, module.scope);
        else if (ts.isImportEqualsDeclaration(statement))
            bindImportEquals(machine, statement, module.scope);
        else if (ts.isVariableStatement(statement))
            bindConstants(machine, statement, module.scope);
        bindExports(machine, statement, module);
    }
}
function bindImports(machine, node, scope) {
    const { ts } = machine;
    const clause = node.importClause;
    if (!clause || clause.isTypeOnly || !ts.isStringLiteral(node.moduleSpecifier))
        return;
    const specifier = node.moduleSpecifier.text;
    const bind = (name, exported) => scope.names.set(name.text, { lazy: () => imported(machine, specifier, exported, { node: name, scope }) });
    if (clause.name)
        bind(clause.name, 'default');
    const bindings = clause.namedBindings;
    if (bindings && ts.isNamespaceImport(bindings))
        bind(bindings.name);
    if (bindings && ts.isNamedImports(bindings))
        for (const { name, propertyName } of bindings.elements)
            bind(name, (propertyName ?? name).text);
}
function bindImportEquals(machine, node, scope) {
    const { ts } = machine;
    const reference = node.moduleReference;
    if (!ts.isExternalModuleReference(reference) || !ts.isStringLiteralLike(reference.expression))
        return;
    const specifier = reference.expression.text;
    scope.names.set(node.name.text, { lazy: () => imported(machine, specifier, undefined, { node: node.name, scope }) });
}
function imported(machine, specifier, name, { node, scope }) {
    const file = machine.resolveImport(scope.file, specifier);
    const at = placeOfNode(node, scope);
    if (file === undefined) {
        // Names of what is not there are known for npm packages only.
        if (specifier.startsWith('.'))
            return unknownAt(node, scope);
        return { kind: 'reference', module: specifier, path: name === undefined ? [] : [name], at };
    }
    if (name === undefined)
        return { kind: 'module', file, at };
    return exportedValue(machine, file, name) ?? unknownAt(node, scope);
}
/** `require('…')` and `import('…')`. */
export function importedModule(machine, from, specifier, at) {
    const file = machine.resolveImport(from, specifier);
    if (file === undefined)
        return specifier.startsWith('.')
            ? { kind: 'unknown', text: specifier, at }
            : { kind: 'reference', module: specifier, path: [], at };
    const module = loadModule(machine, file);
    const whole = module && wholeExport(module);
    return (whole ??
        (file.endsWith('.json') ? exportedValue(machine, file, 'default') : undefined) ?? { kind: 'module', file, at });
}
/** `module.exports = …` of a CommonJS module. */
function wholeExport({ scope }) {
    const module = scope.names.get('module')?.value;
    const exported = module?.kind === 'object' ? module.members.get('exports')?.value : undefined;
    return exported && (exported.kind !== 'object' || exported.members.size > 0) ? exported : undefined;
}
/** What a module exports under a name; undefined where it does not, or cannot be read. */
export function exportedValue(machine, file, name, seen = new Set()) {
    if (seen.has(file))
        return undefined;
    seen.add(file);
    const module = loadModule(machine, file);
    const own = module?.exports.get(name);
    if (!module || own)
        return own && valueOfBinding(own);
    const whole = wholeExport(module);
    if (whole?.kind === 'object' && whole.members.has(name))
        return whole.members.get(name)?.value;
    if (name === 'default' && whole)
        return whole;
    for (const star of module.stars) {
        const found = exportedValue(machine, star, name, seen);
        if (found)
            return found;
    }
    return undefined;
}
function bindConstants(machine, { declarationList }, scope) {
    const { ts } = machine;
    if (!(declarationList.flags & ts.NodeFlags.Const))
        return;
    for (const { name, initializer } of declarationList.declarations) {
        if (ts.isIdentifier(name) && initializer)
            scope.names.set(name.text, { lazy: () => evaluate(machine, initializer, scope) });
    }
}
function bindExports(machine, node, module) {
    const { ts } = machine;
    const { scope, exports } = module;
    const local = (name) => ({ lazy: () => localValue(scope, name) ?? unknownAt(node, scope) });
    if (ts.isExportAssignment(node)) {
        exports.set('default', { lazy: () => evaluate(machine, node.expression, scope) });
    }
    else if (ts.isExportDeclaration(node)) {
        bindExportList(machine, node, module, local);
    }
    else if (ts.canHaveModifiers(node) &&
        ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) {
        const isDefault = ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword);
        if (ts.isFunctionDeclaration(node) || ts.isClassDeclaration(node) || ts.isEnumDeclaration(node)) {
            const name = node.name?.text;
            const binding = name !== undefined || ts.isEnumDeclaration(node)
                ? local(name ?? '')
                : { value: callableAt(node, scope, placeOfNode(node, scope)) };
            exports.set(isDefault ? 'default' : (name ?? 'default'), binding);
        }
        else if (ts.isVariableStatement(node)) {
            for (const name of namesIn(machine, node.declarationList))
                exports.set(name, local(name));
        }
    }
}
function bindExportList(machine, { exportClause, moduleSpecifier }, { scope, exports, stars }, local) {
    const { ts } = machine;
    const specifier = moduleSpecifier && ts.isStringLiteral(moduleSpecifier) ? moduleSpecifier.text : undefined;
    if (!exportClause) {
        const file = specifier === undefined ? undefined : machine.resolveImport(scope.file, specifier);
        if (file !== undefined)
            stars.push(file);
    }
    else if (ts.isNamespaceExport(exportClause)) {
        const node = exportClause.name;
        exports.set(node.text, { lazy: () => imported(machine, specifier ?? '', undefined, { node, scope }) });
    }
    else {
        for (const { name, propertyName } of exportClause.elements) {
            const from = (propertyName ?? name).text;
            const lazy = () => imported(machine, specifier ?? '', from, { node: name, scope });
            exports.set(name.text, specifier === undefined ? local(from) : { lazy });
        }
    }
}
function localValue(scope, name) {
    const binding = scope.names.get(name);
    return binding && valueOfBinding(binding);
}
function namesIn(machine, list) {
    const { ts } = machine;
    const names = (name) => ts.isIdentifier(name)
        ? [name.text]
        : name.elements.flatMap((element) => (ts.isBindingElement(element) ? names(element.name) : []));
    return list.declarations.flatMap(({ name }) => names(name));
}
//# sourceMappingURL=module.js.map