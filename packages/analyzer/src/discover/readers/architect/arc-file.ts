import type { Range } from '../../../model/place.ts';

/** A word of a line, quotes taken off. */
export interface ArcWord {
  readonly text: string;
  readonly range: Range;
}

/** An entry of a section: a line that is not indented, and the indented ones below it. */
export interface ArcItem {
  /** At least one. */
  readonly words: readonly [ArcWord, ...ArcWord[]];
  readonly properties: readonly (readonly [ArcWord, ...ArcWord[]])[];
}

/** The entries of each `@section`, by its name without the sign. */
export type ArcSections = ReadonlyMap<string, readonly ArcItem[]>;

/** Reads Architect's own format: sections, lines of words, two spaces for what belongs to the line above, `#` for comments. */
export function parseArc(text: string): ArcSections {
  const sections = new Map<string, ArcItem[]>();
  let items: ArcItem[] = [];
  let properties: ArcItem['properties'][number][] = [];
  for (const { 0: line, index: start } of text.matchAll(/[^\r\n]+/g)) {
    const [first, ...rest] = wordsOf(line, start);
    if (!first) continue;
    const words = [first, ...rest] as const;
    const name = /^@(\S+)$/.exec(first.text)?.[1];
    if (name !== undefined && first.range[0] === start) {
      items = sections.get(name) ?? [];
      sections.set(name, items);
    } else if (/^\s/.test(line)) {
      properties.push(words);
    } else {
      properties = [];
      items.push({ words: [...words], properties });
    }
  }
  return sections;
}

function wordsOf(line: string, start: number): ArcWord[] {
  const words: ArcWord[] = [];
  for (const { 0: written, index } of line.matchAll(/#.*|"[^"]*"|'[^']*'|`[^`]*`|[^\s#][^\s]*/g)) {
    if (written.startsWith('#')) break;
    const quoted = /^(["'`])(.*)\1$/.exec(written)?.[2];
    words.push({ text: quoted ?? written, range: [start + index, start + index + written.length] });
  }
  return words;
}

/** The word after a property's name. */
export function propertyOf({ properties }: ArcItem, name: string): ArcWord | undefined {
  return properties.find(([key]) => key.text === name)?.[1];
}
