import type { Host } from '../host/host.ts';
import type { Path } from '../model/place.ts';
import { folderOf, joinPath, upward } from '../paths.ts';

/** Where a test runner finds what stands below `/opt` at run time: the project's own word on which files those are. */
export interface TestMaps {
  /** The paths a specifier may mean to the tests of the folders around a file, nearest folder first. */
  find(from: Path, specifier: string): readonly Path[];
}

const CONFIGS = ['jest.config', 'vitest.config', 'vite.config'].flatMap((name) =>
  ['.ts', '.js', '.mjs', '.cjs', '.mts', '.json'].map((ending) => name + ending),
);

/** jest's `moduleNameMapper` and vitest's `alias`, read as text: nothing is run. */
export function createTestMaps(host: Host): TestMaps {
  const byFolder = new Map<Path, readonly Entry[]>();
  const inFolder = (folder: Path): readonly Entry[] => {
    const known = byFolder.get(folder) ?? entriesIn(host, folder);
    byFolder.set(folder, known);
    return known;
  };
  return {
    find: (from, specifier) =>
      [...upward(folderOf(from))].flatMap(inFolder).flatMap(({ pattern, to }) => {
        const match = pattern.exec(specifier);
        return match ? (joinPath(to.replace(/\$(\d)/g, (_, group: string) => match[Number(group)] ?? '')) ?? []) : [];
      }),
  };
}

interface Entry {
  readonly pattern: RegExp;
  /** Below the root; `$1` stands for the pattern's first group. */
  readonly to: string;
}

function entriesIn(host: Host, folder: Path): Entry[] {
  const files = ['package.json', ...CONFIGS].map((name) => (folder === '' ? name : `${folder}/${name}`));
  return files.flatMap((file) => {
    const text = host.kind(file) === 'file' ? (host.read(file) ?? '') : '';
    return text.includes('/opt') ? entriesOf(text, folder) : [];
  });
}

/** A property `"^/opt/nodejs/(.*)$": "<rootDir>/layers/base/$1"`, or `{ find: '/opt', replacement: … }`, wherever it stands. */
function entriesOf(config: string, folder: Path): Entry[] {
  const pairs = config.matchAll(
    /(?:find:\s*)?(?:(["'`])(\^?\\?\/opt[^"'`]*)\1|\/(\^\\\/opt[^\n]*?)\/(?=,))\s*[:,]\s*(?:replacement:\s*)?([^\n]*)/g,
  );
  return [...pairs].flatMap(([, , text, source, value = '']) => {
    const quoted = [...value.matchAll(/["'`]([^"'`]*)["'`]/g)].map(([, inner = '']) => inner);
    const path = quoted.find((inner) => /^(<rootDir>|\.{1,2})?[\w./$@<>{}-]*\/[\w./$@-]+$/.test(inner));
    const pattern = expression(source ?? text ?? '');
    if (path === undefined || !pattern) return [];
    const below = path.replace(/^(<rootDir>|\$\{__dirname\})\/?/, '');
    const isPrefix = source === undefined && !/[$(\\^]/.test(text ?? '');
    return [{ pattern, to: `${folder}/${below}${isPrefix ? '$1' : ''}` }];
  });
}

/** jest writes regular expressions, vitest also plain prefixes. */
function expression(text: string): RegExp | undefined {
  const source = text.replaceAll('\\\\', '\\');
  try {
    return new RegExp(/[$(\\^]/.test(source) ? source : `^${source}(/.*)?$`);
  } catch {
    return undefined;
  }
}
