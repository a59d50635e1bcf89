import type { Host } from '../host/host.ts';
import type { Path } from '../model/place.ts';
import { nestsTooDeeply } from '../nesting.ts';

/** What we read of a package.json. */
export interface PackageJson {
  readonly name?: string;
  readonly version?: string;
  readonly type?: string;
  readonly main?: string;
  readonly module?: string;
  readonly exports?: unknown;
  readonly imports?: unknown;
  readonly workspaces?: unknown;
  readonly dependencies?: unknown;
  readonly devDependencies?: unknown;
  readonly peerDependencies?: unknown;
  readonly peerDependenciesMeta?: unknown;
  readonly optionalDependencies?: unknown;
  readonly private?: unknown;
  readonly license?: unknown;
  readonly repository?: unknown;
}

// By host, so that a package.json is read into an object once in a run, whoever asks.
const known = new WeakMap<Host, Map<Path, PackageJson | undefined>>();

/** Undefined when there is none, or it is no JSON object. */
export function readPackageJson(host: Host, file: Path): PackageJson | undefined {
  const byFile = known.get(host) ?? new Map<Path, PackageJson | undefined>();
  known.set(host, byFile);
  if (!byFile.has(file)) byFile.set(file, parsed(host, file));
  return byFile.get(file);
}

function parsed(host: Host, file: Path): PackageJson | undefined {
  if (host.kind(file) !== 'file') return undefined;
  const text = host.read(file) ?? '';
  if (nestsTooDeeply(text)) return undefined;
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    return typeof value === 'object' && value !== null ? checked(value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

const UNCHECKED: readonly (keyof PackageJson)[] = [
  'exports',
  'imports',
  'workspaces',
  'dependencies',
  'devDependencies',
  'peerDependencies',
  'peerDependenciesMeta',
  'optionalDependencies',
  'private',
  'license',
  'repository',
];

/** Drops the text fields that hold no text; the others are checked where they are read. */
function checked(fields: Record<string, unknown>): PackageJson {
  const texts = Object.fromEntries(
    ['name', 'version', 'type', 'main', 'module'].flatMap((key) =>
      typeof fields[key] === 'string' ? [[key, fields[key]]] : [],
    ),
  );
  return { ...Object.fromEntries(UNCHECKED.map((key) => [key, fields[key]])), ...texts };
}

type DependencyField =
  'dependencies' | 'devDependencies' | 'peerDependencies' | 'peerDependenciesMeta' | 'optionalDependencies';

// Asked for at nearly every bare import, and the same answer each time.
const merged = new WeakMap<PackageJson, Map<string, ReadonlyMap<string, string>>>();
const NONE: ReadonlyMap<string, string> = new Map();

/** Name and wanted version of what gets installed with it; other fields than these two only when asked for. */
export function dependenciesOf(
  manifest: PackageJson | undefined,
  fields: readonly DependencyField[] = ['dependencies', 'optionalDependencies'],
): ReadonlyMap<string, string> {
  if (!manifest) return NONE;
  const byFields = merged.get(manifest) ?? new Map<string, ReadonlyMap<string, string>>();
  merged.set(manifest, byFields);
  const known = byFields.get(fields.join()) ?? merge(manifest, fields);
  byFields.set(fields.join(), known);
  return known;
}

function merge(manifest: PackageJson, fields: readonly DependencyField[]): ReadonlyMap<string, string> {
  const all = fields.map((field) => manifest[field]).filter((value) => typeof value === 'object' && value !== null);
  return new Map(
    all
      .flatMap((value) => Object.entries(value as Record<string, unknown>))
      .map(([name, wanted]) => [name, String(wanted)]),
  );
}
