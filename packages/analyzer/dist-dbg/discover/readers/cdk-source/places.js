import { folderOf, joinPath, upward } from "../../../paths.js";
import { repositoryPath } from "../../code/index.js";
/** The folder that `cdk` or `sst` runs in for an app that this file is a part of: that of its configuration, else of its npm package. */
export function workingFolder(host, file) {
    for (const name of ['cdk.json', 'sst.config.ts', 'sst.json', 'package.json'])
        for (const folder of upward(folderOf(file)))
            if (host.kind(joinPath(folder, name) ?? name) === 'file')
                return folder;
    return '';
}
/** The path of the repository that an asset names; undefined for what is outside of it. */
export function assetPath(host, text, construct) {
    const files = [construct.at.file];
    for (let at = construct.within; at; at = at.within)
        files.unshift(at.at.file);
    const folders = [...new Set(files.map((file) => workingFolder(host, file)))];
    const paths = folders.flatMap((folder) => repositoryPath(text, folder) ?? []);
    return paths.find((path) => host.kind(path) !== undefined) ?? paths[0];
}
/** The folder that a zip which a build makes was most likely made of: the nearest one that is there. */
export function folderBehind(host, zip) {
    for (const folder of upward(folderOf(zip))) {
        if (folder === '')
            return undefined;
        const isOutput = /(?:^|\/)(?:dist|build|out|output|target|\.build)$/.test(folder);
        if (!isOutput && host.kind(folder) === 'folder')
            return folder;
    }
    return undefined;
}
//# sourceMappingURL=places.js.map