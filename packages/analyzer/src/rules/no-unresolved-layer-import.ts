import { nodeMajor } from '../aws/node-major.ts';
import { asOf, publicLayer } from '../aws/public-layers.ts';
import { splitPackage } from '../bare-specifier.ts';
import { namesOf } from '../listed.ts';
import type { Facts } from '../model/facts.ts';
import type { Edge } from '../model/graph.ts';
import type { LayerContent } from '../model/layer-content.ts';
import type { FunctionPackage } from '../model/workspace.ts';
import { defineRule, type Match } from './define.ts';
import { folderBeside, landsElsewhere, nearlyOffered, offers, withEnding } from './layer-offers.ts';
import { respell } from './respell.ts';
import { hasStandIn } from './stand-in.ts';

const MEANT = 'Import `{{meant}}`.';

export const noUnresolvedLayerImport = defineRule({
  id: 'no-unresolved-layer-import',
  scope: 'project',
  category: 'code',
  severity: 'error',
  recommended: true,
  summary: 'An import that only a layer can serve, and no attached layer does',
  messages: {
    notProvided:
      'No layer of {{functions}} puts a file at `{{specifier}}`, so this import fails when the function loads it.',
    nearMiss:
      '{{layer}} has `{{meant}}` and nothing at `{{specifier}}`, so this import fails when {{functions}} loads it.',
    notAttached:
      '{{functions}} does not attach {{layer}}, the layer that provides `{{specifier}}`, so this import fails when the function loads it.',
    landsElsewhere:
      '{{layer}} puts this file at `{{meant}}` and not at `{{specifier}}`, so this import fails when {{functions}} loads it.',
    doubledFolder:
      '{{layer}} puts this file at `{{meant}}`, because its build puts `nodejs/` around a folder that has one, so this import fails when {{functions}} loads it.',
    notAPackage:
      '{{layer}} has this file at `{{meant}}`, and Node looks for `{{specifier}}` in `node_modules` alone, so this import fails when {{functions}} loads it.',
    notAttachedElsewhere:
      '{{functions}} does not attach {{layer}}, which has this file at `{{meant}}` and not at `{{specifier}}`, so this import fails when the function loads it.',
    wrongFolder:
      '{{layer}} has `{{specifier}}` in `/opt/{{folder}}`, where {{runtime}} does not look, so this import fails when {{functions}} loads it.',
    olderVersion:
      'Version {{version}} of {{layer}} does not have `{{specifier}}` yet, so this import fails when {{functions}} loads it.',
  },
  hints: {
    notProvided: 'Correct the path, or add the file to a layer that the function attaches.',
    nearMiss: 'Did you mean `{{meant}}`?',
    notAttached: 'Attach {{layer}} to the function, or ship the code with it.',
    landsElsewhere: 'Import `{{meant}}`, or move the file in the layer’s folder.',
    doubledFolder: 'Take the files out of `nodejs/` in the layer’s folder: its BuildMethod adds that one.',
    notAPackage: 'Import `{{meant}}`.',
    notAttachedElsewhere: 'Attach {{layer}} to the function, and import `{{meant}}`.',
    wrongFolder: 'Move it to `nodejs/node_modules` in the layer, where every Node.js runtime looks.',
    olderVersion: 'Attach its newest version, which has it as of {{asOf}}, or ship the package with the function.',
  },
  suggestions: { nearMiss: MEANT, landsElsewhere: MEANT, notAPackage: MEANT },
  *check(facts) {
    const units = new Map(facts.workspace.functions.map((unit) => [unit.id, unit]));
    const inline = [...facts.graph.inline.values()].flatMap(({ edges }) => edges);
    for (const edge of [...facts.graph.edges.filter(({ from }) => facts.graph.reach.has(from)), ...inline]) {
      const { from, site, functions = [] } = edge;
      // What may fail has something else to fall back on.
      if (!isMissing(edge) || (site.lazy && site.specifier.startsWith('/opt/') && hasStandIn(edge, facts))) continue;
      const match = judged(
        edge,
        functions.flatMap((id) => units.get(id) ?? []),
        facts,
      );
      if (!match) continue;
      const data = { specifier: site.specifier, functions: namesOf(facts, functions), ...match.data };
      const severity = site.lazy ? 'warning' : 'error';
      const meant = match.data?.['meant'];
      const suggestion = meant === undefined ? undefined : respell(facts, from, site, meant);
      yield {
        message: match.message,
        file: from,
        range: site.range,
        data,
        functions,
        severity,
        ...(suggestion && { suggestion }),
      };
    }
  },
});

/** What is no type, and layers whose whole content is known: anything else may well be served. */
const isMissing = ({ site, target }: Edge): boolean => target.kind === 'unresolved' && target.certain && !site.typeOnly;

type Message =
  | 'notProvided'
  | 'nearMiss'
  | 'notAttached'
  | 'landsElsewhere'
  | 'doubledFolder'
  | 'notAPackage'
  | 'notAttachedElsewhere'
  | 'wrongFolder'
  | 'olderVersion';
type Judgement = Pick<Match<Message>, 'message' | 'data'>;

/** What is exactly this comes before what is nearly this; a bare specifier that no layer has may mean anything. */
function judged(edge: Edge, units: readonly FunctionPackage[], facts: Facts): Judgement | undefined {
  const { specifier } = edge.site;
  const layers = [...facts.layers.values()];
  const attached = layers.filter((layer) => units.every(({ id }) => layer.attachedTo.includes(id)));
  const majors = units.flatMap((unit) => nodeMajor(unit) ?? []);
  const named = (layer: LayerContent) => namesOf(facts, [layer.layer]);
  const spelled = (layer: LayerContent, path: string) => (isWrittenOut(edge, facts) ? withEnding(layer, path) : path);

  const older = olderVersion(specifier, units);
  if (older) return older;
  const others = layers.filter((layer) => !attached.includes(layer));
  const providers = others.filter((layer) => offers(layer, specifier, majors)).map(({ layer }) => layer);
  if (providers.length > 0) return { message: 'notAttached', data: { layer: namesOf(facts, providers) } };
  for (const layer of attached) {
    const folder = folderBeside(layer, specifier, majors);
    const runtime = units[0]?.runtime?.value ?? 'the runtime';
    if (folder !== undefined) return { message: 'wrongFolder', data: { layer: named(layer), folder, runtime } };
    const elsewhere = landsElsewhere(layer, specifier);
    if (elsewhere !== undefined) {
      const isDoubled = elsewhere.startsWith('/opt/nodejs/nodejs/') && !specifier.startsWith('/opt/nodejs/nodejs/');
      const atPath = isDoubled ? 'doubledFolder' : 'landsElsewhere';
      const message = specifier.startsWith('/opt/') ? atPath : 'notAPackage';
      return { message, data: { layer: named(layer), meant: spelled(layer, elsewhere) } };
    }
    const meant = nearlyOffered(layer, specifier, majors);
    if (meant !== undefined)
      return { message: 'nearMiss', data: { layer: named(layer), meant: spelled(layer, meant) } };
  }
  if (!specifier.startsWith('/opt/')) return undefined;
  for (const layer of others) {
    const meant = landsElsewhere(layer, specifier);
    if (meant !== undefined)
      return { message: 'notAttachedElsewhere', data: { layer: named(layer), meant: spelled(layer, meant) } };
  }
  return { message: 'notProvided' };
}

/** Node completes nothing for ES modules; and who wrote the ending wants to read it. */
const isWrittenOut = ({ from, site }: Edge, { graph }: Facts): boolean =>
  /\.[cm]?js$/.test(site.specifier) ||
  site.kind === 'dynamic' ||
  ((site.kind === 'import' || site.kind === 'export') && graph.systems.get(from) === 'esm');

/** A public layer that got this npm package in a later version than the one attached. */
function olderVersion(specifier: string, units: readonly FunctionPackage[]): Judgement | undefined {
  const { name } = splitPackage(specifier);
  for (const reference of units.flatMap(({ layers }) => layers)) {
    const found = reference.kind === 'arn' ? publicLayer(reference.arn) : undefined;
    if (found?.version === undefined || !found.lacks.includes(name)) continue;
    return { message: 'olderVersion', data: { layer: found.name, version: String(found.version), asOf } };
  }
  return undefined;
}
