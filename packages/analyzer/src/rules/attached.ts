import { nodeMajor } from '../aws/node-major.ts';
import { publicLayer } from '../aws/public-layers.ts';
import { splitPackage } from '../bare-specifier.ts';
import type { Facts } from '../model/facts.ts';
import type { Edge } from '../model/graph.ts';
import type { LayerContent } from '../model/layer-content.ts';
import type { Path } from '../model/place.ts';
import type { FunctionPackage, LayerReference } from '../model/workspace.ts';
import { mayBringAlong } from './brought-along.ts';
import { offers } from './layer-offers.ts';

/** A layer of this repository, and how a function names it. */
export interface Attached {
  readonly reference: LayerReference;
  readonly content: LayerContent;
}

/** The layers of this repository that a function attaches, in order, each once. */
export function attachedTo(unit: FunctionPackage, { layers }: Pick<Facts, 'layers'>): readonly Attached[] {
  const found = unit.layers.flatMap((reference) => {
    const content = reference.kind === 'local' ? layers.get(reference.layer) : undefined;
    return content ? [{ reference, content }] : [];
  });
  return found.filter(({ content }, index) => found.findIndex((one) => one.content === content) === index);
}

/** Whether one of its layers brings an npm package; undefined where a layer that we cannot see, or a search path, may. */
export function layersBring(unit: FunctionPackage, name: string, facts: Facts): boolean | undefined {
  const major = nodeMajor(unit);
  const majors = major === undefined ? [] : [major];
  const answers = unit.layers.map((reference): boolean | undefined => {
    if (reference.kind === 'local') {
      const content = facts.layers.get(reference.layer);
      if (content && offers(content, name, majors)) return true;
      if (content && mayBringAlong(content, name)) return undefined;
      return content?.complete === true || content?.declared !== undefined ? false : undefined;
    }
    const found = reference.kind === 'arn' ? publicLayer(reference.arn) : undefined;
    if (found?.provides.includes(name)) return true;
    return found?.complete === true || found?.lacks.includes(name) === true ? false : undefined;
  });
  if (answers.includes(true)) return true;
  return answers.includes(undefined) || !unit.layersComplete || unit.environment?.has('NODE_PATH') === true
    ? undefined
    : false;
}

/** The imports that a function's code runs, its layers' own code among it, and what its declaration holds. */
export function importsOf(unit: FunctionPackage, { graph }: Pick<Facts, 'graph'>): readonly Edge[] {
  const known = byReach(graph);
  const edges = [...(known.get(unit.id) ?? []), ...(graph.inline.get(unit.id)?.edges ?? [])];
  return edges.filter(
    ({ site, functions }) => !site.typeOnly && site.mock !== true && (functions?.includes(unit.id) ?? true),
  );
}

/** What lies in a layer finds its own npm packages there. */
export const isLayerCode = (file: Path, { graph, layers }: Pick<Facts, 'graph' | 'layers'>): boolean =>
  graph.heldBy.get(file)?.some((id) => layers.has(id)) === true;

/** The npm packages that a function's code imports and that no layer serves: what its own package.json speaks of. */
export const ownImportsOf = (unit: FunctionPackage, facts: Pick<Facts, 'graph'>): ReadonlySet<string> =>
  new Set(
    importsOf(unit, facts).flatMap(({ site, target }) =>
      target.kind === 'npm' && target.layer === undefined ? [splitPackage(site.specifier).name] : [],
    ),
  );

// Every rule about npm packages asks for every function.
const reached = new WeakMap<Facts['graph'], ReadonlyMap<string, readonly Edge[]>>();

function byReach(graph: Facts['graph']): ReadonlyMap<string, readonly Edge[]> {
  const before = reached.get(graph);
  if (before) return before;
  const made = new Map<string, Edge[]>();
  for (const [file, functions] of graph.reach) {
    // Whoever reaches a file runs what it imports; only bare specifiers matter to those who ask.
    const bare = (graph.edgesByFile.get(file) ?? []).filter(({ site }) => /^[^./#]/.test(site.specifier));
    if (bare.length === 0) continue;
    for (const id of functions) {
      const list = made.get(id) ?? [];
      list.push(...bare);
      made.set(id, list);
    }
  }
  reached.set(graph, made);
  return made;
}
