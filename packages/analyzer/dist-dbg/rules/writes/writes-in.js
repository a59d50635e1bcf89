import { isTestFile } from "../../parse/source-files.js";
import { bindingsOf } from "./bindings.js";
import { pathFolder } from "./fold-path.js";
import { createGuard } from "./guards.js";
import { staticName } from "./static-names.js";
import { callName, writeFunction } from "./write-functions.js";
// Two rules ask about each file, one after the other.
const writesByFile = new WeakMap();
/** The calls of a file that change files when it runs on Lambda, in text order. */
export function writesIn(module) {
    const known = writesByFile.get(module.syntax);
    if (known)
        return known;
    const writes = isBuildOrTest(module) ? [] : findWrites(module);
    writesByFile.set(module.syntax, writes);
    return writes;
}
function findWrites(module) {
    const bindings = bindingsOf(module.syntax);
    const foldPath = pathFolder(module, bindings);
    const isGuarded = createGuard(bindings);
    const writes = [];
    for (const call of bindings.calls) {
        const name = call.arguments.length > 0 ? staticName(call.expression, bindings) : undefined;
        const does = name && writeFunction(name, call);
        if (!does)
            continue;
        const paths = does.paths.flatMap((index) => {
            const path = call.arguments[index];
            const outcomes = path && foldPath(path, does.adds);
            return outcomes ? [outcomes] : [];
        });
        if (paths.length > 0 && !isGuarded(call))
            writes.push({ call, name: callName(call), verb: does.verb, paths });
    }
    return writes.sort((a, b) => a.call.pos - b.call.pos || b.call.end - a.call.end);
}
/** Programs for a developer's machine. `check` leaves most of them out by itself; ESLint looks at whatever it is given. */
const isBuildOrTest = ({ file, text }) => isTestFile(file) || /(^|\/)scripts\//.test(file) || /\.config\.[cm]?[jt]s$/.test(file) || text.startsWith('#!');
//# sourceMappingURL=writes-in.js.map