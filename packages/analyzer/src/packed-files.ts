import type { Path } from './model/place.ts';
import type { FunctionPackage } from './model/workspace.ts';

interface Pattern {
  readonly matches: RegExp;
  /** `!tests/**` leaves out what patterns before it keep. */
  readonly keeps: boolean;
}

/**
 * Which files below its folder a function's zip holds: all of them, but for what its patterns leave out. The last pattern
 * that fits a file decides. Where we cannot read one of them as the framework does, nothing is taken to be left out.
 */
export function packedBy({ root = '', patterns = [] }: Pick<FunctionPackage, 'root' | 'patterns'>) {
  const read = patterns.flatMap((text): Pattern[] => {
    const matches = expression(text.replace(/^!/, ''));
    return matches ? [{ matches, keeps: !text.startsWith('!') }] : [];
  });
  if (read.length < patterns.length) return (): boolean => true;
  const start = root === '' ? 0 : root.length + 1;
  return (file: Path): boolean => read.findLast(({ matches }) => matches.test(file.slice(start)))?.keeps ?? true;
}

// Groups such as `!(a|b)`, classes, what is escaped, `**` beside other text, and braces that hold more than a choice of names.
const UNREADABLE = /[()[\]\\]|[^/]\*\*|\*\*[^/]|\{(?![^{}]*\})|\{[^{},]*\}|\{[^{}]*(?:\*\*|\.\.)[^{}]*\}/;

/** As micromatch reads it with `dot`: `**` crosses folders, `*` never does. */
function expression(pattern: string): RegExp | undefined {
  if (UNREADABLE.test(pattern)) return undefined;
  const source = pattern
    .replace(/^\.\//, '')
    .replace(/[.+^$|]/g, '\\$&')
    .replace(/\?/g, '[^/]')
    .replace(/\*\*\/|\*\*?/g, (stars) => WILD[stars] ?? '[^/]*')
    .replace(/\{([^{}]*)\}/g, (_, choices: string) => `(?:${choices.replaceAll(',', '|')})`);
  return new RegExp(`^${source}$`);
}

const WILD: Readonly<Record<string, string>> = { '**/': '(?:[^/]+/)*', '**': '.*' };
