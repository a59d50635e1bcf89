import { baseName, folderOf, isBelow, upward } from "../../../paths.js";
import { evaluate } from "./evaluate.js";
import { Cursor, SyntaxFault } from "./hcl/cursor.js";
import { readExpression } from "./hcl/expression.js";
import { isKnown, plain, scalar } from "./values.js";
/**
 * What a deployed folder's variables are set to: by our config, else by the files that Terraform loads itself, else by
 * the files of each environment, where they all agree.
 */
export function rootValues(folder, { values, folders }, variables) {
    const nearest = (file) => [...upward(folderOf(file))].find((above) => folders.has(above));
    const files = [...values.keys()].filter((file) => isBelow(file, folder) && nearest(file) === folder);
    const isLoaded = (file) => folderOf(file) === folder && /^(?:terraform|.*\.auto)\.tfvars(?:\.json)?$/.test(baseName(file));
    // Later files count before earlier ones, and `terraform.tfvars` is the earliest.
    const rank = (file) => (baseName(file).startsWith('terraform.tfvars') ? 1 : 0);
    const loaded = files
        .filter(isLoaded)
        .reverse()
        .sort((a, b) => rank(a) - rank(b));
    const others = files.filter((file) => !isLoaded(file));
    const inFile = (file, name) => {
        const expression = values.get(file)?.attributes.get(name);
        return expression && evaluate(expression, plainScope(file));
    };
    return (name, at, hasDefault) => {
        const given = Object.hasOwn(variables, name) ? variables[name] : undefined;
        if (given !== undefined)
            return fromText(given, at);
        const own = loaded.map((file) => inFile(file, name)).find((value) => value !== undefined);
        if (own || hasDefault)
            return own;
        const stated = others.flatMap((file) => inFile(file, name) ?? []);
        const [first] = stated;
        return first && isKnown(first) && stated.every((value) => plain(value) === plain(first)) ? first : undefined;
    };
}
/** A list or map as `-var` takes it, else the text itself. */
function fromText(text, at) {
    if (!/^\s*[[{]/.test(text))
        return scalar(text, at);
    try {
        return evaluate(readExpression(new Cursor(text, 0, at.range)), plainScope(at.file));
    }
    catch (error) {
        if (!(error instanceof SyntaxFault))
            throw error;
        return scalar(text, at);
    }
}
/** Where values are plain: nothing has a name. */
const plainScope = (file) => ({
    file,
    bindings: new Map(),
    named: () => undefined,
    written: () => '',
    fileText: () => undefined,
    filesBelow: () => undefined,
    step: () => true,
});
//# sourceMappingURL=root-values.js.map