import { bundledSdk, runtimeBrings } from '../aws/bundled-sdk.ts';
import { nodeMajor } from '../aws/node-major.ts';
import { splitPackage } from '../bare-specifier.ts';
import { isErasedImport } from '../erased-imports.ts';
import { namesOf } from '../listed.ts';
import type { Facts } from '../model/facts.ts';
import type { Edge } from '../model/graph.ts';
import type { FunctionPackage } from '../model/workspace.ts';
import { append } from '../sorted.ts';
import { overlap } from '../version-range.ts';
import { importsOf, layersBring } from './attached.ts';
import { isLikelyToNeed } from './brought-along.ts';
import { defineRule } from './define.ts';
import { isOnSearchPath } from './layer-lookup.ts';

const SDK = 'aws-sdk';

export const noBundledSdkV2Assumption = defineRule({
  id: 'no-bundled-sdk-v2-assumption',
  scope: 'project',
  category: 'packages',
  severity: 'error',
  recommended: true,
  summary: 'An import of `aws-sdk` on a runtime that no longer brings it',
  messages: {
    missing:
      '{{runtime}}, the runtime of {{functions}}, brings version 3 of the AWS SDK and not `aws-sdk`, so this import fails when the function loads it.',
  },
  hints: {
    missing:
      'Move to the clients of version 3 (`@aws-sdk/client-…`), which the runtime brings, or add `aws-sdk` to the `dependencies` that ship.',
  },
  *check(facts) {
    for (const concerned of missingImports(facts).values()) {
      const [first] = concerned;
      if (!first) continue;
      const { edge, unit } = first;
      const functions = concerned.map((one) => one.unit.id);
      const data = { functions: namesOf(facts, functions), runtime: unit.runtime?.value ?? '' };
      const severity = edge.site.lazy ? 'warning' : 'error';
      yield { message: 'missing', file: edge.from, range: edge.site.range, functions, data, severity };
    }
  },
});

interface Missing {
  readonly edge: Edge;
  readonly unit: FunctionPackage;
}

/** Together the functions that one import fails for. */
function missingImports(facts: Facts): ReadonlyMap<string, Missing[]> {
  const found = new Map<string, Missing[]>();
  for (const unit of facts.workspace.functions) {
    const major = nodeMajor(unit);
    if (unit.packageType === 'Image' || major === undefined || runtimeBrings(SDK, major) !== false) continue;
    const edges = importsOf(unit, facts).filter((edge) => isMissing(edge, unit, facts));
    if (edges.length === 0 || mayBeShipped(unit, edges, facts)) continue;
    for (const edge of edges)
      append(found, JSON.stringify([edge.from, edge.site.range, unit.runtime?.value]), { edge, unit });
  }
  return found;
}

function isMissing(edge: Edge, unit: FunctionPackage, facts: Facts): boolean {
  const { from, site, target } = edge;
  if (splitPackage(site.specifier).name !== SDK || (site.lazy && hasAlternative(edge, facts))) return false;
  if (target.kind === 'unresolved') return target.certain;
  if (target.kind !== 'npm' || target.layer !== undefined) return false;
  if (!/\.[cm]?tsx?$/.test(from)) return true;
  if (isThereToBuild(unit, facts)) return false;
  return !isErasedImport(from, facts.graph.modulesByFile.get(from)?.text ?? '', site.range);
}

/** What is there while it is built, a build that we do not know of may take along. The later package of its types brings it. */
function isThereToBuild({ id }: FunctionPackage, { shipments }: Facts): boolean {
  const types = shipments.developedWith(id, `@types/${SDK}`)?.range;
  return shipments.developedWith(id, SDK) !== undefined || (types !== undefined && overlap(types, '<2') !== true);
}

/** Code that tries one version of the SDK after the other knows what it does. */
const hasAlternative = ({ from }: Edge, { graph }: Facts): boolean =>
  (graph.edgesByFile.get(from) ?? []).some(({ site }) => bundledSdk.version3.test(splitPackage(site.specifier).name));

/** In the zip, in a layer, or by a build that we do not see through. */
function mayBeShipped(unit: FunctionPackage, edges: readonly Edge[], facts: Facts): boolean {
  // Where a bundler finds it, it takes it along, also what is there for development alone; its externals are told as such.
  if (unit.bundled) return true;
  if (layersBring(unit, SDK, facts) !== false) return true;
  // Another layer has it: that it is not attached is told as such.
  if ([...facts.layers.values()].some((layer) => isOnSearchPath(layer, SDK))) return true;
  const { shipments } = facts;
  const packages = shipments.packages(unit.id);
  const own = packages.find(({ name }) => name === SDK);
  // Without a lock file nobody knows what a package depends on.
  const mayBeBroughtAlong = packages.some(
    ({ name, version, development }) => !development && version === undefined && isLikelyToNeed(name, SDK),
  );
  // The lock file has it though nobody asks for it: another npm package brings it along.
  const isBroughtAlong = !own && edges.some(({ target }) => target.kind === 'npm' && target.version !== undefined);
  return (
    isBroughtAlong ||
    mayBeBroughtAlong ||
    own?.development === false ||
    shipments.of(unit.id)?.files.some(({ at }) => at.endsWith('node_modules/aws-sdk/package.json')) === true
  );
}
