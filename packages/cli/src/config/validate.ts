import { Ajv, type ErrorObject } from 'ajv';
import { nearest } from '../did-you-mean.ts';
import { shipped } from '../shipped.ts';
import { UsageError } from '../usage-error.ts';
import type { Config } from './config.ts';
import type { RawConfig } from './read.ts';

/** The config, once it is known to be one. What is wrong first is said in one line with its place. */
export function validated(raw: RawConfig): Config {
  const validate = new Ajv({ allErrors: true, verbose: true, strict: false, allowUnionTypes: true }).compile<Config>(
    configSchema(),
  );
  if (validate(raw.value)) return raw.value;
  const errors = deepest(validate.errors ?? []);
  throw complaint(errors, raw);
}

function configSchema(): object {
  const text = shipped('schema/config-v1.json', 'schema/config-v1.json');
  if (text === undefined) throw new Error('schema/config-v1.json is missing from this installation');
  // Ours, generated and tested: an object.
  return JSON.parse(text) as object;
}

/** Of the alternatives that a value failed, the one it came closest to says most; it failed furthest inside. */
function deepest(errors: readonly ErrorObject[]): ErrorObject[] {
  const own = errors.filter(({ keyword }) => keyword !== 'anyOf' && keyword !== 'oneOf' && keyword !== 'if');
  const depth = (error: ErrorObject) =>
    error.instancePath.split('/').length + (error.keyword === 'additionalProperties' ? 1 : 0);
  const most = Math.max(...own.map(depth));
  const first = own.find((error) => depth(error) === most);
  return own.filter((error) => error.instancePath === first?.instancePath && depth(error) === most);
}

function complaint(errors: readonly ErrorObject[], raw: RawConfig): UsageError {
  // A value that fails validation fails at least one keyword that is not a mere bracket around others.
  const [error] = errors as [ErrorObject, ...ErrorObject[]];
  const path = pathOf(error.instancePath, raw.value);
  if (error.keyword === 'additionalProperties') return unknownKey(error, path, raw);
  const allowed = [...new Set(errors.flatMap(allowedBy))];
  const what = path.length === 0 ? 'the config' : `'${path.join('.')}'`;
  const place = raw.placeOf(path, false);
  if (allowed.length === 0)
    return new UsageError(`${place}: ${what} ${error.message ?? 'is not allowed'}`, 'Change it');
  const slip = typeof error.data === 'string' ? nearest(shown(error.data), allowed) : undefined;
  const hint = slip === undefined ? '' : `Did you mean ${slip}?`;
  return new UsageError(`${place}: ${what} must be ${allowed.join(' or ')}, not ${shown(error.data)}`, hint);
}

function unknownKey(error: ErrorObject, path: readonly (string | number)[], raw: RawConfig): UsageError {
  const key = String(error.params['additionalProperty']);
  const known = Object.keys((error.parentSchema?.['properties'] as object | undefined) ?? {});
  const isRule = path.length === 1 && path[0] === 'rules';
  const where = path.length === 0 || isRule ? '' : ` in '${path.join('.')}'`;
  const slip = nearest(key, known);
  const list = isRule ? 'See `layerlint rules` for the list' : `Known are ${known.join(', ')}`;
  return new UsageError(
    `${raw.placeOf([...path, key], true)}: unknown ${isRule ? 'rule' : 'key'} '${key}'${where}`,
    slip === undefined ? list : `Did you mean ${slip}?`,
  );
}

function allowedBy(error: ErrorObject): string[] {
  const { params } = error;
  if (error.keyword === 'enum') return (params['allowedValues'] as unknown[]).map(shown);
  if (error.keyword === 'const') return [shown(params['allowedValue'])];
  if (error.keyword === 'type') return [params['type'] as string | string[]].flat().map((type) => TYPES[type] ?? type);
  return [];
}

const TYPES: Readonly<Record<string, string>> = {
  array: 'a list',
  object: 'an object',
  string: 'a text',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
};

function shown(value: unknown): string {
  const text = typeof value === 'function' ? 'a function' : (JSON.stringify(value) ?? String(value));
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

/** A JSON pointer as names and list positions. */
function pathOf(pointer: string, value: unknown): (string | number)[] {
  const path: (string | number)[] = [];
  let current = value;
  for (const part of pointer.split('/').slice(1)) {
    const name = part.replaceAll('~1', '/').replaceAll('~0', '~');
    const step = Array.isArray(current) ? Number(name) : name;
    path.push(step);
    // The pointer comes from walking this very value.
    current = (current as Readonly<Record<string | number, unknown>>)[step];
  }
  return path;
}
