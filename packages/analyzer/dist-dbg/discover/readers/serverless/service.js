import { folderOf } from "../../../paths.js";
import { includeNotFound, valueNotStatic } from "../../problems.js";
import { isOpen, placeAt, staticText, Variables } from "./variables.js";
/** Undefined when the document is no service, or one of another cloud. */
export function openService(file, node, context) {
    const folder = folderOf(file);
    const root = { node, file };
    const variables = new Variables(root, folder, context);
    const service = variables.member(root, 'service');
    const provider = variables.member(root, 'provider');
    if (!service || !provider || !mayBeAws(variables, provider))
        return undefined;
    const name = staticText(service.node.kind === 'map' ? variables.member(service, 'name') : service)?.value;
    const stackName = variables.member(provider, 'stackName');
    const prefix = name === undefined ? undefined : `${name}-${variables.stage()}`;
    const stack = stackName && !isOpen(stackName) ? staticText(stackName)?.value : prefix;
    return {
        file,
        folder,
        root,
        provider,
        ...(stack !== undefined && { stack }),
        ...(prefix !== undefined && { exportPrefix: `sls-${prefix}-` }),
        variables,
        context,
    };
}
/** The entries of a section, which may be a map or a list of maps, each from a file of its own. */
export function declarationsIn({ root, variables }, section) {
    const byName = new Map();
    const problems = [];
    const declared = variables.member(root, section);
    const parts = declared?.node.kind === 'list' ? declared.node.items.map((node) => ({ node, file: declared.file })) : [declared];
    for (const part of parts) {
        const resolved = part && variables.resolve(part);
        if (isOpen(resolved))
            problems.push(openValue(parts.length > 1 ? `A part of \`${section}\`` : `\`${section}\``, resolved));
        if (resolved?.node.kind !== 'map')
            continue;
        for (const { key, keyRange, value } of resolved.node.entries) {
            const found = variables.resolve({ node: value, file: resolved.file });
            byName.set(key, {
                name: key,
                declaredAt: { file: resolved.file, range: keyRange },
                ...(found && { value: found }),
            });
        }
    }
    return { declarations: [...byName.values()], problems };
}
/** Words a value that is not known before the deployment. */
export function openValue(what, located) {
    const tag = located.node.kind === 'opaque' ? located.node.tag : '';
    const path = /^\$\{file\((.+?)\)(?::[^}]*)?\}$/.exec(tag)?.[1];
    const isMissingFile = path !== undefined && !path.includes('${') && !/\.(?:[cm]?[jt]s|toml)$/i.test(path);
    return isMissingFile ? includeNotFound(what, path, placeAt(located)) : valueNotStatic(what, placeAt(located));
}
/** A provider that code names is taken for AWS, as nearly all are. */
function mayBeAws(variables, provider) {
    const name = provider.node.kind === 'map' ? variables.member(provider, 'name') : provider;
    return isOpen(name) || staticText(name)?.value === 'aws';
}
//# sourceMappingURL=service.js.map