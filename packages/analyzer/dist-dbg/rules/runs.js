import { isErasedImport } from "../erased-imports.js";
/** Whether anything of an import is left when TypeScript has taken the types out. */
export function runs({ from, site }, { graph }) {
    if (site.typeOnly)
        return false;
    const text = graph.modulesByFile.get(from)?.text;
    return site.kind !== 'import' || text === undefined || !isErasedImport(from, text, site.range);
}
//# sourceMappingURL=runs.js.map