import type { Edit } from '../mutation.ts';
import { put } from './declaration.ts';

/** The body of one block of Terraform's language. */
export interface HclBlock {
  readonly start: number;
  /** Where each attribute's value stands. */
  readonly values: ReadonlyMap<string, readonly [start: number, end: number]>;
}

/** The block that begins on a line, read as far as brackets, strings and comments tell. */
export function blockAt(text: string, line: number): HclBlock | undefined {
  const from = text
    .split('\n')
    .slice(0, line - 1)
    .join('\n').length;
  const open = text.indexOf('{', from);
  if (open < 0) return undefined;
  const values = new Map<string, readonly [number, number]>();
  let at = open + 1;
  while (at < text.length) {
    const rest = text.slice(at);
    const blank = /^(?:\s+|(?:#|\/\/)[^\n]*|\/\*[^]*?\*\/)/.exec(rest);
    if (blank) at += blank[0].length;
    else if (rest.startsWith('}')) return { start: open + 1, values };
    else {
      const [head, name] = /^"?([\w-]+)"?[ \t]*=(?!=)[ \t]*/.exec(rest) ?? [];
      const end = endOfLine(text, at + (head?.length ?? 0));
      if (end === undefined) return undefined;
      if (head !== undefined && name !== undefined) values.set(name, [at + head.length, end]);
      at = end;
    }
  }
  return undefined;
}

/** Where the line ends on which all brackets are closed; undefined for what takes a real parser. */
function endOfLine(text: string, from: number): number | undefined {
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (text.startsWith('<<', at)) return undefined;
    if (character === '"') at = endOfString(text, at);
    else if (character === '#' || text.startsWith('//', at)) at = text.indexOf('\n', at) - 1;
    else if ('{[('.includes(character)) depth += 1;
    else if ('}])'.includes(character) && depth > 0) depth -= 1;
    else if ((character === '\n' || character === '}') && depth === 0) return trimmed(text, from, at);
  }
  return undefined;
}

function endOfString(text: string, open: number): number {
  for (let at = open + 1; at < text.length; at += 1) {
    if (text.charAt(at) === '\\') at += 1;
    else if (text.startsWith('${', at)) at = text.indexOf('}', at);
    else if (text.charAt(at) === '"') return at;
  }
  return text.length;
}

/** Without a comment at its end. */
function trimmed(text: string, from: number, to: number): number {
  const value = text.slice(from, to).replace(/\s+(?:#|\/\/)[^"\n]*$/, '');
  return from + value.trimEnd().length;
}

export function setAttribute({ start, values }: HclBlock, name: string, value: string): readonly Edit[] {
  const range = values.get(name);
  return range ? [{ range, text: value }] : [put(start, `\n  ${name} = ${value}`)];
}

/** The texts of a list's items; none where the attribute is not there, undefined where it is no plain list. */
export function listItems({ values }: HclBlock, text: string, name: string): readonly string[] | undefined {
  const range = values.get(name);
  if (!range) return [];
  const value = text.slice(...range);
  // Whatever else holds a comma is more than a list of names and strings.
  if (!/^\[[^[\]{}()#]*\]$/.test(value)) return undefined;
  return value
    .slice(1, -1)
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}
