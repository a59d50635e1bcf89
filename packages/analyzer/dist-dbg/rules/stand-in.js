import { baseName, withoutModuleEnding, withoutSourceEnding } from "../paths.js";
/**
 * Whether a module imports the same thing in two ways, one for Lambda and one for everywhere else:
 * `isLambda ? require('/opt/nodejs/money') : require('../layers/shared/nodejs/money')`.
 */
export function hasStandIn({ from, site, target }, { graph }) {
    const isOpt = site.specifier.startsWith('/opt/');
    const name = 'file' in target ? withoutSourceEnding(baseName(target.file)) : nameOf(site.specifier);
    return (graph.edgesByFile.get(from) ?? []).some((other) => other.site.specifier.startsWith('/opt/') !== isOpt && nameOf(other.site.specifier) === name);
}
const nameOf = (specifier) => withoutModuleEnding(baseName(specifier));
//# sourceMappingURL=stand-in.js.map