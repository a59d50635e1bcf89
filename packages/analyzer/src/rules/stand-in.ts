import type { Facts } from '../model/facts.ts';
import type { Edge } from '../model/graph.ts';
import { baseName, withoutModuleEnding, withoutSourceEnding } from '../paths.ts';

/**
 * Whether a module imports the same thing in two ways, one for Lambda and one for everywhere else:
 * `isLambda ? require('/opt/nodejs/money') : require('../layers/shared/nodejs/money')`.
 */
export function hasStandIn({ from, site, target }: Edge, { graph }: Facts): boolean {
  const isOpt = site.specifier.startsWith('/opt/');
  const name = 'file' in target ? withoutSourceEnding(baseName(target.file)) : nameOf(site.specifier);
  return (graph.edgesByFile.get(from) ?? []).some(
    (other) => other.site.specifier.startsWith('/opt/') !== isOpt && nameOf(other.site.specifier) === name,
  );
}

const nameOf = (specifier: string): string => withoutModuleEnding(baseName(specifier));
