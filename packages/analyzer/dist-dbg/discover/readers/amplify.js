import { readDocument } from "../document.js";
import { completed } from "./amplify/functions.js";
import { layerIn } from "./amplify/layers.js";
import { amplifyResourceIn } from "./amplify/templates.js";
import { functionsIn } from "./cloudformation/functions.js";
import { isLayer, openTemplate } from "./cloudformation/template.js";
const NOTHING = { functions: [], layers: [], exports: new Map(), problems: [] };
/** Functions and layers of Amplify, generation 1: `amplify/backend/function/NAME/`, a template and the code beside it. */
export const amplify = {
    name: 'amplify',
    recognizes: (file) => amplifyResourceIn(file) !== undefined,
    read(file, text, context) {
        const resource = amplifyResourceIn(file);
        const { root, problems } = readDocument(file, text);
        const template = root && openTemplate(file, text, root, context);
        if (!resource || !template)
            return { ...NOTHING, problems };
        const found = resource.kind === 'layer' ? readLayer(file, resource, template) : readFunctions(resource, template);
        return { ...found, problems: [...problems, ...found.problems] };
    },
};
function readLayer(file, resource, template) {
    const declared = [...template.resources.values()].find(isLayer);
    if (!declared)
        return NOTHING;
    const { layer, problems } = layerIn(file, resource, declared.declaredAt, template.context.host);
    return { ...NOTHING, layers: [layer], problems };
}
/** What people add to the template beside Amplify's own function keeps its logical name. */
function readFunctions(resource, template) {
    const { functions, problems } = functionsIn(template);
    const main = functions.find(({ name }) => name === 'LambdaFunction') ?? functions[0];
    const read = (declared) => declared === main ? completed(declared, resource, template) : { ...declared, framework: 'amplify' };
    return { ...NOTHING, functions: functions.map(read), problems };
}
//# sourceMappingURL=amplify.js.map