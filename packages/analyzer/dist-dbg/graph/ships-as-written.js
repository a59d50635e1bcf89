import { dependenciesOf, readPackageJson } from "../layers/index.js";
import { folderOf, isBelow, upward } from "../paths.js";
import { systemFor } from "./module-systems.js";
const REWRITERS = /^(esbuild|webpack|rollup|rolldown|tsup|vite|parcel|bun|tsx|tsdown|browserify|@vercel\/ncc|@babel\/core|@swc\/core|serverless-(esbuild|webpack|bundle|plugin-typescript)|.*esbuild.*|.*webpack.*)$/;
/**
 * Whether Node itself resolves an import by its rules for ES modules, which complete nothing: JavaScript that goes into the
 * zip or a layer just as it is written. Where any package.json names a tool that could rewrite it, we are not sure.
 */
export function isPlainEsm(from, site, consumer, { tree, host }) {
    if (site.typeOnly || site.mock || !/\.m?js$/.test(from))
        return false;
    const isEsmKind = site.kind === 'import' || site.kind === 'export' || site.kind === 'dynamic';
    const ships = consumer.landing.has(from) || (!consumer.bundled && consumer.root !== undefined && isBelow(from, consumer.root));
    if (!isEsmKind || !ships)
        return false;
    if (site.kind !== 'dynamic' && systemFor(from, [consumer], tree) !== 'esm')
        return false;
    return ![...upward(folderOf(from))].some((folder) => {
        const manifest = readPackageJson(host, folder === '' ? 'package.json' : `${folder}/package.json`);
        return [...dependenciesOf(manifest, ['dependencies', 'devDependencies']).keys()].some((name) => REWRITERS.test(name));
    });
}
//# sourceMappingURL=ships-as-written.js.map