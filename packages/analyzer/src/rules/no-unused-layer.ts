import type { Facts } from '../model/facts.ts';
import type { LayerContent } from '../model/layer-content.ts';
import type { Module } from '../model/module.ts';
import type { Place } from '../model/place.ts';
import type { FunctionPackage, UnitId } from '../model/workspace.ts';
import { append } from '../sorted.ts';
import { defineRule } from './define.ts';
import { namesOf } from '../listed.ts';

export const noUnusedLayer = defineRule({
  id: 'no-unused-layer',
  scope: 'project',
  category: 'declarations',
  severity: 'warning',
  recommended: true,
  summary: 'A layer that is attached and never imported',
  messages: {
    unused:
      '{{functions}} attaches {{layer}} and imports nothing from it, so the layer only uses up one of five places and part of the 250 MB.',
  },
  hints: { unused: 'Take {{layer}} off the list, or import what it was meant for.' },
  *check(facts) {
    for (const { at, layer, attaching } of attachments(facts)) {
      const { range } = at;
      const content = facts.layers.get(layer);
      if (!range || !content || !isReadable(content)) continue;
      // A place in Globals or under `provider` serves many functions: it is of use when one of them uses the layer.
      if (!attaching.every((unit) => isSurelyUnused(content, unit, facts))) continue;
      const functions = attaching.map((unit) => unit.id);
      yield {
        message: 'unused',
        file: at.file,
        range,
        functions,
        data: { functions: namesOf(facts, functions), layer: namesOf(facts, [layer]) },
      };
    }
  },
});

interface Attachment {
  readonly at: Place;
  readonly layer: UnitId;
  readonly attaching: readonly FunctionPackage[];
}

/** Each place that names a local layer, with the functions it serves. */
function attachments({ workspace }: Facts): Attachment[] {
  const attaching = new Map<string, FunctionPackage[]>();
  const places = new Map<string, { at: Place; layer: UnitId }>();
  for (const unit of workspace.functions) {
    for (const reference of unit.layers) {
      if (reference.kind !== 'local') continue;
      const key = JSON.stringify([reference.at, reference.layer]);
      places.set(key, { at: reference.at, layer: reference.layer });
      append(attaching, key, unit);
    }
  }
  return [...places].map(([key, place]) => ({ ...place, attaching: attaching.get(key) ?? [] }));
}

/** Its whole content is known, and imports are the only way to use it. */
const isReadable = ({ complete, beyondImports, provides }: LayerContent): boolean =>
  complete && !beyondImports && provides.length > 0;

function isSurelyUnused(layer: LayerContent, unit: FunctionPackage, { graph }: Facts): boolean {
  if (unit.entry === undefined || !unit.runtime?.value.startsWith('nodejs')) return false;
  const reached = graph.modules.filter((module) => graph.reach.get(module.file)?.includes(unit.id));
  return reached.length > 0 && reached.every((module) => !mayUse(module, layer, unit, graph));
}

function mayUse(module: Module, layer: LayerContent, unit: FunctionPackage, graph: Facts['graph']): boolean {
  // A specifier made at run time, or a path below /opt that is no import, may lead anywhere.
  if (module.hasDynamicImports || /["'`]\/opt(?!\/nodejs\/)/.test(withoutImports(module))) return true;
  return (graph.edgesByFile.get(module.file) ?? []).some(({ target, functions, site }) => {
    if (functions && !functions.includes(unit.id)) return false;
    if (target.kind === 'unresolved') return !target.certain && !site.typeOnly;
    if ('layer' in target) return target.layer === layer.layer;
    // Its own copy wins over the layer's: then another rule speaks.
    return target.kind === 'npm' && layer.provides.some((item) => 'npm' in item && item.npm === target.name);
  });
}

function withoutImports({ text, imports }: Module): string {
  return imports.reduceRight((rest, { range }) => rest.slice(0, range[0]) + rest.slice(range[1]), text);
}
