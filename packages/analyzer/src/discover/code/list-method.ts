import { byText } from '../../sorted.ts';
import type { MethodCall } from './builtin-method.ts';
import { callFunction } from './call.ts';
import { itemsBehind } from './expression.ts';
import { type Machine, placeOfNode, unknownAt } from './machine.ts';
import { addItems } from './sizes.ts';
import { joinText } from './text.ts';
import {
  booleanValue,
  type Held,
  held,
  type ListValue,
  listValue,
  nothing,
  numberValue,
  sameValue,
  textOfValue,
  textValue,
  truthOf,
  type Value,
} from './value.ts';

/** A method of a list. */
export function listMethod(machine: Machine, list: ListValue, call: MethodCall): Value | undefined {
  const at = placeOfNode(call.node, call.scope);
  const { args } = call;
  switch (call.name) {
    case 'push':
    case 'unshift':
      return added(machine, list, call);
    case 'forEach':
    case 'map':
    case 'flatMap':
    case 'filter':
    case 'find':
    case 'some':
    case 'every':
      return overItems(machine, list, call);
    case 'reduce':
      return reduced(machine, list, call);
    case 'at':
    case 'pop':
    case 'shift':
      return picked(machine, list, call);
    case 'indexOf':
      return indexIn(list, call);
    case 'entries':
      return listValue(
        list.items.map((item, index) => held(listValue([held(numberValue(index, item.at)), item], item.at), item.at)),
        at,
        list.complete,
      );
    case 'concat': {
      const parts = args.map(({ value, at: place }) =>
        value.kind === 'list' ? value : { items: [{ value, at: place }], complete: true },
      );
      return joined([list, ...parts], at);
    }
    case 'flat':
      return joined(
        list.items.map((item) => (item.value.kind === 'list' ? item.value : { items: [item], complete: true })),
        at,
        list.complete,
      );
    case 'slice':
      return cut(list, call);
    case 'reverse':
      return turned(machine, list, list.items.toReversed());
    case 'sort':
      return args.length === 0 ? sorted(machine, list) : undefined;
    case 'join':
      return joinItems(list, textOfValue(args[0]?.value) ?? ',', call);
    case 'includes': {
      const fits = list.items.map(({ value }) => (args[0] ? sameValue(value, args[0].value) : undefined));
      if (fits.includes(true)) return booleanValue(true, at);
      return list.complete && fits.every((fit) => fit === false) ? booleanValue(false, at) : undefined;
    }
    default:
      return undefined;
  }
}

function added(machine: Machine, list: ListValue, { name, args, node, scope }: MethodCall): Value {
  if (machine.uncertain > (machine.born.get(list) ?? 0)) list.complete = false;
  if (name === 'push') addItems(list, args);
  else addItems(list, list.items.splice(0, list.items.length, ...args));
  return numberValue(list.items.length, placeOfNode(node, scope));
}

type Items = Pick<ListValue, 'complete'> & { readonly items: readonly Held[] };

function joined(parts: readonly Items[], at: Value['at'], complete = true): ListValue {
  const all = listValue([], at, complete && parts.every((part) => part.complete));
  for (const { items } of parts) addItems(all, items);
  return all;
}

function joinItems(list: ListValue, separator: string, { node, scope }: MethodCall): Value | undefined {
  const at = placeOfNode(node, scope);
  if (!list.complete) return undefined;
  const parts = list.items.flatMap(({ value }, index) => (index === 0 ? [value] : [textValue(separator, at), value]));
  return joinText(parts, at, node.getText());
}

/** `.map` and its like: the function is read once for each item. */
function overItems(machine: Machine, list: ListValue, call: MethodCall): Value | undefined {
  const at = placeOfNode(call.node, call.scope);
  const callee = call.args[0]?.value;
  if (callee?.kind === 'reference' && callee.path.join('.') === 'Boolean' && call.name === 'filter')
    return filtered(
      list.items.map((item) => ({ item, value: item.value })),
      list,
      at,
    );
  if (callee?.kind !== 'callable') return undefined;
  const results = list.items.map((item, index) => {
    const value = callFunction(machine, callee, [item, held(numberValue(index, item.at)), held(list)]);
    return { item, value: value ?? unknownAt(call.node, call.scope) };
  });
  switch (call.name) {
    case 'map':
      return listValue(
        results.map(({ value }) => held(value)),
        at,
        list.complete,
      );
    case 'flatMap':
      return joined(
        results.map(({ value }) => (value.kind === 'list' ? value : itemsBehind(value))),
        at,
        list.complete,
      );
    case 'filter':
      return filtered(results, list, at);
    case 'some':
    case 'every':
      return decided(results, list, call.name, at);
    case 'find': {
      const first = results.find(({ value }) => truthOf(value) !== false);
      return first && truthOf(first.value) === true ? first.item.value : undefined;
    }
    default:
      return undefined;
  }
}

interface Result {
  readonly item: Held;
  readonly value: Value;
}

function filtered(results: readonly Result[], list: ListValue, at: Value['at']): ListValue {
  const kept = results.filter(({ value }) => truthOf(value) !== false);
  return listValue(
    kept.map(({ item }) => item),
    at,
    list.complete && kept.every(({ value }) => truthOf(value) === true),
  );
}

function decided(
  results: readonly Result[],
  list: ListValue,
  method: 'some' | 'every',
  at: Value['at'],
): Value | undefined {
  const truths = results.map(({ value }) => truthOf(value));
  const decisive = method === 'some';
  if (truths.includes(decisive)) return booleanValue(decisive, at);
  return list.complete && !truths.includes(undefined) ? booleanValue(!decisive, at) : undefined;
}

/** The function is read with what it gave for the item before; only a list that is known in full has a result. */
function reduced(machine: Machine, list: ListValue, { args, node, scope }: MethodCall): Value | undefined {
  const [callee, start] = args;
  if (callee?.value.kind !== 'callable') return undefined;
  const reduce = callee.value;
  const [first, ...others] = list.items;
  let result = start ?? first;
  (start ? list.items : others).forEach((item, index) => {
    const position = held(numberValue(start ? index : index + 1, item.at));
    const value = result && callFunction(machine, reduce, [result, item, position, held(list)]);
    result = held(value ?? unknownAt(node, scope));
  });
  return list.complete ? result?.value : undefined;
}

/** One item; `pop` and `shift` take it out. */
function picked(machine: Machine, list: ListValue, { name, args, node, scope }: MethodCall): Value | undefined {
  const [position] = args;
  const index =
    name === 'pop' ? -1 : name === 'shift' ? 0 : position?.value.kind === 'number' ? position.value.value : 0;
  if (!list.complete || (name === 'at' && position && position.value.kind !== 'number')) return undefined;
  const item = list.items.at(index);
  if (name !== 'at') {
    if (machine.uncertain > (machine.born.get(list) ?? 0)) list.complete = false;
    else list.items.splice(index, 1);
  }
  return item?.value ?? nothing(placeOfNode(node, scope));
}

function indexIn(list: ListValue, { args: [wanted], node, scope }: MethodCall): Value | undefined {
  const fits = list.items.map(({ value }) => (wanted ? sameValue(value, wanted.value) : undefined));
  return list.complete && !fits.includes(undefined)
    ? numberValue(fits.indexOf(true), placeOfNode(node, scope))
    : undefined;
}

function cut(list: ListValue, { args, node, scope }: MethodCall): Value | undefined {
  const numbers = args.map(({ value }) => (value.kind === 'number' ? value.value : undefined));
  const isKnown = list.complete && !numbers.includes(undefined);
  if (args.length > 0 && !isKnown) return undefined;
  return listValue(list.items.slice(numbers[0], numbers[1]), placeOfNode(node, scope), list.complete);
}

/** The list itself, its items in another order. */
function turned(machine: Machine, list: ListValue, items: readonly Held[]): ListValue {
  if (machine.uncertain > (machine.born.get(list) ?? 0)) list.complete = false;
  else list.items.splice(0, list.items.length, ...items);
  return list;
}

function sorted(machine: Machine, list: ListValue): ListValue | undefined {
  const texts = list.items.map((item) => ({ item, text: textOfValue(item.value) }));
  if (!texts.every((one): one is { item: Held; text: string } => one.text !== undefined)) return undefined;
  return turned(
    machine,
    list,
    texts.sort((a, b) => byText(a.text, b.text)).map(({ item }) => item),
  );
}
