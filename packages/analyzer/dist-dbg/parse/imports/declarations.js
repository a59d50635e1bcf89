import { typescript } from "../typescript.js";
import { siteAt } from "./site.js";
/** `import`, `export … from`, `import x = require()` and `import('…')` as a type. */
export function declaredSite(node, around) {
    const ts = typescript();
    if (ts.isImportDeclaration(node)) {
        const { moduleSpecifier, importClause } = node;
        return site(moduleSpecifier, 'import', importClause !== undefined && isTypeOnlyImport(importClause), around);
    }
    if (ts.isExportDeclaration(node)) {
        const { moduleSpecifier, isTypeOnly, exportClause } = node;
        return moduleSpecifier && site(moduleSpecifier, 'export', isTypeOnly || onlyTypes(exportClause), around);
    }
    if (ts.isImportEqualsDeclaration(node)) {
        const { moduleReference, isTypeOnly } = node;
        if (!ts.isExternalModuleReference(moduleReference))
            return undefined;
        return site(moduleReference.expression, 'import-equals', isTypeOnly, around);
    }
    if (ts.isJSDocImportTag(node))
        return site(node.moduleSpecifier, 'import', true, around);
    if (!ts.isImportTypeNode(node) || !ts.isLiteralTypeNode(node.argument))
        return undefined;
    return site(node.argument.literal, 'import', true, around);
}
/** `/// <reference path="./globals.d.ts" />`. */
export function referencedSites(syntax) {
    return syntax.referencedFiles.map(({ fileName, pos, end }) => ({
        // A path here is always relative, also without `./`.
        specifier: /^\.{0,2}\//.test(fileName) ? fileName : `./${fileName}`,
        kind: 'import',
        range: [pos - 1, end + 1],
        typeOnly: true,
        lazy: false,
        ...(!/^\.{0,2}\//.test(fileName) && { computed: true }),
    }));
}
function site(node, kind, typeOnly, around) {
    return typescript().isStringLiteralLike(node) ? siteAt(node, node.text, kind, around, { typeOnly }) : undefined;
}
function isTypeOnlyImport(clause) {
    if (clause.isTypeOnly)
        return true;
    return !clause.name && clause.namedBindings !== undefined && onlyTypes(clause.namedBindings);
}
function onlyTypes(clause) {
    const ts = typescript();
    if (!clause || (!ts.isNamedImports(clause) && !ts.isNamedExports(clause)))
        return false;
    return clause.elements.length > 0 && clause.elements.every((element) => element.isTypeOnly);
}
//# sourceMappingURL=declarations.js.map