import { folderOf, joinPath, withoutSourceEnding } from "../../../paths.js";
import { itemsOf, textOf, valueOf } from "../../nodes.js";
import { property } from "./properties.js";
import { staticText } from "./values.js";
/** What a function's zip is made of, and what of it is called. */
export function zipCode(template, resource) {
    const code = codeOf(resource, template);
    const handler = code === 'inline' ? undefined : staticText(property(template, resource, 'Handler'), template.scope);
    const method = textOf(valueOf(resource.metadata, 'BuildMethod')) ?? '';
    const file = fileOf(code, template);
    const root = file === undefined ? rootOf(code, template) : folderOf(file);
    const entry = root === undefined || method !== 'esbuild' ? undefined : entryPoint(template, resource, root, handler);
    return {
        ...(root === undefined ? archiveOf(code) : { root }),
        ...(handler && { handler }),
        ...(entry !== undefined && { entry }),
        // A Makefile copies what it likes into the zip, as a bundler does.
        bundled: ['esbuild', 'makefile'].includes(method),
    };
}
/** The entry point of `sam build` that becomes the handler's file: the bundler drops the folders that all of them share. */
function entryPoint({ scope, context: { host } }, { metadata }, root, handler) {
    const module = handler?.value.replace(/\.[^./]*$/, '');
    const [only, ...others] = itemsOf(valueOf(metadata, 'BuildProperties', 'EntryPoints')).flatMap((item) => {
        const file = joinPath(root, staticText(item, scope)?.value ?? '');
        const isHandler = file !== undefined && `/${withoutSourceEnding(file)}`.endsWith(`/${module}`);
        return isHandler && host.kind(file) === 'file' ? [file] : [];
    });
    return others.length === 0 ? only : undefined;
}
/** Where the code is: a value of the template, `inline` in it, or, as SAM has it, beside the template when nothing is said. */
function codeOf(resource, template) {
    if (resource.type === 'AWS::Serverless::Function') {
        if (valueOf(resource.properties, 'InlineCode'))
            return 'inline';
        return property(template, resource, 'CodeUri') ?? 'beside';
    }
    const code = valueOf(resource.properties, 'Code');
    return valueOf(code, 'ZipFile') ? 'inline' : code;
}
/** A source file that is zipped alone. */
function fileOf(code, { folder, scope, context: { host } }) {
    const path = typeof code === 'object' ? localPath(staticText(code, scope), folder) : undefined;
    return path !== undefined && withoutSourceEnding(path) !== path && host.kind(path) === 'file' ? path : undefined;
}
function rootOf(code, { folder, scope, context: { host } }) {
    if (code === 'beside')
        return folder;
    if (code === undefined || code === 'inline')
        return undefined;
    const path = localPath(staticText(code, scope), folder);
    // A zip or a jar that was built elsewhere.
    return path === undefined || /\.(?:zip|jar)$/i.test(path) || host.kind(path) === 'file' ? undefined : path;
}
/** `orders` where the code is `…/orders.zip`, whatever stands before it. */
function archiveOf(code) {
    if (typeof code !== 'object')
        return {};
    const key = valueOf(code, 'S3Key') ?? valueOf(code, 'Key') ?? code;
    const substituted = valueOf(key, 'Fn::Sub');
    const text = textOf(key) ?? textOf(substituted) ?? textOf(itemsOf(substituted)[0]);
    const [, archive] = /(?:^|\/)([\w.-]+)\.zip$/.exec(text ?? '') ?? [];
    return archive === undefined ? {} : { archive };
}
/** A path of the template, from the workspace's root; undefined for addresses and for what lies outside the workspace. */
export function localPath(text, folder) {
    return text === undefined || /^(?:[a-z][a-z0-9+.-]*:)?\/\//i.test(text.value) || text.value.startsWith('/')
        ? undefined
        : joinPath(folder, text.value);
}
/** Whether a function's code is an image by its address. */
export function isImageUri(template, resource) {
    return (property(template, resource, 'ImageUri') !== undefined ||
        valueOf(resource.properties, 'Code', 'ImageUri') !== undefined);
}
//# sourceMappingURL=code.js.map