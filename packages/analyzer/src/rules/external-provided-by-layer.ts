import { runtimeBrings } from '../aws/bundled-sdk.ts';
import { nodeMajor } from '../aws/node-major.ts';
import { splitPackage } from '../bare-specifier.ts';
import { isErasedImport } from '../erased-imports.ts';
import { namesOf } from '../listed.ts';
import type { Facts } from '../model/facts.ts';
import type { Edge } from '../model/graph.ts';
import type { Path, Stated } from '../model/place.ts';
import type { FunctionPackage } from '../model/workspace.ts';
import { append } from '../sorted.ts';
import { importsOf, isLayerCode, layersBring } from './attached.ts';
import { defineRule } from './define.ts';
import { leavesOut } from './externals.ts';

export const externalProvidedByLayer = defineRule({
  id: 'external-provided-by-layer',
  scope: 'project',
  category: 'packages',
  severity: 'error',
  recommended: true,
  summary: 'An external of the bundler that no layer, no runtime and no zip brings',
  messages: {
    missing:
      'The bundle of {{functions}} leaves out `{{package}}`, which it imports and no attached layer nor {{runtime}} brings, so that import fails when the function loads it.',
  },
  hints: {
    missing:
      'Attach a layer that brings `{{package}}`, or take it off this list so that it becomes part of the bundle.',
  },
  suggestions: { missing: 'Take `{{package}}` off the list, so that it is bundled.' },
  *check(facts) {
    for (const [first, ...others] of missing(facts).values()) {
      if (!first) continue;
      const { external, edge, unit, name } = first;
      const functions = [...new Set([first, ...others].map((one) => one.unit.id))];
      const data = {
        functions: namesOf(facts, functions),
        package: name,
        runtime: unit.runtime?.value ?? 'the runtime',
      };
      const { file, range = [0, 0] } = external.at;
      const severity = edge.site.lazy ? 'warning' : 'error';
      const related = [{ at: { file: edge.from, range: edge.site.range }, note: 'It is imported here.' }];
      // A pattern keeps others out as well.
      const isOne = external.value === name;
      yield {
        message: 'missing',
        file,
        range,
        functions,
        data,
        severity,
        related,
        ...(isOne && { suggestion: [{ kind: 'drop-item', range }] }),
      };
    }
  },
});

interface Missing {
  readonly external: Stated<string>;
  readonly edge: Edge;
  readonly unit: FunctionPackage;
  readonly name: string;
}

/** By external and npm package: the imports that it breaks, those that run when a function starts before others. */
function missing(facts: Facts): ReadonlyMap<string, readonly Missing[]> {
  const found = new Map<string, Missing[]>();
  for (const unit of facts.workspace.functions) {
    const { externals = [], packageType, bundled } = unit;
    if (externals.length === 0 || packageType === 'Image' || !bundled) continue;
    const isBundled = bundleOf(unit, facts);
    const edges = importsOf(unit, facts).filter(({ from }) => isBundled(from) && !isLayerCode(from, facts));
    const eager = edges.toSorted((a, b) => Number(a.site.lazy) - Number(b.site.lazy));
    for (const external of externals) {
      for (const edge of eager) {
        const { name } = splitPackage(edge.site.specifier);
        if (!leavesOut(external.value, edge.site.specifier) || !isAbsent(unit, name, edge, facts)) continue;
        append(found, JSON.stringify([external.at, name]), { external, edge, unit, name });
      }
    }
  }
  return found;
}

/** What an import leads to that is left out, is no part of the bundle, nor is what that imports. */
function bundleOf({ entry, externals = [] }: FunctionPackage, { graph }: Facts): (file: Path) => boolean {
  if (entry === undefined) return () => true;
  const found = new Set<Path>([entry]);
  // What is added while it is walked is walked too.
  for (const file of found) {
    for (const { site, target } of graph.edgesByFile.get(file) ?? []) {
      const isLeftOut = externals.some(({ value }) => leavesOut(value, site.specifier));
      if (target.kind === 'module' && !isLeftOut) found.add(target.file);
    }
  }
  return (file) => found.has(file) || !graph.modulesByFile.has(file);
}

function isAbsent(unit: FunctionPackage, name: string, { from, target, site }: Edge, facts: Facts): boolean {
  // A package of the same workspace is left out like any other.
  if (target.kind === 'builtin' || target.kind === 'declared') return false;
  // Code that may do without it asks for it in a `try`.
  if (site.lazy && target.kind === 'unresolved') return false;
  if ('layer' in target && target.layer !== undefined) return false;
  if (layersBring(unit, name, facts) !== false || runtimeBrings(name, nodeMajor(unit)) !== false) return false;
  return !isErasedImport(from, facts.graph.modulesByFile.get(from)?.text ?? '', site.range);
}
