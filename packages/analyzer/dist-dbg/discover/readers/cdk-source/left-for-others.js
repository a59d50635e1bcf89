import { memberOf } from "../../code/index.js";
import { parameterExport } from "../../reader.js";
import { deployedTextOf } from "./deployed-text.js";
import { isLayer, madeBy } from "./lambda-names.js";
/** Layers that stacks leave for others: by the name of an output's export, and by that of a parameter of Systems Manager. */
export function exportsIn(made, idOf) {
    return new Map(made.flatMap((construct) => {
        const left = leftBy(construct);
        const layer = left?.value?.kind === 'reference' && left.value.of && isLayer(left.value.of) ? left.value.of : undefined;
        const id = layer && idOf(layer);
        return id === undefined || left?.name === undefined ? [] : [[left.name, id]];
    }));
}
function leftBy(construct) {
    if (construct.made !== 'new')
        return undefined;
    const properties = (construct.base ?? construct).arguments[2]?.value;
    const member = (name) => memberOf(properties, name)?.value;
    if (madeBy(construct, 'CfnOutput'))
        return { name: deployedTextOf(member('exportName')), value: member('value') };
    if (!madeBy(construct, 'StringParameter'))
        return undefined;
    const name = deployedTextOf(member('parameterName'));
    return { name: name === undefined ? undefined : parameterExport(name), value: member('stringValue') };
}
/** The name under which another stack left this value: `Fn.importValue`, or a parameter that is read. */
export function importedName(value) {
    const parameter = parameterRead(value);
    return parameter === undefined
        ? deployedTextOf(madeBy(value, 'importValue')?.arguments[0]?.value)
        : parameterExport(parameter);
}
/** The name of the parameter whose value this is: `valueForStringParameter`, or `.stringValue` of an imported one. */
function parameterRead(value) {
    const read = madeBy(value, 'valueForStringParameter', 'valueFromLookup');
    if (read)
        return deployedTextOf(read.arguments[1]?.value);
    const parameter = value.kind === 'reference' && value.path.join('.') === 'stringValue' ? value.of : undefined;
    const named = madeBy(parameter, 'fromStringParameterName', 'fromStringParameterAttributes')?.arguments[2]?.value;
    return deployedTextOf(memberOf(named, 'parameterName')?.value ?? named);
}
//# sourceMappingURL=left-for-others.js.map