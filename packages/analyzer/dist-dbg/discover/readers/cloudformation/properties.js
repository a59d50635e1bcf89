import { valueOf } from "../../nodes.js";
import { isNoValue } from "./values.js";
/** A function's own property, else that of `Globals`, which plain CloudFormation does not have. */
export function property(template, resource, name) {
    const own = valueOf(resource.properties, name);
    return own && !isNoValue(own) ? own : shared(template, resource, name);
}
/** What all functions of a SAM template have. */
export function shared({ root }, { type }, name) {
    return type === 'AWS::Serverless::Function' ? valueOf(root, 'Globals', 'Function', name) : undefined;
}
//# sourceMappingURL=properties.js.map