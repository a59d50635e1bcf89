import { readDocument } from "../document.js";
import { valueNotStatic } from "../problems.js";
import { pluginsOf } from "./serverless/bundling.js";
import { documentInCode } from "./serverless/code.js";
import { functionsIn } from "./serverless/functions.js";
import { layersIn } from "./serverless/layers.js";
import { exportsOf, resourcesIn } from "./serverless/resources.js";
import { openService } from "./serverless/service.js";
/** Services of the Serverless Framework, versions 1 to 4, in YAML, JSON, and code whose values are static. */
export const serverless = {
    name: 'serverless',
    recognizes(file, text) {
        if (!/(?:^|\/)serverless(?:[.-][^/]*)?\.(?:ya?ml|json|[cm]?[jt]s)$/i.test(file))
            return false;
        const content = text();
        return /(?:^|[{,])\s*["']?service["']?\s*:/m.test(content) && content.includes('provider');
    },
    read(file, text, context) {
        const { root, problems } = isCode(file) ? codeReading(file, context) : readDocument(file, text);
        const service = root && openService(file, root, context);
        return service ? readService(service, problems) : { functions: [], layers: [], exports: new Map(), problems };
    },
};
const isCode = (file) => /\.[cm]?[jt]s$/i.test(file);
function codeReading(file, context) {
    const root = documentInCode(file, context);
    return root ? { root, problems: [] } : { problems: [valueNotStatic(`The service in ${file}`, { file })] };
}
function readService(service, unreadable) {
    const plugins = pluginsOf(service);
    const { layers, byLogicalId, complete, problems: ofLayers } = layersIn(service);
    const resources = resourcesIn(service);
    const layersById = new Map([...byLogicalId, ...resources.byLogicalId]);
    const knowsLayers = !plugins.mayMakeLayers && complete && resources.complete && unreadable.length === 0;
    const { functions, problems: ofFunctions } = functionsIn(service, { plugins, layersById, knowsLayers });
    return {
        functions: [...functions, ...resources.functions],
        layers: [...layers, ...resources.layers],
        exports: exportsOf(service, byLogicalId, resources),
        problems: once([...unreadable, ...service.variables.problems, ...ofLayers, ...resources.problems, ...ofFunctions]),
    };
}
/** Values under `provider` belong to many functions, and are one problem. */
function once(problems) {
    const key = ({ code, at, message }) => JSON.stringify([code, at?.file, at?.range ?? message]);
    return [...new Map(problems.map((problem) => [key(problem), problem])).values()];
}
//# sourceMappingURL=serverless.js.map