import { collectEntries, type LockFile } from './lock-file.ts';

/**
 * `yarn.lock` and `pnpm-lock.yaml` by their lines: tools write them, always in the same shape, and a megabyte of YAML takes
 * a parser a second. An entry's name stands at `depth` spaces, its fields two deeper, what they hold two deeper again.
 */
function readIndented(text: string, depth: number, namesIn: (key: string) => readonly string[]): LockFile {
  const entries = collectEntries();
  let names: readonly string[] = [];
  let field = '';
  for (const line of text.split('\n')) {
    const indent = line.search(/\S/);
    if (indent < 0 || line[indent] === '#') continue;
    if (indent <= depth) {
      names =
        indent === depth && /:\s*(?:\{\})?\s*$/.test(line) ? namesIn(line.trim().replace(/:\s*(?:\{\})?$/, '')) : [];
      field = '';
      for (const name of names) entries.add(name);
    } else if (indent === depth + 2) {
      field = line.trim().replace(/:.*$/, '');
    } else if (indent === depth + 4 && (field === 'optionalDependencies' || field === 'dependenciesMeta')) {
      const [, dependency] = /^\s*["']?(@?[^"'\s:]+)/.exec(line) ?? [];
      for (const name of names) if (dependency !== undefined) entries.addOptional(name, dependency);
    }
  }
  return entries.result();
}

/** `"@img/sharp-linux-x64@npm:0.33.5, …":` of every version of yarn; several ranges may share an entry. */
export const readYarnLock = (text: string): LockFile =>
  readIndented(text, 0, (key) => [
    ...new Set(
      key
        .replaceAll('"', '')
        .split(/,\s*/)
        .flatMap((range) => nameBefore(range, '@')),
    ),
  ]);

/** `'@img/sharp-linux-x64@0.33.5':`, in older versions `/@img/sharp-linux-x64/0.33.5:`. */
export const readPnpmLock = (text: string): LockFile =>
  readIndented(text, 2, (key) => {
    const entry = key
      .replace(/^['"]|['"]$/g, '')
      .replace(/^\//, '')
      .replace(/\(.*$/, '');
    return /^@?[^@]+@/.test(entry) ? nameBefore(entry, '@') : nameBefore(entry, '/');
  });

/** The name in front of a mark, the one that a scope begins with aside. */
function nameBefore(entry: string, mark: string): string[] {
  const from = entry.startsWith('@') ? entry.indexOf('/') + 1 : 1;
  const end = entry.indexOf(mark, Math.max(1, from));
  return end < 0 ? [] : [entry.slice(0, end)];
}
