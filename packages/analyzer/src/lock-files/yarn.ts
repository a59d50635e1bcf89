import type { Path } from '../model/place.ts';
import { nameBefore, readIndented } from './indented.ts';
import { collectEntries, type LockFile, versionIn } from './lock-file.ts';

/**
 * `yarn.lock` of every version of yarn. An entry is named by what package.json files ask for: `zod@^4.0.0, zod@^4.1.0:`, since
 * yarn 2 with a protocol, `"zod@npm:^4.0.0":`. Of the first that lies at the top, nothing says which of several it is.
 */
export function readYarnLock(text: string): LockFile | undefined {
  const entries = collectEntries();
  const versions = new Map<string, string>();
  const first = new Map<string, string>();
  const folders = new Set<Path>();
  let wanted: readonly (readonly [range: string, name: string])[] = [];
  const isWhole = readIndented(text, ([heading = '', field, dependency, ...deeper], value) => {
    if (field === undefined) {
      wanted = heading.split(/,\s*/).flatMap((range) => {
        const name = nameBefore(range, '@');
        return name === undefined ? [] : [[range.replace(/@npm:(?!@?[^@]+@)/, '@'), name] as const];
      });
      for (const [range, name] of wanted) {
        entries.add(name);
        const [, folder] = /@workspace:([^*^~].*)$/.exec(range) ?? [];
        if (folder !== undefined) folders.add(folder === '.' ? '' : folder);
      }
    } else if (field === 'version' && dependency === undefined) {
      const version = versionIn(value);
      if (version === undefined || wanted.some(([range]) => range.includes('@workspace:'))) return;
      for (const [range, name] of wanted) {
        entries.add(name, version);
        versions.set(range, version);
        if (!first.has(name)) first.set(name, version);
      }
    } else if (dependency !== undefined && deeper.length === 0 && OPTIONAL.has(field)) {
      for (const [, name] of wanted) entries.addOptional(name, dependency);
    }
  });
  return isWhole
    ? {
        ...entries.result(),
        ...(folders.size > 0 && { folders }),
        version: ({ name, range }) => versions.get(`${name}@${range}`) ?? entries.singleVersion(name),
        hoisted: (name) => {
          const version = first.get(name);
          return version === undefined ? undefined : { version, development: false };
        },
      }
    : undefined;
}

const OPTIONAL: ReadonlySet<string> = new Set(['optionalDependencies', 'dependenciesMeta']);
