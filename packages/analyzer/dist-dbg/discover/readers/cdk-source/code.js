import { baseName, folderOf } from "../../../paths.js";
import { itemsBehind, memberOf, textOfValue } from "../../code/index.js";
import { findEntry } from "../../handler.js";
import { codeInImage } from "../../images/code-in-image.js";
import { codeSource } from "./code-kinds.js";
import { FOREIGN, isPlain, lambdaName, madeBy, madeOf } from "./lambda-names.js";
import { assetPath, folderBehind } from "./places.js";
import { propertiesOf, statedText } from "./properties.js";
/** Where the code of a function is, and what of it is called. */
export function codeOf(host, construct) {
    const made = madeOf(construct);
    const properties = propertiesOf(made?.arguments[2]?.value);
    if (made && isPlain(made))
        return plainCode(host, construct, properties);
    const code = properties.get('code')?.value;
    const source = codeSource(code);
    const isImage = made?.name === 'DockerImageFunction' ||
        source?.kind === 'image' ||
        source?.kind === 'registry' ||
        lambdaName(properties.get('runtime')?.value) === 'Runtime.FROM_IMAGE';
    if (isImage)
        return { ...(source?.kind === 'image' ? imageCode(host, construct, source.made) : NOTHING), isImage };
    if (made?.name === 'NodejsFunction' && !code)
        return nodejsCode(host, construct, made, properties);
    if (made && FOREIGN.has(made.name))
        return foreignCode(host, construct, properties);
    if (source?.kind === 'inline')
        return { ...NOTHING, isImage };
    const handler = statedText(properties.get('handler'));
    return { ...shippedFrom(host, construct, source, handler), ...(handler && { handler }), isImage };
}
const NOTHING = { bundled: false };
/** A folder as it is, or a zip that a build makes of one. */
function shippedFrom(host, construct, source, handler) {
    if (!source)
        return NOTHING;
    const [first, second] = source.made.arguments;
    if (source.kind === 'bucket')
        return inBucket(host, construct, second?.value);
    const text = textOfValue(first?.value);
    const path = text === undefined ? undefined : assetPath(host, text, construct);
    if (path === undefined)
        return NOTHING;
    if (source.kind === 'docker-build' || source.kind === 'command') {
        // What the build makes of the folder is not known; the source is, where it has the handler.
        const isSource = handler !== undefined && findEntry(host, path, handler.value) !== undefined;
        return isSource ? { root: path, bundled: true } : NOTHING;
    }
    const shipped = fromAsset(host, path);
    return propertiesOf(second?.value).get('bundling') ? { ...shipped, bundled: true } : shipped;
}
/** A folder that is there is shipped as it is; one that is not is what a build makes. */
function fromAsset(host, path) {
    if (!/\.(?:zip|jar)$/.test(path))
        return { root: path, bundled: host.kind(path) === undefined };
    const root = folderBehind(host, path);
    return { bundled: true, ...(root !== undefined && { root }) };
}
/** The key of an object: of an asset that the application uploads, or of a zip that somebody else does. */
function inBucket(host, construct, key) {
    const asset = key?.kind === 'reference' ? madeBy(key.of, 'Asset') : undefined;
    const text = textOfValue(propertiesOf(asset?.arguments[2]?.value).get('path')?.value);
    const path = asset && text !== undefined ? assetPath(host, text, construct) : undefined;
    if (path !== undefined)
        return fromAsset(host, path);
    const parts = key?.kind === 'unknown' ? key.parts : undefined;
    const name = textOfValue(parts?.at(-1) ?? key);
    const [, archive] = /(?:^|\/)([\w.-]+)\.zip$/.exec(name ?? '') ?? [];
    return { bundled: false, ...(archive !== undefined && { archive }) };
}
/** `Code` and `Handler` as CloudFormation has them, `CodeUri` as SAM has it. */
function plainCode(host, construct, properties) {
    const code = properties.get('code')?.value ?? properties.get('codeUri')?.value;
    const isImage = textOfValue(properties.get('packageType')?.value) === 'Image' ||
        properties.get('imageUri') !== undefined ||
        memberOf(code, 'imageUri') !== undefined;
    const isInline = memberOf(code, 'zipFile') !== undefined || properties.get('inlineCode') !== undefined;
    if (isImage || isInline)
        return { ...NOTHING, isImage };
    const handler = statedText(properties.get('handler'));
    const text = textOfValue(code);
    const path = text === undefined || /^\w+:\/\//.test(text) ? undefined : assetPath(host, text, construct);
    const key = memberOf(code, 's3Key') ?? memberOf(code, 'key');
    const shipped = path === undefined ? inBucket(host, construct, key?.value) : fromAsset(host, path);
    return { ...shipped, ...(handler && { handler }), isImage };
}
/** An image that the application builds of a folder with a Dockerfile. */
function imageCode(host, construct, { arguments: [folder, options] }) {
    const text = textOfValue(folder?.value);
    const context = text === undefined ? undefined : assetPath(host, text, construct);
    const given = propertiesOf(options?.value);
    const [file, target] = [given.get('file'), given.get('target')];
    if (context === undefined || !given.complete || [file, target].some((value) => value && !statedText(value)))
        return NOTHING;
    const words = (name) => {
        const list = given.get(name);
        return list && itemsBehind(list.value).items.flatMap((item) => statedText(item) ?? []);
    };
    const [command, entryPoint] = [words('cmd'), words('entrypoint')];
    const workingFolder = textOfValue(given.get('workingDirectory')?.value);
    const stated = given.get('buildArgs')?.value;
    const values = stated?.kind === 'object' ? [...stated.members] : [];
    return codeInImage(host, {
        context,
        values: new Map(values.flatMap(([name, { value }]) => {
            const known = textOfValue(value);
            return known === undefined ? [] : [[name, known]];
        })),
        ...(file && { file: textOfValue(file.value) ?? '' }),
        ...(target && { target: textOfValue(target.value) ?? '' }),
        ...(command && { command }),
        ...(entryPoint && { entryPoint }),
        ...(workingFolder !== undefined && { workingFolder }),
    });
}
const ENTRY_EXTENSIONS = ['.ts', '.js', '.mjs', '.mts', '.cts', '.cjs'];
function nodejsCode(host, construct, made, properties) {
    const stated = properties.get('entry');
    const text = textOfValue(stated?.value);
    const entry = stated
        ? text === undefined
            ? undefined
            : assetPath(host, text, construct)
        : defaultEntry(host, made, properties);
    if (entry === undefined)
        return { bundled: true, isImage: false };
    const handler = properties.get('handler');
    const exported = handler ? statedText(handler)?.value.replace(/^.*\./, '') : 'handler';
    const at = statedText(handler)?.at ?? statedText(stated)?.at ?? made.arguments[1]?.at;
    const module = baseName(entry).replace(/\.[^.]+$/, '');
    return {
        root: folderOf(entry),
        bundled: true,
        ...(exported !== undefined && at && { handler: { value: `${module}.${exported}`, at } }),
        ...(host.kind(entry) === 'file' && { entry }),
        isImage: false,
    };
}
/** Without `entry` the library takes the file that is called after the construct, beside the one that makes it. */
function defaultEntry(host, { file, arguments: args }, properties) {
    const id = textOfValue(args[1]?.value);
    if (id === undefined || !properties.complete)
        return undefined;
    const stem = `${file.replace(/\.[^./]+$/, '')}.${id}`;
    return (ENTRY_EXTENSIONS.map((extension) => stem + extension).find((path) => host.kind(path) === 'file') ?? `${stem}.ts`);
}
function foreignCode(host, construct, properties) {
    const text = textOfValue((properties.get('entry') ?? properties.get('manifestPath'))?.value)?.replace(/(?:^|\/)Cargo\.toml$/, '');
    const root = text === undefined ? undefined : assetPath(host, text, construct);
    return { bundled: true, ...(root !== undefined && { root }), isImage: false };
}
//# sourceMappingURL=code.js.map