import { splitPackage } from '../bare-specifier.ts';
import { namesOf } from '../listed.ts';
import type { Facts } from '../model/facts.ts';
import type { UnitPackage } from '../model/shipment.ts';
import type { FunctionPackage, UnitId } from '../model/workspace.ts';
import { append, byText } from '../sorted.ts';
import { attachedTo, importsOf, isLayerCode, ownImportsOf } from './attached.ts';
import { defineRule, type ProjectMatch } from './define.ts';
import { leavesOut } from './externals.ts';
import { areIncompatible, differ, isOutside, versionText } from './package-versions.ts';

export const noPackageVersionSkew = defineRule({
  id: 'no-package-version-skew',
  scope: 'project',
  category: 'packages',
  severity: 'warning',
  recommended: true,
  summary: 'One npm package in versions that do not fit each other, across functions and layers that share it',
  messages: {
    testedAgainst:
      '{{functions}} is developed and tested with {{package}} {{own}}, and on Lambda gets {{other}} from {{layer}}.',
    across:
      '{{functions}} uses {{package}} {{own}} while {{others}} in the same application uses {{other}}, so the two cannot share it through a layer.',
  },
  hints: {
    testedAgainst: 'Ask for the version that {{layer}} brings, so that tests run against what Lambda loads.',
    across: 'Bring both to one version, where nothing keeps them apart.',
  },
  *check(facts) {
    yield* againstLayers(facts);
    yield* acrossUnits(facts);
  },
});

interface Skew {
  readonly unit: FunctionPackage;
  readonly own: UnitPackage;
  readonly served: UnitPackage;
  readonly layer: UnitId;
}

/** What the layer serves is not what the code of a function and its tests were made with. */
function* againstLayers(facts: Facts): Iterable<ProjectMatch<'testedAgainst'>> {
  const byPlace = new Map<string, Skew[]>();
  for (const unit of facts.workspace.functions) {
    const local = new Set(attachedTo(unit, facts).map(({ content }) => content.layer));
    if (local.size === 0) continue;
    for (const [name, layer] of servedTo(unit, facts)) {
      const own = facts.shipments.developedWith(unit.id, name);
      const served = packageIn(facts, layer, name);
      if (!own || !served || own.ships || own.at.file === served.at.file) continue;
      if (isOutside(own, served) || (differ(own, served) && areIncompatible(own, served)))
        append(byPlace, JSON.stringify([own.at, layer]), { unit, own, served, layer });
    }
  }
  for (const [first, ...others] of byPlace.values()) {
    if (!first) continue;
    const functions = [first, ...others].map(({ unit }) => unit.id);
    const { own, served, layer } = first;
    const names = { functions: namesOf(facts, functions), layer: namesOf(facts, [layer]), package: own.name };
    const data = { ...names, own: versionText(own), other: versionText(served) };
    const { file, range = [0, 0] } = own.at;
    const related = [{ at: served.at, note: `${names.layer} asks for ${own.name} here.` }];
    yield { message: 'testedAgainst', file, range, functions, data, related };
  }
}

/** The npm packages that a function's own code gets from a layer when it runs. */
function servedTo(unit: FunctionPackage, facts: Facts): ReadonlyMap<string, UnitId> {
  const served = new Map<string, UnitId>();
  const { bundled, externals = [] } = unit;
  for (const { from, site, target } of importsOf(unit, facts)) {
    // What the team wrote itself leads to a module of the layer, and may be published all the same.
    if (!('layer' in target) || target.layer === undefined || isLayerCode(from, facts)) continue;
    // A bundler takes the one that tests find too, but for what it was told to leave out.
    if (bundled && !externals.some(({ value }) => leavesOut(value, site.specifier))) continue;
    served.set(splitPackage(site.specifier).name, target.layer);
  }
  return served;
}

const packageIn = ({ shipments }: Facts, id: UnitId, name: string): UnitPackage | undefined =>
  shipments.packages(id).find((one) => one.name === name);

/** Who uses one version, as one package.json asks for it. */
interface Use {
  readonly wanted: UnitPackage;
  readonly functions: UnitId[];
}

/** Functions of one application whose package.json files ask for what no single version can be. */
function* acrossUnits(facts: Facts): Iterable<ProjectMatch<'across'>> {
  for (const uses of usesByApplication(facts)) {
    const [most, ...fewer] = uses.toSorted(byImportance);
    for (const use of fewer) {
      if (!most || !areIncompatible(use.wanted, most.wanted)) continue;
      const data = {
        functions: namesOf(facts, use.functions),
        others: namesOf(facts, most.functions),
        package: use.wanted.name,
        own: versionText(use.wanted),
        other: versionText(most.wanted),
      };
      const { file, range = [0, 0] } = use.wanted.at;
      const related = [{ at: most.wanted.at, note: `${data.others} asks for ${data.package} here.` }];
      yield { message: 'across', severity: 'info', file, range, functions: use.functions, data, related };
    }
  }
}

/** For every npm package of every declaring file, who asks for it and where. */
function usesByApplication(facts: Facts): Iterable<Use[]> {
  const found = new Map<string, Map<string, Use>>();
  for (const unit of facts.workspace.functions) {
    const used = ownImportsOf(unit, facts);
    for (const wanted of facts.shipments.packages(unit.id)) {
      if (wanted.development || !used.has(wanted.name)) continue;
      const key = JSON.stringify([unit.declaredAt.file, wanted.name]);
      const uses = found.get(key) ?? new Map<string, Use>();
      found.set(key, uses);
      const use = uses.get(wanted.at.file) ?? { wanted, functions: [] };
      uses.set(wanted.at.file, use);
      use.functions.push(unit.id);
    }
  }
  return [...found.values()].map((uses) => [...uses.values()]).filter((uses) => uses.length > 1);
}

/** What most functions use is the rule, the others are the exception. */
const byImportance = (a: Use, b: Use): number =>
  b.functions.length - a.functions.length ||
  byText(versionText(b.wanted), versionText(a.wanted)) ||
  byText(a.wanted.at.file, b.wanted.at.file);
