import type { BuiltinCall } from './builtin.ts';
import { callFunction } from './call.ts';
import { itemsBehind } from './expression.ts';
import { type Machine, placeOfNode, uncertainly, unknownAt } from './machine.ts';
import { joinText } from './text.ts';
import {
  booleanValue,
  type Held,
  held,
  type ListValue,
  listValue,
  numberValue,
  sameValue,
  textOfValue,
  textValue,
  truthOf,
  type Value,
} from './value.ts';

type MethodCall = BuiltinCall & { readonly name: string };

/** A method of a text or of a list; undefined where the target is something else. */
export function builtinMethod(machine: Machine, call: MethodCall): Value | undefined {
  const { target, node, scope } = call;
  if (target.kind === 'text') return ofText(target.value, call) ?? unknownAt(node, scope);
  if (target.kind === 'list') return ofList(machine, target, call) ?? unknownAt(node, scope);
  if (target.kind === 'unknown') overUnknown(machine, call);
  return target.kind === 'unknown' ? unknownAt(node, scope) : undefined;
}

function ofText(text: string, { name, args, node, scope }: MethodCall): Value | undefined {
  const at = placeOfNode(node, scope);
  const texts = args.map(({ value }) => textOfValue(value));
  const [first, second] = texts;
  switch (name) {
    case 'toString':
    case 'valueOf':
      return textValue(text, at);
    case 'toLowerCase':
      return textValue(text.toLowerCase(), at);
    case 'toUpperCase':
      return textValue(text.toUpperCase(), at);
    case 'trim':
      return textValue(text.trim(), at);
    case 'concat':
      return joinText([textValue(text, at), ...args.map(({ value }) => value)], at, node.getText());
    case 'slice':
    case 'substring':
      return sliced(text, args, at);
    case 'split':
      return first === undefined
        ? undefined
        : listValue(
            text.split(first).map((part) => held(textValue(part, at))),
            at,
          );
    case 'replace':
    case 'replaceAll':
      return second === undefined ? undefined : replaced(text, args[0]?.value, second, name === 'replaceAll', at);
    case 'startsWith':
      return first === undefined ? undefined : booleanValue(text.startsWith(first), at);
    case 'endsWith':
      return first === undefined ? undefined : booleanValue(text.endsWith(first), at);
    case 'includes':
      return first === undefined ? undefined : booleanValue(text.includes(first), at);
    default:
      return undefined;
  }
}

/** Of patterns only those that are a text with escapes: `/\\/g`. */
function replaced(
  text: string,
  what: Value | undefined,
  by: string,
  everywhere: boolean,
  at: Value['at'],
): Value | undefined {
  const pattern = what?.kind === 'unknown' ? /^\/((?:[\w\s:,-]|\\[\\/.-])+)\/(g?)$/.exec(what.text) : undefined;
  const old = pattern?.[1]?.replace(/\\(.)/g, '$1') ?? textOfValue(what);
  if (old === undefined) return undefined;
  // By a function, so that `$` in the new text is only itself.
  return textValue(everywhere || pattern?.[2] ? text.replaceAll(old, () => by) : text.replace(old, () => by), at);
}

function sliced(text: string, args: readonly Held[], at: Value['at']): Value | undefined {
  const numbers = args.map(({ value }) => (value.kind === 'number' ? value.value : undefined));
  return numbers.every((number) => number !== undefined) ? textValue(text.slice(...numbers), at) : undefined;
}

function ofList(machine: Machine, list: ListValue, call: MethodCall): Value | undefined {
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
      return overItems(machine, list, call);
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
    case 'reverse':
    case 'sort':
      return args.length === 0 && call.name === 'slice' ? joined([list], at) : undefined;
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
  if (name === 'push') list.items.push(...args);
  else list.items.unshift(...args);
  return numberValue(list.items.length, placeOfNode(node, scope));
}

type Items = Pick<ListValue, 'complete'> & { readonly items: readonly Held[] };

const joined = (parts: readonly Items[], at: Value['at'], complete = true): ListValue =>
  listValue(
    parts.flatMap(({ items }) => items),
    at,
    complete && parts.every((part) => part.complete),
  );

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
    case 'filter': {
      const kept = results.filter(({ value }) => truthOf(value) !== false);
      return listValue(
        kept.map(({ item }) => item),
        at,
        list.complete && kept.every(({ value }) => truthOf(value) === true),
      );
    }
    case 'find': {
      const first = results.find(({ value }) => truthOf(value) !== false);
      return first && truthOf(first.value) === true ? first.item.value : undefined;
    }
    default:
      return undefined;
  }
}

/** Of a list that is not known the function is read once, with an item that is not known. */
function overUnknown(machine: Machine, { args, node, scope }: MethodCall): void {
  const callee = args[0]?.value;
  if (callee?.kind !== 'callable') return;
  uncertainly(machine, () =>
    callFunction(machine, callee, [held(unknownAt(node, scope)), held(unknownAt(node, scope))]),
  );
}
