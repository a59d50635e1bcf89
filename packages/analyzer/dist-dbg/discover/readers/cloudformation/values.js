import { itemsOf, placeOf, textOf, valueOf } from "../../nodes.js";
/** `Ref`, `Fn::Sub` and so on, with its argument; undefined for a plain value. */
export function intrinsicOf(node) {
    if (node?.kind !== 'map' || node.entries.length !== 1)
        return undefined;
    const [entry] = node.entries;
    return entry && /^(?:Ref|Condition|Fn::.+)$/.test(entry.key) ? { name: entry.key, argument: entry.value } : undefined;
}
/** `!Ref AWS::NoValue`: as if the value were not there. */
export function isNoValue(node) {
    const intrinsic = intrinsicOf(node);
    return intrinsic?.name === 'Ref' && textOf(intrinsic.argument) === 'AWS::NoValue';
}
/** A value that is the same in every deployment, with the text that states it: for `!Ref` the parameter's default. */
export function staticText(node, scope) {
    const text = deployedText(node, scope);
    return text === undefined || text.value.includes('${') ? undefined : text;
}
/** As `staticText`, but what names the deployment itself stays in the value: `${AWS::Region}`, `${AWS::StackName}`. */
export function deployedText(node, scope) {
    if (!node)
        return undefined;
    const intrinsic = intrinsicOf(node);
    if (!intrinsic) {
        const text = textOf(node);
        return text === undefined || isPlaceholder(text) ? undefined : { value: text, at: placeOf(scope.file, node) };
    }
    if (intrinsic.name === 'Ref')
        return referenced(textOf(intrinsic.argument) ?? '', node, scope);
    if (intrinsic.name === 'Fn::FindInMap')
        return deployedText(mapped(intrinsic.argument, scope), scope);
    const value = computed(intrinsic.name, intrinsic.argument, scope);
    return value === undefined ? undefined : { value, at: placeOf(scope.file, node) };
}
/** A list of texts that is the same in every deployment: a parameter's comma-separated default, `!Split`. */
export function staticTexts(node, scope) {
    if (node.kind === 'list') {
        const texts = node.items.map((item) => deployedText(item, scope));
        return texts.every((text) => text !== undefined) ? texts : undefined;
    }
    const { name, argument } = intrinsicOf(node) ?? {};
    if (name === 'Ref') {
        const parameter = valueOf(scope.parameters, textOf(argument) ?? '');
        const type = textOf(valueOf(parameter, 'Type')) ?? '';
        const text = type.includes('List') ? deployedText(node, scope) : undefined;
        return text?.value
            .split(',')
            .map((part) => ({ value: part.trim(), at: text.at }))
            .filter(({ value }) => value !== '');
    }
    if (name === 'Fn::FindInMap' && argument) {
        const list = inMapping(argument, scope);
        return list?.kind === 'list' ? staticTexts(list, scope) : undefined;
    }
    if (name !== 'Fn::Split')
        return undefined;
    const [separator, whole] = itemsOf(argument);
    const text = deployedText(whole, scope);
    const by = textOf(separator);
    return text && by ? text.value.split(by).map((value) => ({ value, at: placeOf(scope.file, node) })) : undefined;
}
// Texts that a script or a person replaces before the deployment: <NAME>, %%NAME%%, {{name}}, ${NAME}, @NAME@.
const isPlaceholder = (text) => /<[A-Za-z][\w -]*>|%%[\w-]+%%|\{\{.*?\}\}|\$\{|@[A-Z_]{2,}@/.test(text);
function referenced(name, node, scope) {
    if (name.startsWith('AWS::'))
        return name === 'AWS::NoValue' ? undefined : { value: `\${${name}}`, at: placeOf(scope.file, node) };
    const parameter = valueOf(scope.parameters, name);
    const stated = Object.hasOwn(scope.variables, name) ? scope.variables[name] : undefined;
    const given = stated ?? (parameter && scope.passed(name));
    if (given !== undefined)
        return parameter && { value: given, at: placeOf(scope.file, node) };
    // The default of an SSM parameter is the name of a secret or setting, not its value.
    if (textOf(valueOf(parameter, 'Type'))?.startsWith('AWS::SSM::'))
        return undefined;
    return plainText(valueOf(parameter, 'Default'), scope);
}
function plainText(node, scope) {
    return node?.kind === 'scalar' ? deployedText(node, scope) : undefined;
}
function mapped(argument, scope) {
    const found = inMapping(argument, scope);
    return found?.kind === 'scalar' ? found : undefined;
}
function inMapping(argument, scope) {
    const keys = itemsOf(argument)
        .slice(0, 3)
        .map((key) => staticText(key, scope)?.value);
    return keys.length === 3 && keys.every((key) => key !== undefined) ? valueOf(scope.mappings, ...keys) : undefined;
}
function computed(name, argument, scope) {
    switch (name) {
        case 'Fn::Sub':
            return substituted(argument, scope);
        case 'Fn::Join': {
            const [separator, parts] = itemsOf(argument);
            const texts = parts && staticTexts(parts, scope);
            return texts?.map(({ value }) => value).join(textOf(separator) ?? '');
        }
        case 'Fn::Select': {
            const [index, list] = itemsOf(argument);
            return list && staticTexts(list, scope)?.[Number(textOf(index))]?.value;
        }
        default:
            return undefined;
    }
}
/** `!Sub text` and `!Sub [text, { Name: value }]`. */
function substituted(argument, scope) {
    const [template, names] = argument.kind === 'list' ? argument.items : [argument];
    const text = textOf(template);
    if (text === undefined)
        return undefined;
    let isStatic = true;
    const value = text.replace(/\$\{([^}]*)\}/g, (_, name) => {
        const own = names && valueOf(names, name.trim());
        const part = deployedText(own ?? reference(name.trim(), argument), scope)?.value;
        isStatic &&= part !== undefined;
        return part ?? '';
    });
    return isStatic ? value : undefined;
}
/** `${Name}` inside a `!Sub` as the `!Ref Name` it stands for. */
function reference(name, { range }) {
    return {
        kind: 'map',
        entries: [{ key: 'Ref', keyRange: range, value: { kind: 'scalar', value: name, range } }],
        range,
    };
}
//# sourceMappingURL=values.js.map