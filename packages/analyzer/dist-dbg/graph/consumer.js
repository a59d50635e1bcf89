import { nodeMajor } from "../aws/node-major.js";
import { PACKAGE_FOLDER, readPackageJson } from "../layers/index.js";
import { declaredFor } from "./declared.js";
const NOTHING = { names: [], complete: false, lacking: [] };
/** Makes consumers, one for all functions that share a key. */
export function createConsumers(contents, host, declarations) {
    const byKey = new Map();
    return {
        of(unit) {
            const layers = unit.layers.flatMap((reference) => reference.kind === 'local' ? (contents.get(reference.layer) ?? []) : []);
            const declared = declaredFor(unit, declarations, contents);
            const certain = unit.layersComplete && declared.complete;
            const major = nodeMajor(unit);
            const key = JSON.stringify([
                unit.root,
                unit.bundled,
                major,
                certain,
                layers.map((layer) => layer.layer),
                declared.names,
                declared.lacking,
            ]);
            const consumer = byKey.get(key) ?? {
                key,
                certain,
                declared,
                bundled: unit.bundled,
                ...(unit.root !== undefined && { root: unit.root }),
                ...(major !== undefined && { nodeMajor: major }),
                ...merge(layers, host),
            };
            byKey.set(key, consumer);
            return consumer;
        },
        /** What a layer's code sees when no function attaches it: itself, and whatever it may be attached with. */
        alone(content) {
            return { key: content.layer, certain: false, declared: NOTHING, bundled: false, ...merge([content], host) };
        },
    };
}
function merge(layers, host) {
    const files = new Map();
    const installed = new Map();
    for (const { layer, files: own, packages } of layers) {
        for (const [at, file] of own)
            files.set(at, { file, layer });
        for (const [folder, { version, manifest: file }] of packages) {
            const manifest = file === undefined ? undefined : readPackageJson(host, file);
            installed.set(folder, { layer, ...(version !== undefined && { version }), ...(manifest && { manifest }) });
        }
    }
    const folders = new Set([...files.keys()].flatMap((at) => PACKAGE_FOLDER.exec(at)?.slice(1, 3).join('/') ?? []));
    const manifest = (at) => {
        const landed = files.get(at);
        return landed && readPackageJson(host, landed.file);
    };
    return {
        files,
        landing: new Map([...files].map(([at, { file }]) => [file, at])),
        installed,
        folders,
        tree: { has: (at) => files.has(at), manifest },
    };
}
//# sourceMappingURL=consumer.js.map