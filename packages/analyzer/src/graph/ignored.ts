import type { Host } from '../host/host.ts';
import type { Path } from '../model/place.ts';
import { joinPath, upward } from '../paths.ts';

/**
 * Whether git is told to leave a path out, or a folder around it: then a build makes it, and nothing is wrong with a checkout
 * that has none. A pattern of nothing but an ending (`*.js`) says what compilers emit, not that this file is made.
 */
export function isIgnoredByGit(host: Host, path: Path): boolean {
  const [, ...folders] = [...upward(path)];
  return folders.some((folder) => {
    const below = folder === '' ? path : path.slice(folder.length + 1);
    return isMatched(patternsIn(host, folder), below);
  });
}

interface Pattern {
  readonly matches: RegExp;
  /** `!keep.ts` takes back what patterns before it ignore. */
  readonly keeps: boolean;
}

const byHost = new WeakMap<Host, Map<Path, readonly Pattern[]>>();

function patternsIn(host: Host, folder: Path): readonly Pattern[] {
  const byFolder = byHost.get(host) ?? new Map<Path, readonly Pattern[]>();
  byHost.set(host, byFolder);
  const known = byFolder.get(folder) ?? readPatterns(host, joinPath(folder, '.gitignore') ?? '.gitignore');
  byFolder.set(folder, known);
  return known;
}

function readPatterns(host: Host, file: Path): Pattern[] {
  if (host.kind(file) !== 'file') return [];
  const lines = (host.read(file) ?? '').split(/\r?\n/).map((line) => line.trim());
  return lines.flatMap((line) => {
    const text = line.replace(/^!/, '');
    const isNone = text === '' || text.startsWith('#') || /^(?:\*\*\/)?\*\.\w+$/.test(text);
    const matches = isNone ? undefined : expression(text);
    return matches ? [{ matches, keeps: line.startsWith('!') }] : [];
  });
}

/** gitignore's rules: a slash inside ties a pattern to its folder; without one it matches at any depth. */
function expression(pattern: string): RegExp | undefined {
  const path = pattern.replace(/\/$/, '');
  const start = path.replace(/\/$/, '').includes('/') ? '' : '(?:.*/)?';
  const body = path
    .replace(/^\//, '')
    .replace(/\[[\w!-]+\]|[.+^${}()|[\]\\]/g, (part) => (part.length > 1 ? part.replace('[!', '[^') : `\\${part}`))
    .replace(/\*\*\/|\/\*\*$|\*+|\?/g, (wild) => WILD[wild] ?? '[^/]*');
  try {
    return new RegExp(`^${start}${body}(?:\\.[cm]?[jt]sx?|\\.json)?$`);
  } catch {
    return undefined; // `[z-a]`, which matches nothing
  }
}

const WILD: Readonly<Record<string, string>> = { '**/': '(?:.*/)?', '/**': '/.*', '**': '.*', '?': '[^/]' };

/** The last pattern that speaks of a path, or of a folder on the way to it, decides. */
function isMatched(patterns: readonly Pattern[], path: Path): boolean {
  const steps = [...upward(path)].filter((step) => step !== '').reverse();
  return steps.some((step) => patterns.findLast(({ matches }) => matches.test(step))?.keeps === false);
}
