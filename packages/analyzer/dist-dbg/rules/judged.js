import { isSourceFile, isTestFile } from "../parse/index.js";
/**
 * Which files `check` judges: what ships. That is what an entry reaches, and what lies in the folder of a layer or of a
 * function that no bundler packs, without tests and build scripts. `included` narrows it to what the user asked for.
 */
export function createJudge({ workspace, graph, layers }, included) {
    const zipped = new Set([
        ...layers.keys(),
        ...workspace.functions.filter((unit) => !unit.bundled).map((unit) => unit.id),
    ]);
    return (file) => {
        if (included && !included.has(file))
            return false;
        if (graph.reach.has(file))
            return true;
        const holders = graph.heldBy.get(file);
        // Templates and binaries are no modules; the rules that speak of them know what ships.
        if (!holders)
            return !graph.modulesByFile.has(file);
        return holders.some((unit) => zipped.has(unit)) && !isTestFile(file);
    };
}
/** The source files among `files` that no rule about modules was run on: above all, what does not ship. */
export function unjudgedSources(files, { graph }, judged) {
    const isKnown = (file) => graph.reach.has(file) || graph.heldBy.has(file);
    const isJudged = (file) => isKnown(file) && judged(file) && !graph.modulesByFile.get(file)?.generated;
    return files.filter((file) => isSourceFile(file) && !isJudged(file));
}
//# sourceMappingURL=judged.js.map