import { entriesOf, lastOfEachKey, placeOf, valueOf } from "../../nodes.js";
import { deployedText, intrinsicOf, isNoValue } from "./values.js";
/** A function's variables over those of `Globals`; undefined where one of the two lists is not static. */
export function environmentOf(template, { properties }, shared) {
    const lists = [shared, valueOf(properties, 'Environment')].map((node) => variablesIn(node, template));
    const [inherited, own] = lists;
    const included = valueOf(properties, 'Fn::Transform') !== undefined;
    return inherited && own && !included ? new Map([...inherited, ...own]) : undefined;
}
function variablesIn(environment, { scope }) {
    if (!environment || isNoValue(environment))
        return [];
    const variables = valueOf(environment, 'Variables');
    if (!isPlainMap(environment) || (variables && !isPlainMap(variables)))
        return undefined;
    return lastOfEachKey(entriesOf(variables)).map(({ key, value: node }) => {
        const value = deployedText(node, scope)?.value;
        return [key, { at: placeOf(scope.file, node), ...(value !== undefined && { value }) }];
    });
}
const isPlainMap = (node) => node.kind === 'map' && intrinsicOf(node) === undefined;
//# sourceMappingURL=environment.js.map