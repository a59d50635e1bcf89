import { upward } from '../paths.ts';
import { collectEntries, type LockFile, versionIn } from './lock-file.ts';

/**
 * `package-lock.json` and `npm-shrinkwrap.json`. Since npm 7 their `packages` are keyed by the folders they are installed in.
 * The older form is a tree, whose first level lies at the top; it does not say which dependencies are optional.
 * Undefined where it is no lock file, or no JSON.
 */
export function readNpmLock(text: string): LockFile | undefined {
  const lock = fieldsOf(parsed(text));
  const packages = lock['packages'] === undefined ? packagesOf(lock['dependencies']) : fieldsOf(lock['packages']);
  const entries = collectEntries();
  const folders = new Set<string>(['']);
  for (const [folder, entry] of Object.entries(packages)) {
    const at = folder.lastIndexOf('node_modules/');
    if (at < 0) {
      folders.add(folder);
      continue;
    }
    const name = folder.slice(at + 'node_modules/'.length);
    const { link, optionalDependencies } = fieldsOf(entry);
    if (link === true) continue;
    entries.add(name);
    for (const dependency of Object.keys(fieldsOf(optionalDependencies))) entries.addOptional(name, dependency);
  }
  if (entries.result().names.size === 0) return undefined;
  const placed = (place: string) => fieldsOf(own(packages, place));
  return {
    ...entries.result(),
    folders,
    version({ folder, name }) {
      // A workspace's own copy comes before the one that all of them share.
      const places = [...upward(folder)].map((above) => `${above === '' ? '' : `${above}/`}node_modules/${name}`);
      const place = places.find((one) => Object.hasOwn(packages, one));
      return place === undefined ? undefined : versionOf(placed(place));
    },
    hoisted(name) {
      const entry = placed(`node_modules/${name}`);
      const version = versionOf(entry);
      return version === undefined ? undefined : { version, development: entry['dev'] === true };
    },
  };
}

type Fields = Readonly<Record<string, unknown>>;

/** No install nests folders any deeper. */
const DEEPEST = 100;

/** A tree of the older form, keyed as the newer one is. */
function packagesOf(dependencies: unknown, inside = '', depth = 0): Fields {
  if (depth > DEEPEST) return {};
  const found = Object.entries(fieldsOf(dependencies)).flatMap(([name, entry]) => {
    const place = `${inside}node_modules/${name}`;
    return [
      [place, entry] as const,
      ...Object.entries(packagesOf(fieldsOf(entry)['dependencies'], `${place}/`, depth + 1)),
    ];
  });
  return Object.fromEntries(found);
}

function versionOf({ version, link }: Fields): string | undefined {
  return typeof version === 'string' && link !== true ? versionIn(version) : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const own = (fields: Fields, key: string): unknown => (Object.hasOwn(fields, key) ? fields[key] : undefined);

const fieldsOf = (value: unknown): Fields => (typeof value === 'object' && value !== null ? (value as Fields) : {});
