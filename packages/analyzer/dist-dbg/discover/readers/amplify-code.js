import { defaultArchitecture } from "../architectures.js";
import { baseName, folderOf, joinPath, withoutSourceEnding } from "../../paths.js";
import { createCodeReader, repositoryPath } from "../code/index.js";
import { findEntry } from "../handler.js";
import { architectureOf, property, resourceId, textOf } from "./pulumi/program.js";
/** Functions of Amplify, generation 2: `defineFunction(…)`, bundled by esbuild from the file it names. */
export const amplifyCode = {
    name: 'amplify-code',
    recognizes(file, text) {
        if (!/(?:^|\/)amplify\/.*\.[cm]?[jt]s$/.test(file))
            return false;
        const content = text();
        return content.includes('defineFunction') && /['"]@aws-amplify\/backend['"]/.test(content);
    },
    read(file, _text, { host, variables }) {
        const reader = createCodeReader(host, {
            workingFolder: () => '',
            environment: (name) => (Object.hasOwn(variables, name) ? variables[name] : undefined),
        });
        reader.load(file);
        const functions = reader.made.flatMap((made) => made.at.file === file && isDefinition(made) ? functionOf(made, file, host) : []);
        return { functions, layers: [], exports: new Map(), problems: [] };
    },
};
/** A provider of its own, which builds by other means, is a callback there. */
function isDefinition({ callee, arguments: [settings] }) {
    return (callee.kind === 'reference' &&
        callee.module === '@aws-amplify/backend' &&
        callee.path.join('.') === 'defineFunction' &&
        (settings === undefined || settings.value.kind === 'object'));
}
function functionOf(made, file, host) {
    const settings = made.arguments[0]?.value;
    const stated = textOf(property(settings, 'entry'));
    const folder = folderOf(file);
    const source = repositoryPath(stated?.value ?? 'handler.ts', folder);
    const module = withoutSourceEnding(baseName(source ?? ''));
    const root = source === undefined ? folder : folderOf(source);
    const entry = findEntry(host, root, `${module}.handler`);
    const architecture = property(settings, 'architecture');
    const machine = architecture ? architectureOf(architecture) : defaultArchitecture(made.at);
    const runtime = runtimeOf(property(settings, 'runtime'));
    const name = nameOf(textOf(property(settings, 'name'))?.value, stated?.value, file);
    return {
        kind: 'function',
        id: resourceId(file, name),
        name,
        framework: 'amplify',
        declaredAt: made.boundTo?.at ?? made.at,
        root,
        handler: { value: `${module}.handler`, at: stated?.at ?? made.at },
        ...(entry !== undefined && { entry }),
        ...(runtime && { runtime }),
        ...(machine && { architecture: machine }),
        packageType: 'Zip',
        bundled: true,
        ...layersOf(property(settings, 'layers')),
    };
}
/** Amplify names a function after its entry's file, or after the folder when that is `handler.ts`. */
function nameOf(name, entry, file) {
    if (name !== undefined)
        return name;
    const path = joinPath(folderOf(file), entry ?? 'handler.ts') ?? file;
    const own = withoutSourceEnding(baseName(path));
    return own === 'handler' ? baseName(folderOf(path)) : own;
}
/** A number, the major version of Node. */
function runtimeOf(held) {
    return held?.value.kind === 'number' ? { value: `nodejs${held.value.value}.x`, at: held.at } : undefined;
}
/** A version's ARN by each module that it provides. */
function layersOf(held) {
    if (!held)
        return { layers: [], layersComplete: true };
    if (held.value.kind !== 'object')
        return { layers: [], layersComplete: false };
    const layers = [...held.value.members.values()].map((member) => {
        const text = textOf(member)?.value;
        return text?.startsWith('arn:')
            ? { kind: 'arn', arn: text, at: member.at }
            : { kind: 'unknown', text: text ?? 'a computed value', at: member.at };
    });
    return { layers, layersComplete: held.value.complete };
}
//# sourceMappingURL=amplify-code.js.map