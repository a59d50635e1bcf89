import type { Facts } from '../model/facts.ts';
import type { Edge } from '../model/graph.ts';
import type { LayerContent } from '../model/layer-content.ts';
import { defineRule } from './define.ts';
import { namesOf } from '../listed.ts';

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
    notAttached:
      '{{functions}} does not attach {{layer}}, the layer that provides `{{specifier}}`, so this import fails when the function loads it.',
  },
  hints: {
    notProvided: 'Correct the path, or add the file to a layer that the function attaches.',
    notAttached: 'Attach {{layer}} to the function, or ship the code with it.',
  },
  *check(facts) {
    for (const edge of facts.graph.edges) {
      if (!isMissing(edge, facts)) continue;
      const { from, site, functions = [] } = edge;
      const providers = [...facts.layers.values()]
        .filter((layer) => provides(layer, site.specifier))
        .map(({ layer }) => layer);
      if (providers.length === 0 && !site.specifier.startsWith('/opt/')) continue;
      const data = { specifier: site.specifier, functions: namesOf(facts, functions) };
      const severity = site.lazy ? 'warning' : 'error';
      yield providers.length === 0
        ? { message: 'notProvided', file: from, range: site.range, data, functions, severity }
        : {
            message: 'notAttached',
            file: from,
            range: site.range,
            data: { ...data, layer: namesOf(facts, providers) },
            functions,
            severity,
          };
    }
  },
});

/** Code that runs, and layers whose whole content is known: anything else may well be served. */
const isMissing = ({ from, site, target }: Edge, { graph }: Facts): boolean =>
  target.kind === 'unresolved' && target.certain && !site.typeOnly && graph.reach.has(from);

function provides(layer: LayerContent, specifier: string): boolean {
  if (specifier.startsWith('/opt/')) {
    const wanted = specifier.replace(/\.[cm]?[jt]s$/, '');
    return layer.provides.some(
      (item) => 'specifier' in item && (item.specifier === wanted || item.specifier === `${wanted}/index`),
    );
  }
  const name = specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
  return (
    layer.provides.some((item) => 'npm' in item && item.npm === name) ||
    [...layer.files.keys()].some((at) => at.startsWith('nodejs/') && at.includes(`/node_modules/${name}/`))
  );
}
