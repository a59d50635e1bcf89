import { syntaxOf } from "../parse/source-files.js";
/** One text as module rules read it. Loads the compiler. */
export function parseModule(file, text) {
    return { file, text, syntax: syntaxOf(file, text) };
}
//# sourceMappingURL=parse-module.js.map