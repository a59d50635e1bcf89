import { baseName, folderOf, upward } from "../paths.js";
import { append } from "../sorted.js";
import { exportsHandler, zippedFrom } from "./built-sources.js";
import { findEntry } from "./handler.js";
export function foldersByName(host, claimed) {
    let byName;
    let manifests;
    return {
        holding(name, handler) {
            manifests ??= host.files.filter((file) => baseName(file) === 'package.json');
            const zipped = zippedFrom(host, manifests, name, handler);
            if (zipped)
                return zipped;
            byName ??= index(host.files);
            const [found, ...others] = (byName.get(name) ?? []).flatMap((root) => {
                const entry = findEntry(host, root, handler);
                return entry !== undefined && exportsHandler(host, entry, handler) ? [{ root, entry, bundled: false }] : [];
            });
            return found === undefined || others.length > 0 || claimed.has(found.root) ? undefined : found;
        },
    };
}
function index(files) {
    const folders = new Set(files.flatMap((file) => [...upward(folderOf(file))]));
    const byName = new Map();
    for (const folder of folders)
        append(byName, baseName(folder), folder);
    return byName;
}
//# sourceMappingURL=archives.js.map