import type { MethodCall } from './builtin-method.ts';
import { placeOfNode } from './machine.ts';
import { isTextOf, listOf } from './sizes.ts';
import { joinText } from './text.ts';
import { booleanValue, type Held, held, numberValue, textOfValue, textValue, type Value } from './value.ts';

/** A method of a text. */
export function textMethod(text: string, { name, args, node, scope }: MethodCall): Value | undefined {
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
      return sliced(text, args, name, at);
    case 'split':
      return first === undefined
        ? undefined
        : listOf(
            text.split(first).map((part) => held(textValue(part, at))),
            at,
          );
    case 'replace':
    case 'replaceAll':
      return second === undefined ? undefined : replaced(text, args[0]?.value, second, name === 'replaceAll', at);
    case 'charAt':
      return textValue(text.charAt(numberIn(args) ?? 0), at);
    case 'at':
      return textValue(text.at(numberIn(args) ?? 0) ?? '', at);
    case 'indexOf':
      return first === undefined ? undefined : numberValue(text.indexOf(first), at);
    case 'lastIndexOf':
      return first === undefined ? undefined : numberValue(text.lastIndexOf(first), at);
    case 'padStart':
      return isTextOf(numberIn(args) ?? 0) ? textValue(text.padStart(numberIn(args) ?? 0, second), at) : undefined;
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
  if (!isTextOf(text.length * (by.length + 1))) return undefined;
  // By a function, so that `$` in the new text is only itself.
  return textValue(everywhere || pattern?.[2] ? text.replaceAll(old, () => by) : text.replace(old, () => by), at);
}

function sliced(
  text: string,
  args: readonly Held[],
  method: 'slice' | 'substring',
  at: Value['at'],
): Value | undefined {
  const numbers = args.map(({ value }) => (value.kind === 'number' ? value.value : undefined));
  if (!numbers.every((number) => number !== undefined)) return undefined;
  const [start = 0, end] = numbers;
  return textValue(method === 'slice' ? text.slice(start, end) : text.substring(start, end), at);
}

const numberIn = ([first]: readonly Held[]): number | undefined =>
  first?.value.kind === 'number' ? first.value.value : undefined;
