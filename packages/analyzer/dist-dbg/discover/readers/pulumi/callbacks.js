import { itemsBehind, textOfValue } from "../../code/index.js";
import { defaultArchitecture } from "../../architectures.js";
import { property, resourceId, resourceName } from "./program.js";
/** Methods and functions that make a Lambda function of code handed to them, by its name. */
const EVENTS = /^(?:on(?:Event|Schedule|ObjectCreated|ObjectRemoved)|subscribe)$/;
/** Functions that Pulumi makes of code that a program hands to a resource's event, or to a route. */
export function callbacksIn(program) {
    return program.made.flatMap((made) => (made.made === 'new' ? inRoutes(made) : ofEvent(made)));
}
/** `bucket.onObjectCreated('resize', async (event) => …)`, `aws.cloudwatch.onSchedule('prices', 'rate(1 day)', …)`. */
function ofEvent(call) {
    const { callee, arguments: args } = call;
    if (callee.kind !== 'reference' || !EVENTS.test(callee.path.at(-1) ?? ''))
        return [];
    const owner = callee.of ? callee.of.callee : callee;
    const isAws = owner.kind === 'reference' && /^@pulumi\/aws(?:x|\/|$)/.test(owner.module ?? '');
    const name = isAws && args.slice(1).some(isCode) ? textOfValue(args[0]?.value) : undefined;
    return name === undefined ? [] : [functionOf(call, name, args[0]?.at ?? call.at)];
}
/** `eventHandler` of a route: the function is named after the API and what it answers to. */
function inRoutes(api) {
    const { callee } = api;
    const isApi = callee.kind === 'reference' && /^(?:RestAPI|API|HttpApi)$/.test(callee.path.at(-1) ?? '');
    const isPulumi = callee.kind === 'reference' && /^@pulumi\/(?:aws-apigateway|awsx)(?:\/|$)/.test(callee.module ?? '');
    const name = isApi && isPulumi ? resourceName(api) : undefined;
    const routes = property(api.arguments[1]?.value, 'routes');
    if (name === undefined || !routes)
        return [];
    return itemsBehind(routes.value).items.flatMap(({ value }) => {
        const handler = property(value, 'eventHandler');
        if (!handler || !isCode(handler))
            return [];
        const [method = 'ANY', path = ''] = ['method', 'path'].map((key) => textOfValue(property(value, key)?.value));
        return [functionOf(api, `${name} ${method} ${path}`.trim(), handler.at)];
    });
}
const isCode = ({ value }) => value.kind === 'callable';
/** What it is made of is a piece of the program, not a file. */
function functionOf({ at }, name, declaredAt) {
    return {
        kind: 'function',
        id: resourceId(at.file, name),
        name,
        framework: 'pulumi',
        declaredAt,
        architecture: defaultArchitecture(declaredAt),
        packageType: 'Zip',
        bundled: false,
        layers: [],
        layersComplete: true,
    };
}
//# sourceMappingURL=callbacks.js.map