import type { Facts } from '../model/facts.ts';
import type { Edge } from '../model/graph.ts';
import type { LayerContent } from '../model/layer-content.ts';
import type { UnitId } from '../model/workspace.ts';
import { namesOf } from '../listed.ts';
import { splitPackage } from '../bare-specifier.ts';
import { defineRule, type Match } from './define.ts';
import { nearMiss } from './near-miss.ts';
import { withoutModuleEnding } from '../paths.ts';

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
  },
  hints: {
    notProvided: 'Correct the path, or add the file to a layer that the function attaches.',
    nearMiss: 'Did you mean `{{meant}}`?',
    notAttached: 'Attach {{layer}} to the function, or ship the code with it.',
  },
  *check(facts) {
    for (const edge of facts.graph.edges) {
      if (!isMissing(edge, facts)) continue;
      const { from, site, functions = [] } = edge;
      const match = judged(edge, facts);
      if (!match) continue;
      const data = { specifier: site.specifier, functions: namesOf(facts, functions), ...match.data };
      const severity = site.lazy ? 'warning' : 'error';
      yield { message: match.message, file: from, range: site.range, data, functions, severity };
    }
  },
});

/** Code that runs, and layers whose whole content is known: anything else may well be served. */
const isMissing = ({ from, site, target }: Edge, { graph }: Facts): boolean =>
  target.kind === 'unresolved' && target.certain && !site.typeOnly && graph.reach.has(from);

type Message = 'notProvided' | 'nearMiss' | 'notAttached';

/** A layer that has exactly this comes before one that has nearly this; a bare specifier that neither has may mean anything. */
function judged({ site, functions = [] }: Edge, facts: Facts): Pick<Match<Message>, 'message' | 'data'> | undefined {
  const { specifier } = site;
  const providers = [...facts.layers.values()].filter((layer) => provides(layer, specifier)).map(({ layer }) => layer);
  if (providers.length > 0) return { message: 'notAttached', data: { layer: namesOf(facts, providers) } };
  for (const layer of attachedTo(functions, facts)) {
    const meant = nearlyProvided(layer, specifier);
    if (meant !== undefined) return { message: 'nearMiss', data: { meant, layer: namesOf(facts, [layer.layer]) } };
  }
  return specifier.startsWith('/opt/') ? { message: 'notProvided' } : undefined;
}

/** The layers that all these functions attach. */
const attachedTo = (functions: readonly UnitId[], { layers }: Facts): LayerContent[] =>
  [...layers.values()].filter((layer) => functions.every((id) => layer.attachedTo.includes(id)));

function nearlyProvided({ provides }: LayerContent, specifier: string): string | undefined {
  const paths = provides.flatMap((item) => ('specifier' in item ? [item.specifier] : []));
  const packages = provides.flatMap((item) => ('npm' in item ? [item.npm] : []));
  if (!specifier.startsWith('/opt/')) {
    // Node looks for bare specifiers in `node_modules` alone: a file beside it goes by its path.
    const beside = paths.find((path) => path === `/opt/nodejs/${specifier}`);
    const { name, subpath } = splitPackage(specifier);
    const meant = nearMiss(name, packages);
    return beside ?? (meant === undefined || meant === name ? undefined : [meant, subpath].filter(Boolean).join('/'));
  }
  const elsewhere = paths.find((path) => wherever(path) === wherever(specifier));
  return elsewhere ?? nearMiss(specifier, [...paths, ...packages.map((name) => `/opt/nodejs/node_modules/${name}`)]);
}

/** A path below `/opt` without the folder that is so easily left out or doubled. */
const wherever = (path: string): string => withoutModuleEnding(path.replace(/^\/opt\/(?:nodejs\/)*/, ''));

function provides(layer: LayerContent, specifier: string): boolean {
  if (specifier.startsWith('/opt/')) {
    const wanted = withoutModuleEnding(specifier);
    return layer.provides.some(
      (item) => 'specifier' in item && (item.specifier === wanted || item.specifier === `${wanted}/index`),
    );
  }
  const { name } = splitPackage(specifier);
  return (
    layer.provides.some((item) => 'npm' in item && item.npm === name) ||
    [...layer.files.keys()].some((at) => at.startsWith('nodejs/') && at.includes(`/node_modules/${name}/`))
  );
}
