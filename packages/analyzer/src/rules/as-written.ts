import { namesOf } from '../listed.ts';
import type { Facts } from '../model/facts.ts';
import type { Edge } from '../model/graph.ts';
import type { Path } from '../model/place.ts';
import type { FunctionPackage } from '../model/workspace.ts';

/** JavaScript that no bundler packs goes into the zip as it lies there. TypeScript means a build, and we cannot see what it copies. */
export const shipsAsItIs = ({ bundled, entry }: FunctionPackage): boolean =>
  !bundled && entry !== undefined && isJavaScript(entry);

/** The functions for which an import holds, and which run the file it stands in just as it is written. */
export function runAsWritten({ from, functions }: Edge, facts: Facts): readonly FunctionPackage[] {
  if (!isJavaScript(from)) return [];
  const reaching = facts.graph.reach.get(from) ?? [];
  return facts.workspace.functions.filter(
    (unit) =>
      reaching.includes(unit.id) &&
      (functions?.includes(unit.id) ?? true) &&
      (shipsAsItIs(unit) || liesInLayer(from, unit, facts)),
  );
}

/** What a finding about an import from a layer holds, whichever rule makes it; nothing when it concerns nobody. */
export function failingImport({ from, site, target }: Edge, units: readonly FunctionPackage[], facts: Facts) {
  const [first] = units;
  if (!first || !('layer' in target) || target.layer === undefined) return [];
  const functions = units.map((unit) => unit.id);
  const data = {
    specifier: site.specifier,
    runtime: first.runtime?.value ?? '',
    functions: namesOf(facts, functions),
    layer: namesOf(facts, [target.layer]),
  };
  return [
    { file: from, range: site.range, functions, severity: site.lazy ? ('warning' as const) : ('error' as const), data },
  ];
}

/** A bundler packs the function; the layers it attaches stay as they are. */
export function liesInLayer(file: Path, { layers }: FunctionPackage, { graph }: Facts): boolean {
  const holders = graph.heldBy.get(file) ?? [];
  return layers.some((reference) => reference.kind === 'local' && holders.includes(reference.layer));
}

const isJavaScript = (file: Path): boolean => /\.[cm]?js$/.test(file);
