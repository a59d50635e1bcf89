import { folderOf, isBelow, joinPath, upward } from "../paths.js";
import { append, byText, sortedSet } from "../sorted.js";
import { formats } from "./formats/index.js";
import { looksNative } from "./native-names.js";
import { packageFolderOf, shippedPackages } from "./shipped-packages.js";
// Holds the headers of every format but ELF's dynamic section, which may lie anywhere.
const HEAD = 4096;
/** The compiled files in every zip, and the machine each was built for, as its own bytes say. */
export function inspectBinaries(workspace, content, host) {
    const isShipped = shippedPackages(host);
    const ships = (file) => {
        const folder = packageFolderOf(file);
        return looksNative(file) && (folder === undefined || isShipped(folder));
    };
    const unitsOf = new Map();
    for (const { layer, files } of content.values()) {
        for (const file of new Set(files.values()))
            if (ships(file))
                append(unitsOf, file, layer);
    }
    const filesOf = filesInFunctions(workspace, host);
    for (const unit of workspace.functions)
        for (const file of filesOf(unit))
            if (ships(file))
                append(unitsOf, file, unit.id);
    return [...unitsOf]
        .sort(([a], [b]) => byText(a, b))
        .flatMap(([file, units]) => inspected(host, file, sortedSet(units)) ?? []);
}
/** The files below a function's folder that are surely its own; those with names that no binary has are left out early. */
function filesInFunctions(workspace, host) {
    const candidates = host.files.filter(looksNative);
    const roots = rootsOf(workspace);
    const innermost = new Map();
    for (const file of candidates) {
        const root = [...upward(file)].find((folder) => roots.has(folder));
        if (root !== undefined)
            append(innermost, root, file);
    }
    return function* ({ root, entry, packageType, bundled }) {
        // A bundler copies what the code imports, which is never a whole folder.
        if (root === undefined || packageType === 'Image' || bundled)
            return;
        yield* innermost.get(root) ?? [];
        for (const folder of packageFolders(root, entry))
            yield* host.below(folder);
    };
}
/** Of all units: what lies in the folder of one is not the business of a function whose folder lies around it. */
function rootsOf({ functions, layers }) {
    const ofFunctions = functions.flatMap(({ root }) => (root === undefined ? [] : [root]));
    const ofLayers = layers.flatMap(({ root, mounts }) => [root ?? [], mounts.map((mount) => mount.from)].flat());
    return new Set([...ofFunctions, ...ofLayers]);
}
/** Where the entry finds its npm packages, within the zip; a repository may hold other `node_modules` for other purposes. */
function packageFolders(root, entry) {
    const start = entry !== undefined && isBelow(entry, root) ? folderOf(entry) : root;
    const folders = [...upward(start)].filter((folder) => isBelow(folder, root));
    return folders.flatMap((folder) => joinPath(folder, 'node_modules') ?? []);
}
function inspected(host, file, units) {
    const head = host.bytes(file, HEAD);
    const format = head && formats.find(({ recognizes }) => recognizes(head));
    if (!format)
        return undefined;
    const machine = format.inspect((format.readsWholeFile ? host.bytes(file) : undefined) ?? head);
    return machine && { file, units, format: format.name, ...machine };
}
//# sourceMappingURL=index.js.map