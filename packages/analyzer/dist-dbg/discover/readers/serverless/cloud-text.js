import { entriesOf, textOf } from "../../nodes.js";
/** CloudFormation's `Ref`, `Fn::Sub` and so on, with its argument; undefined for a plain value. */
export function intrinsicOf({ node, file, }) {
    const [entry, ...others] = entriesOf(node);
    if (!entry || others.length > 0 || !/^(?:Ref|Fn::\w+)$/.test(entry.key))
        return undefined;
    return { name: entry.key, argument: { node: entry.value, file } };
}
/** A text as far as CloudFormation makes it from what the file says; what names the deployment itself stays in it: `${AWS::Region}`. */
export function cloudText(located, variables) {
    const resolved = variables.resolve(located);
    if (!resolved || resolved.node.kind === 'opaque')
        return undefined;
    const intrinsic = intrinsicOf(resolved);
    if (!intrinsic)
        return withoutNames(textOf(resolved.node));
    const { name, argument } = intrinsic;
    if (name === 'Ref')
        return pseudoParameter(textOf(argument.node));
    if (name === 'Fn::Sub')
        return substituted(argument, variables);
    return name === 'Fn::Join' ? joined(argument, variables) : undefined;
}
function substituted(argument, variables) {
    const list = variables.resolve(argument);
    const isList = list?.node.kind === 'list';
    const text = textOf((isList ? variables.member(list, '0') : list)?.node);
    const names = isList ? variables.member(list, '1') : undefined;
    return withoutNames(text?.replace(/\$\{(\w+)\}/g, (whole, name) => {
        const value = variables.member(names, name);
        return (value && cloudText(value, variables)) ?? whole;
    }));
}
function joined(argument, variables) {
    const parts = variables.member(argument, '1');
    if (parts?.node.kind !== 'list')
        return undefined;
    const texts = parts.node.items.map((node) => cloudText({ node, file: parts.file }, variables));
    return texts.every((text) => text !== undefined)
        ? texts.join(textOf(variables.member(argument, '0')?.node) ?? '')
        : undefined;
}
const pseudoParameter = (name) => name?.startsWith('AWS::') && name !== 'AWS::NoValue' ? `\${${name}}` : undefined;
/** The plugin serverless-pseudo-parameters lets people write `#{AWS::Region}`. A name of the template is not known before the deployment. */
function withoutNames(text) {
    const value = text?.replace(/#\{(AWS::\w+)\}/g, '${$1}');
    return value === undefined || /\$\{(?!AWS::)/.test(value) ? undefined : value;
}
//# sourceMappingURL=cloud-text.js.map