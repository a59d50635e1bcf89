const FUNCTIONS = new Set([
    'Sub',
    'GetAtt',
    'Join',
    'Select',
    'Split',
    'If',
    'Equals',
    'Not',
    'And',
    'Or',
    'ImportValue',
    'FindInMap',
    'Base64',
    'Cidr',
    'GetAZs',
    'Transform',
    'Length',
    'ToJsonString',
    'ForEach',
]);
/** `!Sub text` as `{ Fn::Sub: text }`. Undefined when the tag is none of CloudFormation's. */
export function longForm(tag, start, value) {
    const name = tag.slice(1);
    const key = name === 'Ref' || name === 'Condition' ? name : FUNCTIONS.has(name) ? `Fn::${name}` : undefined;
    if (key === undefined)
        return undefined;
    const keyRange = [start, start + tag.length];
    const argument = key === 'Fn::GetAtt' ? attributeOf(value) : value;
    return { kind: 'map', entries: [{ key, keyRange, value: argument }], range: [start, value.range[1]] };
}
/** `Shared.Arn` as `[Shared, Arn]`: a logical name has no dots, an attribute may. */
function attributeOf(value) {
    if (value.kind !== 'scalar' || typeof value.value !== 'string')
        return value;
    const dot = value.value.indexOf('.');
    if (dot < 0)
        return value;
    const items = [value.value.slice(0, dot), value.value.slice(dot + 1)].map((text) => ({ ...value, value: text }));
    return { kind: 'list', items, range: value.range };
}
//# sourceMappingURL=cloudformation-tags.js.map