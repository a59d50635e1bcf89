import type { Host } from '../host/host.ts';
import { dependenciesOf, readPackageJson } from '../layers/index.ts';
import type { Path } from '../model/place.ts';
import { folderOf, upward } from '../paths.ts';

/** The folder of the innermost npm package around a file: `…/node_modules/<name>`, else undefined. */
export const packageFolderOf = (file: Path): Path | undefined =>
  /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(file)?.[0];

/**
 * Whether an installed npm package goes into the zip of the folder it is installed in. One that only `devDependencies`
 * lead to does not: whoever zips the folder leaves it out, or never loads it.
 */
export function shippedPackages(host: Host): (packageFolder: Path) => boolean {
  const byOwner = new Map<Path, (packageFolder: Path) => boolean>();
  return (packageFolder) => {
    const owner = folderOf(packageFolder.slice(0, packageFolder.search(/(?<=^|\/)node_modules\//)));
    const isShipped = byOwner.get(owner) ?? shippedFrom(host, owner);
    byOwner.set(owner, isShipped);
    return isShipped(packageFolder);
  };
}

function shippedFrom(host: Host, owner: Path): (packageFolder: Path) => boolean {
  const manifest = readPackageJson(host, within(owner, 'package.json'));
  // Nothing says what is needed, so all of it is.
  if (!manifest) return () => true;
  const needed = closure(host, owner, dependenciesOf(manifest));
  const forDevelopment = closure(host, owner, dependenciesOf(manifest, ['devDependencies']));
  // What nobody lists was installed by hand, unless the folder also serves other workspaces.
  const isShared = manifest.workspaces !== undefined;
  return (folder) =>
    needed.has(folder) || !(forDevelopment.has(folder) || isShared || folder.includes('node_modules/.pnpm/'));
}

/** The folders of these packages and of all that they depend on, found as Node finds them. */
function closure(host: Host, owner: Path, names: ReadonlyMap<string, string>): ReadonlySet<Path> {
  const found = new Set<Path>();
  const waiting = [...names.keys()].map((name) => ({ name, from: owner }));
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const folder = installedFrom(host, next.from, next.name);
    if (folder === undefined || found.has(folder)) continue;
    found.add(folder);
    const manifest = readPackageJson(host, within(folder, 'package.json'));
    const own = dependenciesOf(manifest, ['dependencies', 'optionalDependencies', 'peerDependencies']);
    for (const name of own.keys()) waiting.push({ name, from: folder });
  }
  return found;
}

/** The folder of an npm package, found as Node finds it from a folder. */
export function installedFrom(host: Host, from: Path, name: string): Path | undefined {
  for (const folder of upward(from)) {
    const candidate = within(folder, `node_modules/${name}`);
    // pnpm installs links into its own store.
    if (host.kind(candidate) === 'folder') return host.realPath(candidate);
  }
  return undefined;
}

const within = (folder: Path, name: string): Path => (folder === '' ? name : `${folder}/${name}`);
