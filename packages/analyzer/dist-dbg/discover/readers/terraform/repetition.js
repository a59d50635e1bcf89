import { entriesOf, evaluate } from "./evaluate.js";
import { causeOf, mapOf, scalar } from "./values.js";
/** `each` and `count` where nobody knows over what: what hangs on them hangs on the same variable. */
export function openEach(repeat) {
    const { at } = repeat;
    const cause = causeOf(repeat);
    const item = (text) => ({ kind: 'unknown', text, at, ...(cause && { cause }) });
    return new Map([
        [
            'each',
            mapOf([
                ['key', item('each.key')],
                ['value', item('each.value')],
            ], at),
        ],
        ['count', mapOf([['index', item('count.index')]], at)],
    ]);
}
/** What `count` makes: its numbers. */
export function counted(value) {
    const count = value.kind === 'scalar' ? Number(value.value) : Number.NaN;
    if (!Number.isInteger(count) || count > 1000)
        return undefined;
    return Array.from({ length: count }, (_, index) => [scalar(index, value.at), scalar(index, value.at)]);
}
/** `dynamic "type" { for_each … content { … } }`, once for each item that is known. */
export function dynamicBlocks(body, type, scope) {
    const dynamic = body.blocks.filter((block) => block.type === 'dynamic' && block.labels[0]?.text === type);
    return dynamic.flatMap((block) => {
        const each = block.body.attributes.get('for_each');
        const content = block.body.blocks.find((inner) => inner.type === 'content')?.body;
        const entries = each && entriesOf(evaluate(each, scope));
        if (!entries || !content)
            return [];
        return entries.map(([key, value]) => {
            const item = mapOf([
                ['key', key],
                ['value', value],
            ], value.at);
            return { body: content, inside: { ...scope, bindings: new Map(scope.bindings).set(type, item) } };
        });
    });
}
//# sourceMappingURL=repetition.js.map