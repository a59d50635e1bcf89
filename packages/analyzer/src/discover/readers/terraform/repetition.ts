import { entriesOf, evaluate, type Scope } from './evaluate.ts';
import type { Body } from './hcl/syntax.ts';
import { causeOf, mapOf, scalar, type Value } from './values.ts';

/** `each` and `count` where nobody knows over what: what hangs on them hangs on the same variable. */
export function openEach(repeat: Value): Scope['bindings'] {
  const { at } = repeat;
  const cause = causeOf(repeat);
  const item = (text: string): Value => ({ kind: 'unknown', text, at, ...(cause && { cause }) });
  return new Map([
    [
      'each',
      mapOf(
        [
          ['key', item('each.key')],
          ['value', item('each.value')],
        ],
        at,
      ),
    ],
    ['count', mapOf([['index', item('count.index')]], at)],
  ]);
}

/** What `count` makes: its numbers. */
export function counted(value: Value): readonly (readonly [Value, Value])[] | undefined {
  const count = value.kind === 'scalar' ? Number(value.value) : Number.NaN;
  if (!Number.isInteger(count) || count > 1000) return undefined;
  return Array.from({ length: count }, (_, index) => [scalar(index, value.at), scalar(index, value.at)] as const);
}

/** `dynamic "type" { for_each … content { … } }`, once for each item that is known. */
export function dynamicBlocks(
  body: Body,
  type: string,
  scope: Scope,
): { readonly body: Body; readonly inside: Scope }[] {
  const dynamic = body.blocks.filter((block) => block.type === 'dynamic' && block.labels[0]?.text === type);
  return dynamic.flatMap((block) => {
    const each = block.body.attributes.get('for_each');
    const content = block.body.blocks.find((inner) => inner.type === 'content')?.body;
    const entries = each && entriesOf(evaluate(each, scope));
    if (!entries || !content) return [];
    return entries.map(([key, value]) => {
      const item = mapOf(
        [
          ['key', key],
          ['value', value],
        ],
        value.at,
      );
      return { body: content, inside: { ...scope, bindings: new Map(scope.bindings).set(type, item) } };
    });
  });
}
