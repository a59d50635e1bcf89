import type { Host } from '../host/host.ts';
import { dependenciesOf, readPackageJson } from '../layers/index.ts';
import { hoistedIn } from '../lock-files/index.ts';
import type { Target } from '../model/graph.ts';
import type { ImportSite } from '../model/module.ts';
import type { Path } from '../model/place.ts';
import { folderOf, upward } from '../paths.ts';
import { splitPackage } from '../bare-specifier.ts';

/** An npm package the repository itself installs or declares. */
export interface OwnPackage {
  readonly target: Target;
  /** The folder whose node_modules or package.json has it. */
  readonly folder: Path;
  /** Installed, or a dependency that an install for production brings. */
  readonly ships: boolean;
}

/** Looks upward from a module: an installed copy first, then what a package.json declares. */
export function npmTarget(from: Path, { specifier, typeOnly }: ImportSite, host: Host): OwnPackage | undefined {
  const { name } = splitPackage(specifier);
  // TypeScript erases an import of nothing but types, also where it does not say `type`.
  const mayBeTypes = typeOnly || /\.[cm]?tsx?$/.test(from);
  const names = [name, `@types/${name.replace(/^@(.+)\/(.+)$/, '$1__$2')}`].slice(0, mayBeTypes ? 2 : 1);
  return installedAbove(from, name, host) ?? declaredAbove(from, name, names, host) ?? lockedAbove(from, name, host);
}

/** What an npm package needs is installed beside it, where npm and yarn lay packages flat: their lock files list it. */
function lockedAbove(from: Path, name: string, host: Host): OwnPackage | undefined {
  for (const folder of upward(folderOf(from))) {
    const found = hoistedIn(host, folder, name);
    if (found) return { target: npm(name, found.version), folder, ships: !found.development };
  }
  return undefined;
}

function installedAbove(from: Path, name: string, host: Host): OwnPackage | undefined {
  for (const folder of upward(folderOf(from))) {
    const home = folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`;
    if (host.kind(home) !== 'folder') continue;
    const version = readPackageJson(host, `${home}/package.json`)?.version;
    return { target: npm(name, version), folder, ships: true };
  }
  return undefined;
}

function declaredAbove(from: Path, name: string, names: readonly string[], host: Host): OwnPackage | undefined {
  for (const folder of upward(folderOf(from))) {
    const manifest = readPackageJson(host, folder === '' ? 'package.json' : `${folder}/package.json`);
    if (!manifest) continue;
    const shipped = dependenciesOf(manifest, ['dependencies', 'optionalDependencies', 'peerDependencies']);
    const all = new Map([...dependenciesOf(manifest, ['devDependencies']), ...shipped]);
    const declared = names.find((candidate) => all.has(candidate));
    if (declared === undefined) continue;
    // Of its types it says nothing about itself.
    const wanted = declared === name ? (all.get(declared) ?? '') : '';
    return {
      target: npm(name, /^\d+\.\d+\.\d+/.test(wanted) ? wanted : undefined),
      folder,
      ships: shipped.has(declared),
    };
  }
  return undefined;
}

const npm = (name: string, version: string | undefined): Target => ({
  kind: 'npm',
  name,
  ...(version !== undefined && { version }),
});
