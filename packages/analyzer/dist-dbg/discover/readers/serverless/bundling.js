import { entriesOf, itemsOf } from "../../nodes.js";
import { isOpen, staticText } from "./variables.js";
const BUNDLERS = /(?:^|[/-])(?:esbuild|webpack|bundle|bundler|vite|rspack|rollup|parcel|browserify|browserifier|optimize|ncc)(?:-|$)/;
const ATTACHES_LAYERS = /layer|datadog|lumigo|lambda-insights|newrelic|new-relic|sentry|dynatrace|serverless-plugin-otel/;
const MAKES_NO_LAYERS = /offline|dotenv|prune|domain-manager|warmup|typescript|iam-roles|step-functions|scripts|dynamodb-local/;
/** `plugins`, as a list or as `plugins.modules`, and the sections that only a bundler's plugin reads. */
export function pluginsOf(service) {
    const { root, variables } = service;
    const stated = variables.member(root, 'plugins');
    const list = stated?.node.kind === 'map' ? variables.member(stated, 'modules') : stated;
    const items = list ? itemsOf(list.node).map((node) => variables.resolve({ node, file: list.file })) : [];
    const names = items.flatMap((item) => staticText(item)?.value ?? []);
    const isKnown = !isOpen(list) && names.length === items.length;
    const isSwitchedOff = names.some((name) => /esbuild/.test(name)) && isFalse(variables.member(root, 'custom', 'esbuild', 'bundle'));
    return {
        bundle: !isSwitchedOff && (names.some((name) => BUNDLERS.test(name)) || (!isKnown && hasBundlerSection(service))),
        mayAttachLayers: !isKnown || names.some((name) => ATTACHES_LAYERS.test(name)),
        mayMakeLayers: !isKnown || !names.every((name) => BUNDLERS.test(name) || MAKES_NO_LAYERS.test(name)),
    };
}
/** Version 4 bundles by itself: TypeScript always, JavaScript where `build.esbuild` is configured. */
export function isBundledByFramework({ root, variables }, unit, entry) {
    const version = staticText(variables.member(root, 'frameworkVersion'))?.value ?? '';
    const esbuild = variables.member(root, 'build', 'esbuild') ?? esbuildByName(variables.member(root, 'build'));
    if (isFalse(esbuild) || isFalse(variables.member(esbuild, 'bundle')) || isFalse(variables.member(unit, 'build')))
        return false;
    if (esbuild || staticText(variables.member(unit, 'build'))?.value === 'esbuild')
        return true;
    return /^[\s^~>=v]*4(?:\D|$)/.test(version) && entry !== undefined && /\.[cm]?tsx?$/.test(entry);
}
function hasBundlerSection({ root, variables }) {
    const custom = variables.member(root, 'custom');
    return (custom !== undefined &&
        entriesOf(custom.node).some(({ key }) => ['esbuild', 'webpack', 'bundle', 'vite'].includes(key)));
}
/** `build: esbuild`. */
const esbuildByName = (build) => staticText(build)?.value === 'esbuild' ? build : undefined;
const isFalse = (located) => staticText(located)?.value === 'false';
//# sourceMappingURL=bundling.js.map