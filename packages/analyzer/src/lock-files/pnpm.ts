import type { Path } from '../model/place.ts';
import { nameBefore, readIndented } from './indented.ts';
import { collectEntries, type LockFile, versionIn } from './lock-file.ts';

/** `pnpm-lock.yaml` since its version 5. What the folders of a workspace get stands below `importers`, of a single one at the top. */
export function readPnpmLock(text: string): LockFile | undefined {
  const entries = collectEntries();
  const importers = new Map<Path, Map<string, string>>();
  const isWhole = readIndented(text, (keys, value) => {
    const [section = '', entry, field, dependency, ...deeper] = keys;
    if (section === 'packages' || section === 'snapshots') {
      if (entry === undefined || deeper.length > 0) return;
      const [name, version] = nameIn(entry);
      if (name === undefined) return;
      if (field === undefined) entries.add(name, version);
      else if (field === 'optionalDependencies' && dependency !== undefined) entries.addOptional(name, dependency);
      return;
    }
    const isListed = section === 'importers';
    if (isListed && entry === undefined) return;
    const folder = !isListed || entry === '.' ? '' : (entry ?? '');
    const [group, name, detail] = isListed ? keys.slice(2) : keys;
    const known = importers.get(folder) ?? new Map<string, string>();
    if (isListed || GROUPS.has(section)) importers.set(folder, known);
    const version = versionIn(value);
    if (group === undefined || !GROUPS.has(group) || name === undefined || version === undefined) return;
    if (detail === undefined || detail === 'version') known.set(name, version);
  });
  return isWhole
    ? {
        ...entries.result(),
        folders: new Set(importers.keys()),
        version: ({ folder, name }) => importers.get(folder)?.get(name),
        hoisted: () => undefined,
      }
    : undefined;
}

const GROUPS: ReadonlySet<string> = new Set(['dependencies', 'devDependencies', 'optionalDependencies']);

/** `@img/sharp-linux-x64@0.33.5(…)`, in older versions `/@img/sharp-linux-x64/0.33.5_…`. */
function nameIn(key: string): [name: string | undefined, version: string | undefined] {
  const entry = key.replace(/^\//, '').replace(/\(.*$/, '');
  const name = /^(?:@[^/]+\/)?[^/@]+@/.test(entry) ? nameBefore(entry, '@') : nameBefore(entry, '/');
  return [name, name === undefined ? undefined : versionIn(entry.slice(name.length + 1))];
}
