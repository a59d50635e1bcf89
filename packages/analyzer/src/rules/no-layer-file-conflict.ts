import { listed, namesOf } from '../listed.ts';
import type { Facts } from '../model/facts.ts';
import type { LayerContent } from '../model/layer-content.ts';
import type { Path } from '../model/place.ts';
import type { FunctionPackage, LayerReference } from '../model/workspace.ts';
import { baseName } from '../paths.ts';
import { append, byText } from '../sorted.ts';
import { attachedTo } from './attached.ts';
import { defineRule } from './define.ts';
import { versionText } from './package-versions.ts';

export const noLayerFileConflict = defineRule({
  id: 'no-layer-file-conflict',
  scope: 'project',
  category: 'packages',
  severity: 'warning',
  recommended: true,
  summary: 'Two layers of one function that put different files at the same place',
  messages: {
    files:
      '{{winner}} and {{loser}} both put {{files}} below `/opt` with different content, and {{functions}} gets what {{winner}} has because it is attached later.',
    packages:
      '{{winner}} and {{loser}} bring {{packages}} in different versions, and {{functions}} gets a mix of their files: {{winner}}, attached later, overwrites what both have.',
  },
  hints: {
    files: 'Rename one of them, or let one layer carry the file for both.',
    packages: 'Bring the layers to one version, or let one of them carry the npm package for both.',
  },
  *check(facts) {
    for (const [first, ...others] of conflicts(facts).values()) {
      if (!first) continue;
      const { reference, winner, loser } = first;
      const functions = [first, ...others].map(({ unit }) => unit.id);
      const { file, range = [0, 0] } = reference.at;
      const names = { winner: namesOf(facts, [winner.layer]), loser: namesOf(facts, [loser.layer]) };
      const data = { ...names, functions: namesOf(facts, functions) };
      const packages = differingPackages(facts, winner, loser);
      if (packages.length > 0) {
        yield { message: 'packages', file, range, functions, data: { ...data, packages: listed(packages) } };
      }
      const files = differingFiles(facts, winner, loser);
      if (files.length > 0) {
        const shown = listed(files.map((at) => `\`${at}\``));
        yield { message: 'files', file, range, functions, data: { ...data, files: shown } };
      }
    }
  },
});

interface Pair {
  readonly unit: FunctionPackage;
  readonly winner: LayerContent;
  readonly loser: LayerContent;
  /** How the later of the two is named. */
  readonly reference: LayerReference;
}

/** Together the functions that name the later layer at one place, such as in Globals. */
function conflicts(facts: Facts): ReadonlyMap<string, readonly Pair[]> {
  const found = new Map<string, Pair[]>();
  for (const unit of facts.workspace.functions) {
    if (unit.packageType === 'Image') continue;
    const layers = attachedTo(unit, facts);
    for (const [index, { content: winner, reference }] of layers.entries()) {
      for (const { content: loser } of layers.slice(0, index))
        append(found, JSON.stringify([reference.at, winner.layer, loser.layer]), { unit, winner, loser, reference });
    }
  }
  return found;
}

/** npm packages that both bring into one folder, in versions that are known and differ: `zod 3.22.4 and 4.1.0`. */
function differingPackages({ shipments }: Facts, winner: LayerContent, loser: LayerContent): string[] {
  const versions = (content: LayerContent) =>
    new Map(
      shipments.packages(content.layer).map((one) => [one.name, one.version === undefined ? '' : versionText(one)]),
    );
  const [mine, theirs] = [versions(winner), versions(loser)];
  return [...winner.packages]
    .filter(([at]) => loser.packages.has(at))
    .flatMap(([, { name }]) => {
      const [one, other] = [mine.get(name) ?? '', theirs.get(name) ?? ''];
      return one === '' || other === '' || one === other ? [] : [`${name} (${other} under ${one})`];
    })
    .sort(byText);
}

/** Files outside of npm packages; who reads them, and what for, nobody knows but the code that they are made for. */
function differingFiles({ shipments }: Facts, winner: LayerContent, loser: LayerContent): Path[] {
  const small = winner.files.size < loser.files.size ? winner : loser;
  return [...small.files.keys()]
    .filter((at) => matters(at))
    .filter((at) => {
      const [one, other] = [winner.files.get(at), loser.files.get(at)];
      return one !== undefined && other !== undefined && !shipments.isSame(one, other);
    })
    .sort(byText);
}

// Nothing at run time reads them, or it makes no difference which one it reads.
const IDLE =
  /^(?:package(?:-lock)?\.json|npm-shrinkwrap\.json|yarn\.lock|pnpm-lock\.yaml|tsconfig.*\.json|jest\.config\..*|requirements.*\.txt|Pipfile(?:\.lock)?|poetry\.lock|pyproject\.toml|Makefile|Dockerfile|LICEN[CS]E.*|NOTICE.*|README.*|CHANGELOG.*|\..*|.*\.(?:md|txt|map|d\.[cm]?ts))$/i;

const matters = (at: Path): boolean =>
  !/(?:^|\/)(?:node_modules|__tests__|tests?|[^/]+\.(?:dist|egg)-info)\//.test(at) && !IDLE.test(baseName(at));
