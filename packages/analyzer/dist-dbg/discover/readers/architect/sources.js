import { folderOf, joinPath } from "../../../paths.js";
import { onlySource } from "../../only-source.js";
const BUILD_FOLDER = /^(?:build|dist|out|output|\.build|\.dist)$/;
/**
 * The source of a function whose folder is a bundler's output: for `build/scheduled/prices` the only
 * `…/scheduled/prices/index.ts`, and for a Remix server what its configuration says it is built from.
 */
export function sourceOfBuild(host, project, folder) {
    const [output, ...segments] = folder.slice(project === '' ? 0 : project.length + 1).split('/');
    const isBuilt = output !== undefined && segments.length > 0 && BUILD_FOLDER.test(output);
    const source = isBuilt ? onlySource(host, project, `${segments.join('/')}/index`) : undefined;
    return source ?? remixServer(host, project, folder);
}
function remixServer(host, project, folder) {
    const file = ['js', 'mjs', 'cjs', 'ts']
        .map((extension) => joinPath(project, `remix.config.${extension}`) ?? '')
        .find((path) => host.kind(path) === 'file');
    if (file === undefined)
        return undefined;
    const text = host.read(file) ?? '';
    const value = (name) => new RegExp(`^\\s*${name}\\s*:\\s*['"]([^'"]+)['"]`, 'm').exec(text)?.[1];
    const [built, server] = [value('serverBuildPath'), value('server')].map((path) => path && joinPath(project, path));
    const isIts = built !== undefined && folderOf(built) === folder;
    return isIts && server !== undefined && host.kind(server) === 'file' ? server : undefined;
}
//# sourceMappingURL=sources.js.map