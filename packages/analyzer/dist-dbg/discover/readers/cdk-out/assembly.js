import { textOf, valueOf } from "../../nodes.js";
// With and without the metadata that the command line of the CDK asks for.
const SYNTHESIZED = /"aws:cdk:path"|"aws:asset:path"|"cdk-[a-z0-9]+-assets-|"BootstrapVersion"/;
/** Templates that `cdk synth` writes, into `cdk.out` or wherever it was told to. */
export const isSynthesized = (file, text) => /\.template\.json$/.test(file) && SYNTHESIZED.test(text());
/** `Api` for `Shop/Api/Resource`; without that metadata the logical id, less the hash that the CDK ends it with. */
export const constructName = (resource) => constructIds(resource)?.at(-1) ?? resource.name.replace(/(?<=.)[0-9A-F]{8}$/, '');
/** The ids of a resource's construct and of those around it; undefined without that metadata. */
function constructIds({ metadata }) {
    const path = textOf(valueOf(metadata, 'aws:cdk:path'))?.split('/');
    return path && (path.at(-1) === 'Resource' ? path.slice(0, -1) : path);
}
/** The same, for comparing it with a construct of the source. */
export function constructsOf(resource) {
    const ids = constructIds(resource);
    return ids ? { constructs: [{ ids, outer: 1 }] } : {};
}
//# sourceMappingURL=assembly.js.map