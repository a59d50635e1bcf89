import type { Range } from '../model/place.ts';

/** One `generator` of a Prisma schema. */
export interface Generator {
  /** Its first line. */
  readonly at: Range;
  readonly settings: ReadonlyMap<string, Setting>;
}

export interface Setting {
  readonly at: Range;
  /** Undefined where an environment variable decides. */
  readonly values: readonly string[] | undefined;
}

const TEXT = '"(?:[^"\\\\\\n]|\\\\.)*"';
const TEXT_OR_COMMENT = new RegExp(`${TEXT}|//[^\\n]*`, 'g');
const GENERATOR = /^[ \t]*generator\s+\w+\s*\{/gm;
const SETTING = new RegExp(`([A-Za-z]\\w*)\\s*=\\s*(\\[[^\\]]*\\]|${TEXT}|[^\\s\\n]+)`, 'g');

/**
 * The generators of a Prisma schema: blocks of `key = "text"` and `key = ["text", "text"]`. Prisma's own parser is a megabyte
 * of WebAssembly that starts asynchronously.
 */
export function generatorsIn(schema: string): readonly Generator[] {
  const text = schema.replace(TEXT_OR_COMMENT, (part) => (part.startsWith('//') ? ' '.repeat(part.length) : part));
  return [...text.matchAll(GENERATOR)].map(({ index, 0: head }) => {
    const start = index + head.length;
    const end = text.indexOf('}', start);
    const block = text.slice(start, end < 0 ? text.length : end);
    const settings = [...block.matchAll(SETTING)].map((match): [string, Setting] => {
      const [whole, key = '', value = ''] = match;
      const from = start + match.index + whole.length - value.length;
      return [key, { at: [from, from + value.length], values: valuesOf(value) }];
    });
    const first = index + head.search(/\S/);
    return { at: [first, start], settings: new Map(settings) };
  });
}

function valuesOf(value: string): readonly string[] | undefined {
  if (!/^["[]/.test(value) || /\benv\s*\(/.test(value)) return undefined;
  return [...value.matchAll(/"([^"]*)"/g)].map(([, text = '']) => text);
}
