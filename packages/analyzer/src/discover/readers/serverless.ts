import type { Problem } from '../../model/problem.ts';
import { readDocument } from '../document.ts';
import type { Reader, Reading } from '../reader.ts';
import { pluginsOf } from './serverless/bundling.ts';
import { functionsIn } from './serverless/functions.ts';
import { layersIn } from './serverless/layers.ts';
import { exportsOf, resourcesIn } from './serverless/resources.ts';
import { openService, type Service } from './serverless/service.ts';

/** Services of the Serverless Framework, versions 1 to 4, in YAML and JSON. */
export const serverless: Reader = {
  name: 'serverless',
  recognizes(file, text) {
    if (!/(?:^|\/)serverless(?:[.-][^/]*)?\.(?:ya?ml|json)$/i.test(file)) return false;
    const content = text();
    return /(?:^|[{,])\s*["']?service["']?\s*:/m.test(content) && content.includes('provider');
  },
  read(file, text, context) {
    const { root, problems } = readDocument(file, text);
    const service = root && openService(file, root, context);
    return service ? readService(service, problems) : { functions: [], layers: [], exports: new Map(), problems };
  },
};

function readService(service: Service, unreadable: readonly Problem[]): Reading {
  const plugins = pluginsOf(service);
  const { layers, byLogicalId, complete, problems: ofLayers } = layersIn(service);
  const resources = resourcesIn(service);
  const layersById = new Map([...byLogicalId, ...resources.byLogicalId]);
  const knowsLayers = !plugins.mayMakeLayers && complete && resources.complete && unreadable.length === 0;
  const { functions, problems: ofFunctions } = functionsIn(service, { plugins, layersById, knowsLayers });
  return {
    functions,
    layers: [...layers, ...resources.layers],
    exports: exportsOf(service, byLogicalId, resources),
    problems: once([...unreadable, ...service.variables.problems, ...ofLayers, ...resources.problems, ...ofFunctions]),
  };
}

/** Values under `provider` belong to many functions, and are one problem. */
function once(problems: readonly Problem[]): Problem[] {
  const key = ({ code, at, message }: Problem) => JSON.stringify([code, at?.file, at?.range ?? message]);
  return [...new Map(problems.map((problem) => [key(problem), problem])).values()];
}
