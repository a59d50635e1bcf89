import type { Path, Place, Stated } from '../../../model/place.ts';

/** A value of Terraform's language, with the text that states it. */
export type Value = (Scalar | List | Mapping | Whole | Unknown) & {
  /** The attribute it was read from, when it was read from another resource. */
  readonly source?: Source;
  /** The file that it is the text of. */
  readonly file?: Path;
  /** Its text is no longer what the file has: a template's, filled in. */
  readonly isChanged?: boolean;
};
interface Scalar {
  readonly kind: 'scalar';
  readonly value: string | number | boolean | null;
  readonly at: Place;
}
interface List {
  readonly kind: 'list';
  readonly items: readonly Value[];
  /** There may be more items, which only a deployment knows. */
  readonly open?: boolean;
  readonly at: Place;
}
interface Mapping {
  readonly kind: 'map';
  readonly entries: ReadonlyMap<string, Value>;
  readonly open?: boolean;
  readonly at: Place;
}
/** A resource, data source or module call as a value. */
interface Whole {
  readonly kind: 'resource';
  readonly resource: Resource;
  readonly at: Place;
}
export interface Unknown {
  readonly kind: 'unknown';
  /** As written, with all filled in that is known. */
  readonly text: string;
  readonly at: Place;
  /** It can never be known: there is no such member. */
  readonly fault?: boolean;
  /** The variable without a value that it hangs on. */
  readonly cause?: Cause;
}
export interface Cause {
  readonly variable: string;
  readonly at: Place;
}
export interface Source {
  readonly resource: Resource;
  readonly attribute: string;
}

/** One instance of a resource, data source (`data.` before its type) or module call (`module`), as declared or as planned. */
export interface Resource {
  readonly type: string;
  /** Its address without the type: `orders`, `module.shop.this["orders"]`. */
  readonly address: string;
  readonly declaredAt: Place;
  /** The folder that relative paths start from. */
  readonly base: string;
  /** Its key among those that `for_each` or `count` make. */
  readonly key?: string;
  /** What is written for an attribute; undefined where nothing is. */
  attribute(name: string): Value | undefined;
  /** The region of the AWS provider it uses; undefined where it names another provider, or none states a region. */
  readonly region?: () => Value | undefined;
  /** The blocks of this type in it, each as a look at its attributes. */
  inner(type: string): readonly ((name: string) => Value | undefined)[];
}

export const scalar = (value: string | number | boolean | null, at: Place): Value => ({ kind: 'scalar', value, at });

// What a configuration deploys is far less. A few lines that double a list would soon fill the memory.
const MOST_ITEMS = 10_000;
const LONGEST_TEXT = 1_000_000;

/** Texts put together; undefined for what nobody would write. */
export function joined(texts: readonly string[], by = ''): string | undefined {
  const length = texts.reduce((sum, text) => sum + text.length + by.length, 0);
  return length > LONGEST_TEXT ? undefined : texts.join(by);
}

/** Open where there are more items than anybody writes. */
export const listOf = (items: readonly Value[], at: Place, open = false): Value => ({
  kind: 'list',
  items: items.slice(0, MOST_ITEMS),
  at,
  ...((open || items.length > MOST_ITEMS) && { open: true }),
});

export const mapOf = (entries: Iterable<readonly [string, Value]>, at: Place, open = false): Value => ({
  kind: 'map',
  entries: new Map(entries),
  at,
  ...(open && { open }),
});

export const isNull = (value: Value | undefined): boolean => value?.kind === 'scalar' && value.value === null;

/** A scalar as text; undefined for null and everything else. */
export const textOf = (value: Value | undefined): string | undefined =>
  value?.kind === 'scalar' && value.value !== null ? String(value.value) : undefined;

/** A text that is the same in every deployment, and where it stands. */
export function statedText(value: Value | undefined): Stated<string> | undefined {
  const text = textOf(value);
  return value && text !== undefined ? { value: text, at: value.at } : undefined;
}

/** Whether nothing in it is left to a deployment. */
export function isKnown(value: Value): boolean {
  if (value.kind === 'list') return !value.open && value.items.every(isKnown);
  if (value.kind === 'map') return !value.open && [...value.entries.values()].every(isKnown);
  return value.kind === 'scalar';
}

/** The first variable without a value that something in it hangs on. */
export function causeOf(value: Value | undefined): Cause | undefined {
  if (value?.kind === 'unknown') return value.cause;
  const parts = value?.kind === 'list' ? value.items : value?.kind === 'map' ? [...value.entries.values()] : [];
  for (const part of parts) {
    const cause = causeOf(part);
    if (cause) return cause;
  }
  return undefined;
}

/** Known values as plain text that equals only for equal values. */
export function plain(value: Value): string {
  switch (value.kind) {
    case 'scalar':
      return JSON.stringify(value.value);
    case 'list':
      return `[${value.items.map(plain).join()}]`;
    case 'map':
      return `{${[...value.entries].map(([key, part]) => `${JSON.stringify(key)}:${plain(part)}`).join()}}`;
    case 'resource':
      return `(${value.resource.type} ${value.resource.address})`;
    case 'unknown':
      return `(${value.text})`;
    default:
      return value satisfies never;
  }
}
