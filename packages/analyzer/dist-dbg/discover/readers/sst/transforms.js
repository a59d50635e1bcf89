import { memberOf } from "../../code/index.js";
/** The settings of a function after what its component, and then every earlier `$transform(sst.aws.Function, …)`, did to them. */
export function transformedSettings(given, reader) {
    const { handler, name } = given;
    const place = reader.made.indexOf(given.made);
    const everywhere = reader.made
        .slice(0, place)
        .flatMap((call) => (isTransform(call) ? (call.arguments[1] ?? []) : []));
    const transforms = [...(given.transform ? [given.transform] : []), ...everywhere.map(({ value }) => value)];
    if (transforms.length === 0)
        return given.settings;
    const settings = copyOf(given.settings, handler);
    const label = { kind: 'text', value: name, at: handler.at };
    for (const transform of transforms) {
        if (transform.kind === 'object')
            for (const [key, member] of transform.members)
                settings.members.set(key, member);
        else if (transform.kind === 'callable')
            reader.call(transform, [held(settings), held({ kind: 'unknown', text: 'opts', at: handler.at }), held(label)]);
        else
            settings.complete = false;
    }
    return settings;
}
function isTransform({ callee, arguments: [target] }) {
    const [of, to] = [callee, target?.value].map((value) => (value?.kind === 'reference' ? value.path.join('.') : ''));
    return of === '$transform' && to === 'sst.aws.Function';
}
/** A transform changes its argument in place: what one function is given stays out of what another is. */
function copyOf(settings, handler) {
    const own = settings?.kind === 'object' ? [...settings.members] : [['handler', handler]];
    const members = new Map(own);
    const layers = memberOf(settings, 'layers');
    if (layers?.value.kind === 'list')
        members.set('layers', { ...layers, value: { ...layers.value, items: [...layers.value.items] } });
    const complete = settings?.kind === 'object' ? settings.complete : settings === undefined;
    return { kind: 'object', members, complete, at: handler.at };
}
const held = (value) => ({ value, at: value.at });
//# sourceMappingURL=transforms.js.map