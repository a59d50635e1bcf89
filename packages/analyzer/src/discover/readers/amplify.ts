import type { Path } from '../../model/place.ts';
import { readDocument } from '../document.ts';
import type { DeclaredFunction, Reader, Reading } from '../reader.ts';
import { completed } from './amplify/functions.ts';
import { layerIn } from './amplify/layers.ts';
import { type AmplifyResource, amplifyResourceIn } from './amplify/templates.ts';
import { functionsIn } from './cloudformation/functions.ts';
import { isLayer, openTemplate, type Template } from './cloudformation/template.ts';

const NOTHING: Reading = { functions: [], layers: [], exports: new Map(), problems: [] };

/** Functions and layers of Amplify, generation 1: `amplify/backend/function/NAME/`, a template and the code beside it. */
export const amplify: Reader = {
  name: 'amplify',
  recognizes: (file) => amplifyResourceIn(file) !== undefined,
  read(file, text, context) {
    const resource = amplifyResourceIn(file);
    const { root, problems } = readDocument(file, text);
    const template = root && openTemplate(file, text, root, context);
    if (!resource || !template) return { ...NOTHING, problems };
    const found = resource.kind === 'layer' ? readLayer(file, resource, template) : readFunctions(resource, template);
    return { ...found, problems: [...problems, ...found.problems] };
  },
};

function readLayer(file: Path, resource: AmplifyResource, template: Template): Reading {
  const declared = [...template.resources.values()].find(isLayer);
  if (!declared) return NOTHING;
  const { layer, problems } = layerIn(file, resource, declared.declaredAt, template.context.host);
  return { ...NOTHING, layers: [layer], problems };
}

/** What people add to the template beside Amplify's own function keeps its logical name. */
function readFunctions(resource: AmplifyResource, template: Template): Reading {
  const { functions, problems } = functionsIn(template);
  const main = functions.find(({ name }) => name === 'LambdaFunction') ?? functions[0];
  const read = (declared: DeclaredFunction): DeclaredFunction =>
    declared === main ? completed(declared, resource, template) : { ...declared, framework: 'amplify' };
  return { ...NOTHING, functions: functions.map(read), problems };
}
