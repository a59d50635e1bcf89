import type { Path, Place } from '../../../model/place.ts';
import { append, byText } from '../../../sorted.ts';
import { callBuiltin } from './builtins.ts';
import { callFileFunction, type Files } from './file-functions.ts';
import type { Call, Expression, ForExpression, Member } from './hcl/syntax.ts';
import { causeOf, isKnown, joined, listOf, mapOf, plain, scalar, type Source, textOf, type Value } from './values.ts';

/** What the names in an expression mean. */
export interface Scope extends Files {
  readonly file: Path;
  /** `each`, `count` and the names of `for`. */
  readonly bindings: ReadonlyMap<string, Value>;
  /** `var.x`, `data.archive_file.orders`: undefined when the name is complete only with more parts. */
  named(names: readonly string[], at: Place): Value | undefined;
  /** What a function gives that only the tool around this text knows. */
  readonly called?: (name: string, items: readonly Value[], at: Place) => Value | undefined;
  /** The text of an expression. */
  written(expression: Expression): string;
  /** Counts one step; false when the configuration took more than any does. */
  step(): boolean;
}

/** What an expression gives; what only a deployment knows is unknown, never an exception. */
export function evaluate(expression: Expression, scope: Scope): Value {
  const at = { file: scope.file, range: expression.range };
  if (!scope.step()) return unknown(expression, scope);
  switch (expression.kind) {
    case 'literal':
      return scalar(expression.value, at);
    case 'name':
      return scope.bindings.get(expression.name) ?? scope.named([expression.name], at) ?? unknown(expression, scope);
    case 'member':
      return namedValue(expression, scope) ?? memberOf(evaluate(expression.of, scope), expression.name, at);
    case 'index':
      return indexed(expression, evaluate(expression.of, scope), evaluate(expression.index, scope), scope);
    case 'template':
      return template(expression, scope);
    case 'list':
      return listOf(
        expression.items.map((item) => evaluate(item, scope)),
        at,
      );
    case 'object':
      return object(expression, scope);
    case 'for':
      return forEach(expression, scope);
    case 'splat':
      return splat(expression, scope);
    case 'call':
      return call(expression, scope);
    case 'conditional':
      return conditional(expression, scope);
    case 'operation':
      return operation(expression, scope);
    case 'directive':
      return unknown(expression, scope);
    default:
      return expression satisfies never;
  }
}

function unknown(expression: Expression, scope: Scope, ...because: readonly (Value | undefined)[]): Value {
  const cause = because.map(causeOf).find((one) => one !== undefined);
  const fault = because.some((value) => value?.kind === 'unknown' && value.fault);
  return {
    kind: 'unknown',
    text: scope.written(expression),
    at: { file: scope.file, range: expression.range },
    ...(fault && { fault }),
    ...(cause && { cause }),
  };
}

/** A chain of plain names that begins with no bound one: `data.archive_file.orders`. */
function namedValue(expression: Member, scope: Scope): Value | undefined {
  const names: string[] = [];
  let at: Expression = expression;
  for (; at.kind === 'member'; at = at.of) names.unshift(at.name);
  if (at.kind !== 'name' || scope.bindings.has(at.name)) return undefined;
  return scope.named([at.name, ...names], { file: scope.file, range: expression.range });
}

/** A member by name; of an unknown value it is unknown too. */
function memberOf(of: Value, name: string, at: Place): Value {
  switch (of.kind) {
    case 'map':
      return of.entries.get(name) ?? { kind: 'unknown', text: name, at, ...(!of.open && { fault: true }) };
    case 'list':
      return (
        (/^\d+$/.test(name) ? of.items[Number(name)] : undefined) ?? { kind: 'unknown', text: name, at, fault: true }
      );
    case 'resource':
      return fromResource({ resource: of.resource, attribute: name }, at);
    case 'unknown':
      return {
        ...of,
        text: `${of.text}.${name}`,
        at,
        ...(of.source && { source: { ...of.source, attribute: `${of.source.attribute}.${name}` } }),
      };
    case 'scalar':
      return { kind: 'unknown', text: name, at, fault: true };
    default:
      return of satisfies never;
  }
}

function fromResource(source: Source, at: Place): Value {
  const { resource, attribute } = source;
  const written = resource.attribute(attribute);
  // What a local module hands out keeps the resource it comes from.
  if (written) return resource.type === 'module' && written.source ? written : { ...written, source };
  const deployed = DEPLOYMENT.get(`${resource.type}.${attribute}`);
  if (deployed !== undefined) return scalar(deployed, at);
  return { kind: 'unknown', text: `${resource.type}.${resource.address}.${attribute}`, at, source };
}

// Written as the other readers have it, so that rules know an ARN with a region to be filled in.
const DEPLOYMENT: ReadonlyMap<string, string> = new Map([
  ['data.aws_region.name', '${AWS::Region}'],
  ['data.aws_region.region', '${AWS::Region}'],
  ['data.aws_region.id', '${AWS::Region}'],
  ['data.aws_caller_identity.account_id', '${AWS::AccountId}'],
  ['data.aws_partition.partition', '${AWS::Partition}'],
]);

function indexed(expression: Expression, of: Value, index: Value, scope: Scope): Value {
  const key = textOf(index);
  // What is repeated nobody knows how often stands for each of its instances.
  if (of.kind === 'resource') return of;
  if (key === undefined) return unknown(expression, scope, index, of);
  const found = memberOf(of, key, { file: scope.file, range: expression.range });
  return found.kind === 'unknown' && of.kind !== 'unknown' && found.at.range === expression.range
    ? { ...found, text: scope.written(expression) }
    : found;
}

function template(expression: Expression & { kind: 'template' }, scope: Scope): Value {
  const parts = expression.parts.map((part) => evaluate(part, scope));
  const [only] = parts;
  if (only && parts.length === 1) return only;
  const texts = parts.map(textOf);
  const at = { file: scope.file, range: expression.range };
  if (texts.every((text) => text !== undefined)) {
    const whole = joined(texts);
    return whole === undefined ? unknown(expression, scope) : scalar(whole, at);
  }
  const open = parts.filter((_, index) => texts[index] === undefined);
  const filled = texts.map((text, index) => {
    const part = expression.parts[index];
    return text ?? (part ? `\${${scope.written(part)}}` : '');
  });
  const source = open.find((part) => part.source)?.source;
  const text = joined(filled) ?? scope.written(expression);
  return { ...unknown(expression, scope, ...open), kind: 'unknown', text, ...(source && { source }) };
}

function object(expression: Expression & { kind: 'object' }, scope: Scope): Value {
  let open = false;
  const entries = expression.entries.flatMap(({ key, value }): [string, Value][] => {
    const name = textOf(evaluate(key, scope));
    open ||= name === undefined;
    return name === undefined ? [] : [[name, evaluate(value, scope)]];
  });
  return mapOf(entries, { file: scope.file, range: expression.range }, open);
}

/** Keys and values of a list, set or map, in the order in which Terraform walks them. */
export function entriesOf(value: Value): readonly (readonly [Value, Value])[] | undefined {
  if (value.kind === 'list') return value.items.map((item, index) => [scalar(index, item.at), item]);
  if (value.kind !== 'map') return undefined;
  return [...value.entries].sort(([a], [b]) => byText(a, b)).map(([key, item]) => [scalar(key, item.at), item]);
}

function forEach(expression: ForExpression, scope: Scope): Value {
  const collection = evaluate(expression.collection, scope);
  const entries = entriesOf(collection);
  if (!entries) return unknown(expression, scope, collection);
  let open = 'open' in collection && collection.open === true;
  const kept: [string, Value][] = [];
  for (const [key, value] of entries) {
    const bindings = new Map(scope.bindings).set(expression.valueName, value);
    if (expression.keyName !== undefined) bindings.set(expression.keyName, key);
    const inner = { ...scope, bindings };
    const isKept = expression.condition ? textOf(evaluate(expression.condition, inner)) : 'true';
    const name = expression.key ? textOf(evaluate(expression.key, inner)) : String(kept.length);
    open ||= isKept === undefined || name === undefined;
    if (isKept === 'true' && name !== undefined) kept.push([name, evaluate(expression.value, inner)]);
  }
  const at = { file: scope.file, range: expression.range };
  if (!expression.key)
    return listOf(
      kept.map(([, value]) => value),
      at,
      open,
    );
  if (!expression.groups) return mapOf(kept, at, open);
  const groups = new Map<string, Value[]>();
  for (const [key, value] of kept) append(groups, key, value);
  return mapOf(
    [...groups].map(([key, group]) => [key, listOf(group, at)] as const),
    at,
    open,
  );
}

function splat(expression: Expression & { kind: 'splat' }, scope: Scope): Value {
  const of = evaluate(expression.of, scope);
  const items = of.kind === 'list' ? of.items : of.kind === 'unknown' ? undefined : [of];
  if (!items) return unknown(expression, scope, of);
  return listOf(
    items.map((item) => evaluate(expression.each, { ...scope, bindings: new Map(scope.bindings).set('*', item) })),
    { file: scope.file, range: expression.range },
    of.kind === 'list' && of.open,
  );
}

function call(expression: Call, scope: Scope): Value {
  const read = expression.items.map((item) => evaluate(item, scope));
  const last = read.at(-1);
  if (expression.spreads && last?.kind !== 'list') return unknown(expression, scope, last);
  const items = expression.spreads && last?.kind === 'list' ? [...read.slice(0, -1), ...last.items] : read;
  if (expression.name === 'try') {
    const first = items.find((item) => !(item.kind === 'unknown' && item.fault));
    return first ?? unknown(expression, scope, last);
  }
  if (expression.name === 'can' && items[0]?.kind === 'unknown')
    return items[0].fault ? scalar(false, items[0].at) : unknown(expression, scope, ...items);
  if (expression.name === 'can') return scalar(true, { file: scope.file, range: expression.range });
  const at = { file: scope.file, range: expression.range };
  const value =
    callBuiltin(expression.name, items, at) ??
    scope.called?.(expression.name, items, at) ??
    callFileFunction(expression.name, items, at, scope, (part, file, names) =>
      evaluate(part, { ...scope, file, bindings: names, named: () => undefined }),
    );
  return value ?? unknown(expression, scope, ...items);
}

function conditional(expression: Expression & { kind: 'conditional' }, scope: Scope): Value {
  const test = evaluate(expression.test, scope);
  const decided = textOf(test);
  if (decided !== undefined) return evaluate(decided === 'true' ? expression.yes : expression.no, scope);
  const [yes, no] = [evaluate(expression.yes, scope), evaluate(expression.no, scope)];
  return isKnown(yes) && plain(yes) === plain(no) ? yes : unknown(expression, scope, test);
}

function operation(expression: Expression & { kind: 'operation' }, scope: Scope): Value {
  const values = expression.operands.map((operand) => evaluate(operand, scope));
  const result = operated(expression.operator, values);
  return result === undefined
    ? unknown(expression, scope, ...values)
    : scalar(result, { file: scope.file, range: expression.range });
}

function operated(operator: string, values: readonly Value[]): string | number | boolean | undefined {
  const [left, right] = values;
  if (operator === '==' || operator === '!=') {
    if (!left || !right || !isKnown(left) || !isKnown(right)) return undefined;
    return (plain(left) === plain(right)) === (operator === '==');
  }
  const texts = values.map(textOf);
  if (operator === '&&' && texts.includes('false')) return false;
  if (operator === '||' && texts.includes('true')) return true;
  if (texts.some((text) => text === undefined)) return undefined;
  if (operator === '&&' || operator === '||') return operator === '&&';
  if (operator === '!') return texts[0] !== 'true';
  const [a = 0, b] = texts.map(Number);
  const result = b === undefined ? -a : ARITHMETIC[operator]?.(a, b);
  return Number.isNaN(result) ? undefined : result;
}

const ARITHMETIC: Readonly<Record<string, (a: number, b: number) => number | boolean>> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
  '%': (a, b) => a % b,
  '<': (a, b) => a < b,
  '>': (a, b) => a > b,
  '<=': (a, b) => a <= b,
  '>=': (a, b) => a >= b,
};
