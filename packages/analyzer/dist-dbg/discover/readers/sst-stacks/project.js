import { baseName, folderOf, joinPath, upward } from "../../../paths.js";
/** Whether a file configures one of SST's first versions: apps of CDK stacks. Version 3 says `$config(…)`. */
export function isStacksConfig(file, text) {
    if (/^sst\.config\.[cm]?[jt]s$/.test(baseName(file)))
        return /\bstacks\b/.test(text()) && !text().includes('$config(');
    return baseName(file) === 'sst.json' && text().includes('"name"');
}
const CONFIGS = ['sst.config.ts', 'sst.config.js', 'sst.config.mjs', 'sst.config.cjs', 'sst.json'];
/** The folder of the SST app that a file is a part of; undefined where there is none, or where another CDK app is nearer. */
function stacksFolder(host, file) {
    for (const folder of upward(folderOf(file))) {
        if (host.kind(joinPath(folder, 'cdk.json') ?? '') === 'file')
            return undefined;
        for (const config of CONFIGS.flatMap((name) => joinPath(folder, name) ?? [])) {
            if (host.kind(config) === 'file' && isStacksConfig(config, () => host.read(config) ?? ''))
                return folder;
        }
    }
    return undefined;
}
/** The packages that SST's constructs come in. */
export const isConstructsModule = (specifier) => /^(?:sst\/constructs|@serverless-stack\/resources)(?:\/|$)/.test(specifier ?? '');
/** Whether a file with CDK code is a part of an SST app, or of a template for one. */
export const isOfSst = (host, file) => stacksFolder(host, file) !== undefined ||
    /['"](?:sst\/constructs|@serverless-stack\/resources)['"/]/.test(host.read(file) ?? '');
/** What CDK, SST and their like are imported by: never a file of an app. */
export const isLibrary = (specifier) => isConstructsModule(specifier) || /^(?:sst|constructs|aws-cdk-lib|@aws-cdk)(?:\/|$)/.test(specifier);
//# sourceMappingURL=project.js.map