import { folderOf, joinPath, upward } from "../paths.js";
const EXTENSIONS = ['.ts', '.mts', '.cts', '.tsx', '.js', '.mjs', '.cjs', '.jsx'];
// `dist`, and `dist-lambda` and `lambda-dist` too: who builds twice tells the outputs apart.
const BUILD_FOLDER = /(^|\/)(?:dist|build|lib|out|output|bundle|\.build|\.esbuild|(?:dist|build|out)[-_.][\w.-]+|[\w.-]+[-_.](?:dist|build))(?=\/|$)/;
/**
 * The file behind `handler` in a code folder: what Lambda would load, or the source it is built from.
 * Lambda takes the name up to the first dot after the last slash as the module [FACTS 3]; plugins that bundle take it up to the last dot.
 */
export function findEntry(host, root, handler) {
    for (const module of moduleNames(handler)) {
        for (const candidate of candidates(host, root, module)) {
            const file = EXTENSIONS.map((extension) => candidate + extension).find((name) => host.kind(name) === 'file');
            if (file)
                return file;
        }
    }
    return undefined;
}
/** Whether the handler's module is there, written in another language. */
export function hasForeignEntry(host, root, handler) {
    return moduleNames(handler).some((module) => {
        const file = joinPath(root, module);
        return ['.py', '.rb', '.go', '.java', '.cs', '.rs', '.php'].some((extension) => host.kind(`${file}${extension}`) === 'file');
    });
}
function moduleNames(handler) {
    const slash = handler.lastIndexOf('/') + 1;
    const base = handler.slice(slash);
    const ends = [base.indexOf('.'), base.lastIndexOf('.')].filter((end) => end > 0);
    return [...new Set(ends.map((end) => handler.slice(0, slash) + base.slice(0, end)))];
}
/** Paths without extension, likeliest first. */
function* candidates(host, root, module) {
    const built = joinPath(root, module);
    if (built === undefined)
        return;
    yield built;
    for (const source of sourcesBehind(host, built))
        yield source;
    for (const folder of [root, ...behindBuildFolder(root)]) {
        const inSources = joinPath(folder, 'src', module);
        if (inSources !== undefined)
            yield inSources;
    }
    yield `${built}/index`;
}
/** Where the source of a built file would lie: by the tsconfig that says where it builds to, else by the usual folder names. */
export function* sourcesBehind(host, built) {
    for (const folder of upward(folderOf(built))) {
        const output = outputFolders(host, folder);
        if (!output)
            continue;
        const [outDir, rootDir] = output;
        if (outDir !== folder && built.startsWith(`${outDir}/`))
            yield* [rootDir, `${folder}/src`, folder].map((base) => joinPath(base, built.slice(outDir.length + 1)) ?? built);
    }
    yield* behindBuildFolder(built);
}
function* behindBuildFolder(path) {
    const match = BUILD_FOLDER.exec(path);
    if (!match)
        return;
    const [before, after] = [path.slice(0, match.index), path.slice(match.index + match[0].length)];
    for (const replacement of ['src', '']) {
        const source = joinPath(before, replacement, after);
        if (source !== undefined)
            yield source;
    }
}
/** A tsconfig may hold comments, so the two values are picked out of its text. */
function outputFolders(host, folder) {
    const file = folder === '' ? 'tsconfig.json' : `${folder}/tsconfig.json`;
    if (host.kind(file) !== 'file')
        return undefined;
    const text = host.read(file) ?? '';
    const value = (name) => new RegExp(`"${name}"\\s*:\\s*"([^"]+)"`).exec(text)?.[1];
    const outDir = value('outDir');
    const output = outDir === undefined ? undefined : joinPath(folder, outDir);
    return output === undefined ? undefined : [output, joinPath(folder, value('rootDir') ?? 'src') ?? folder];
}
//# sourceMappingURL=handler.js.map