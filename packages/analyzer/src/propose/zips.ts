import type { Facts } from '../model/facts.ts';
import type { Path } from '../model/place.ts';
import type { FunctionPackage, UnitId } from '../model/workspace.ts';

/** What code is packed into, as far as layers could change it. */
export interface Zips {
  /** The function, if it can attach a layer: a Node function whose code is a zip on this disk. */
  attaching(unit: UnitId): FunctionPackage | undefined;
  /** How many different zips these functions are. A bundler packs one for each; functions that share a folder share its files. */
  count(functions: Iterable<UnitId>): number;
  /** Ships in some layer already. */
  isLayered(file: Path): boolean;
  isEntry(file: Path): boolean;
}

export function zipsOf({ workspace, graph, layers }: Facts): Zips {
  const functions = new Map(workspace.functions.filter(canAttach).map((unit) => [unit.id, unit]));
  const entries = new Set(workspace.functions.map((unit) => unit.entry));
  const layered = new Set([...layers.values()].flatMap((content) => [...content.files.values()]));
  const layerIds = new Set(workspace.layers.map((layer) => layer.id));
  return {
    attaching: (unit) => functions.get(unit),
    count(units) {
      const zips = [...units].map((id) => {
        const unit = functions.get(id);
        return unit?.bundled === false ? JSON.stringify([unit.root, unit.patterns]) : id;
      });
      return new Set(zips).size;
    },
    isLayered: (file) => layered.has(file) || (graph.heldBy.get(file) ?? []).some((unit) => layerIds.has(unit)),
    isEntry: (file) => entries.has(file),
  };
}

/** Without a stated runtime the language of its entry tells. */
function canAttach({ packageType, root, runtime, entry }: FunctionPackage): boolean {
  const isNode = runtime ? runtime.value.startsWith('nodejs') : entry !== undefined;
  return packageType === 'Zip' && root !== undefined && isNode;
}
