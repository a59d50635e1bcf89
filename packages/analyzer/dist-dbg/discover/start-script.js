import { joinPath } from "../paths.js";
import { findEntry } from "./handler.js";
// Assignments before the command, options after it: `NODE_ENV=production exec node --enable-source-maps server.js`.
const NODE = /(?:^|[\s;&(])node\s+(?:--?[\w=.:/-]+\s+)*["']?([\w@./-]+?)(\.[cm]?js)?["']?\s*(?:$|[;&)])/m;
/** Undefined where the handler names no script of the code folder. */
export function startScript(host, root, handler) {
    const file = /(?:^|\/)[\w-]+(?:\.(?:sh|bash))?$/.test(handler) ? joinPath(root, handler) : undefined;
    if (file === undefined || host.kind(file) !== 'file')
        return undefined;
    const module = NODE.exec(withoutComments(host.read(file) ?? ''))?.[1];
    const entry = module === undefined ? undefined : findEntry(host, root, `${module}.handler`);
    return { file, ...(entry !== undefined && { entry }) };
}
const withoutComments = (script) => script.replace(/^\s*#.*$/gm, '').replace(/\\\r?\n/g, ' ');
//# sourceMappingURL=start-script.js.map