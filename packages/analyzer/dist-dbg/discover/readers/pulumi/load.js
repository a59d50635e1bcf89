import { createImports } from "../../code/resolve.js";
/** Reads a program's file and every file of the repository it imports, also where only the import's effect is wanted. */
export function loadProgram(reader, host, main) {
    if (!reader.load(main))
        return false;
    const resolve = createImports(host);
    const pending = [main];
    const seen = new Set(pending);
    for (let file = pending.pop(); file !== undefined; file = pending.pop()) {
        const { importedFiles } = reader.ts.preProcessFile(host.read(file) ?? '', true, true);
        for (const { fileName } of importedFiles) {
            const imported = resolve(file, fileName);
            if (imported === undefined || seen.has(imported))
                continue;
            seen.add(imported);
            pending.push(imported);
            reader.load(imported);
        }
    }
    return true;
}
//# sourceMappingURL=load.js.map