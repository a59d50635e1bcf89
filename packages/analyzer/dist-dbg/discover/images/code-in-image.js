import { baseName, folderOf, joinPath } from "../../paths.js";
import { findEntry } from "../handler.js";
import { originByLayout } from "./copy.js";
import { parseDockerfile } from "./dockerfile.js";
import { buildStage, isLambdaBase } from "./stages.js";
const NOTHING = { bundled: false };
/**
 * What of the repository an image runs: the folder that becomes its working folder, and the file behind its command. For
 * `COPY src/ ./` and `CMD ["app.handler"]` on Lambda's base image that is `src` and `src/app.ts`. What it does not say is absent.
 */
export function codeInImage(host, build) {
    const { context } = build;
    const file = joinPath(context, build.file ?? 'Dockerfile');
    const text = file !== undefined && host.kind(file) === 'file' ? host.read(file) : undefined;
    if (file === undefined || text === undefined)
        return NOTHING;
    const instructions = parseDockerfile(text);
    const stage = buildStage(instructions, {
        host,
        context,
        values: build.values ?? new Map(),
        ...(build.target !== undefined && { target: build.target }),
    });
    if (!stage)
        return NOTHING;
    const command = build.command ?? statedCommand(file, stage);
    const entryPoint = build.entryPoint?.map(({ value }) => value) ?? stage.entryPoint ?? [];
    return runs(host, stage, { command, entryPoint, folder: build.workingFolder ?? stage.workingFolder });
}
const statedCommand = (file, { command }) => (command?.words ?? []).map((value) => ({ value, at: { file, ...(command && { range: command.range }) } }));
function runs(host, stage, { command, entryPoint, folder }) {
    if (folder === undefined)
        return NOTHING;
    const started = startedFile(entryPoint, command);
    if (started !== undefined) {
        const found = sourceOf(host, stage, `${folder}/${started.replace(/\.[cm]?js$/, '')}.start`);
        return found ? { root: found.root, entry: found.entry, bundled: true } : NOTHING;
    }
    const [handler] = command;
    const takesHandler = entryPoint.length === 0
        ? stage.base !== undefined && isLambdaBase(stage.base)
        : entryPoint.some((word) => /aws-lambda-ric|lambda-entrypoint/.test(word));
    if (!handler || !takesHandler || command.length > 1)
        return NOTHING;
    const isNode = !isLambdaBase(stage.base ?? '') || /nodejs/.test(stage.base ?? '');
    const found = isNode ? sourceOf(host, stage, `${folder}/${handler.value}`) : undefined;
    const whole = stage.mounts.findLast(({ at, kind }) => at === folder && kind === 'folder');
    const root = found?.root ?? (whole && host.kind(whole.from) === 'folder' ? whole.from : undefined);
    return {
        ...(root !== undefined && { root }),
        ...((found ?? !isNode) && { handler }),
        ...(found && { entry: found.entry }),
        bundled: !isPlainCopy(stage, root, folder),
    };
}
/** `node server.js`, by whichever of the two it is said. */
function startedFile(entryPoint, command) {
    const words = [...entryPoint, ...command.map(({ value }) => value)];
    const node = words.findIndex((word) => /(?:^|\/)node$/.test(word));
    const file = node < 0 ? undefined : words.slice(node + 1).find((word) => !word.startsWith('-'));
    return file !== undefined && /\.[cm]?js$/.test(file) ? file : undefined;
}
/** The file of the repository that a path of the image was copied or built from, and the folder it came with. */
function sourceOf(host, { mounts }, handler) {
    const path = handler.replace(/\/(?:\.\/)+/g, '/');
    for (const mount of mounts.toReversed()) {
        const origin = originOf(mount, path);
        const entry = origin && findEntry(host, folderOf(origin), baseName(origin));
        if (entry !== undefined)
            return { root: mount.kind === 'folder' && hasFolder(host, mount) ? mount.from : folderOf(entry), entry };
    }
    const built = originByLayout(mounts, path);
    const entry = built && findEntry(host, folderOf(built), baseName(built));
    return entry === undefined ? undefined : { root: folderOf(entry), entry };
}
const hasFolder = (host, { from }) => host.kind(from) === 'folder';
/** Where in the repository `/var/task/app.handler` would lie by one mount, `.handler` included. */
function originOf({ at, from, kind }, path) {
    if (kind === 'folder')
        return path.startsWith(at === '/' ? '/' : `${at}/`) ? joinPath(from, path.slice(at.length)) : undefined;
    const [, stem = ''] = /^(.*)\.[cm]?js$/.exec(at) ?? [];
    return stem !== '' && path.startsWith(`${stem}.`)
        ? from.replace(/\.[cm]?[jt]sx?$/, '') + path.slice(stem.length)
        : undefined;
}
// What installs packages or sets rights leaves the code as it is.
const HARMLESS = /^(?:npm|yarn|pnpm|chmod|chown|mkdir|dnf|yum|apt-get|apk|microdnf|pip|pip3|corepack|rm|echo|:)\b/;
/** Whether the working folder is one folder of the repository, file by file: nothing was built, nothing came from elsewhere. */
function isPlainCopy({ mounts, runs }, root, folder) {
    const code = mounts.filter(({ from }) => !/(?:^|\/)(?:package(?:-lock)?\.json|yarn\.lock|pnpm-lock\.yaml)$/.test(from));
    const isOne = code.length === 1 && code[0]?.at === folder && code[0].from === root;
    const commands = runs.flatMap((run) => run.split(/&&|;|\n/)).map((command) => command.trim());
    return (isOne && commands.every((command) => HARMLESS.test(command) && !/\brun\b|\bbuild\b|\bexec\b|\bnpx\b/.test(command)));
}
//# sourceMappingURL=code-in-image.js.map