import { memberOf, textOfValue } from "../../code/index.js";
import { madeBy } from "./lambda-names.js";
/**
 * A text that is the same in every deployment, but for the region, partition and account, which stay in it as CloudFormation
 * names them; of a parameter of the template its default.
 */
export function deployedTextOf(value) {
    if (!value)
        return undefined;
    const parameter = value.kind === 'reference' && value.path[0] === 'valueAsString' ? value.of : undefined;
    if (madeBy(parameter, 'CfnParameter'))
        return textOfValue(memberOf(parameter?.arguments[2]?.value, 'default')?.value);
    if (value.kind !== 'unknown' || !value.parts)
        return textOfValue(value);
    const parts = value.parts.map((part) => deployedTextOf(part) ?? pseudoParameter(part));
    return parts.every((part) => part !== undefined) ? parts.join('') : undefined;
}
const PSEUDO_PARAMETERS = {
    region: 'Region',
    REGION: 'Region',
    account: 'AccountId',
    ACCOUNT_ID: 'AccountId',
    partition: 'Partition',
    PARTITION: 'Partition',
};
function pseudoParameter(part) {
    if (part.kind === 'number')
        return String(part.value);
    const last = part.kind === 'reference' ? part.path.at(-1) : part.kind === 'unknown' ? /(\w+)$/.exec(part.text)?.[1] : undefined;
    const name = PSEUDO_PARAMETERS[last ?? ''];
    return name === undefined ? undefined : `\${AWS::${name}}`;
}
//# sourceMappingURL=deployed-text.js.map