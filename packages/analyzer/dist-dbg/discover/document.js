import { templateUnreadable } from "./problems.js";
import { readJson } from "./read-json.js";
import { readYaml } from "./read-yaml.js";
/** Reads YAML, or JSON where the file's name ends in `.json` (or in `.template` while the text is JSON). Never throws. */
export function readDocument(file, text) {
    const isJson = /\.jsonc?$/i.test(file) || (/\.template$/i.test(file) && /^[\s\uFEFF]*\{/.test(text));
    try {
        const { root, fault } = isJson ? readJson(text) : readYaml(text);
        const problems = fault ? [templateUnreadable(file, fault.range, isJson ? 'JSON' : 'YAML', fault.reason)] : [];
        return root ? { root, problems } : { problems };
    }
    catch (error) {
        // Both parsers call themselves for each level, and a text may have more levels than the stack has room for.
        if (!(error instanceof RangeError))
            throw error;
        return { problems: [templateUnreadable(file, [0, 1], isJson ? 'JSON' : 'YAML', 'it is nested too deeply')] };
    }
}
//# sourceMappingURL=document.js.map