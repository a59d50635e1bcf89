import { packageFolderOf, shippedPackages } from '../binaries/index.ts';
import type { Host } from '../host/host.ts';
import { dependenciesOf, readPackageJson } from '../layers/index.ts';
import type { LayerContent } from '../model/layer-content.ts';
import type { Path } from '../model/place.ts';
import type { Layer, Mount } from '../model/workspace.ts';
import { baseName, folderOf, joinPath } from '../paths.ts';

interface LayerFiles {
  /** By path below `/opt`. */
  readonly files: ReadonlyMap<Path, Path>;
  readonly complete: boolean;
}

/** The files that a layer's zip holds: what lies in its folder, and what its build installs where a developer has installed it. */
export function layerFiles(host: Host, layer: Layer, content: LayerContent): LayerFiles | undefined {
  const isInstall = (at: Path) => layer.installs.some((mount) => at.startsWith(`${nodeModules(mount.at)}/`));
  // An install makes that folder anew.
  const files = new Map([...content.files].filter(([at]) => !isInstall(at)));
  for (const mount of layer.installs) for (const [at, file] of installed(host, mount)) files.set(at, file);
  if (files.size === 0) return undefined;
  return { files, complete: content.complete && !hasForeignInstall(files) && isInstalled(host, files) };
}

// What they ask for is fetched by a build.
const FOREIGN =
  /^(?:requirements.*\.txt|Pipfile|pyproject\.toml|Gemfile|pom\.xml|build\.gradle|go\.mod|Cargo\.toml|Makefile)$/;

const hasForeignInstall = (files: ReadonlyMap<Path, Path>): boolean =>
  [...files.keys()].some((at) => !at.includes('node_modules/') && FOREIGN.test(baseName(at)));

function installed(host: Host, { at, from }: Mount): [Path, Path][] {
  const folder = nodeModules(folderOf(from));
  const isShipped = shippedPackages(host);
  return host
    .below(folder)
    .filter((file) => isShipped(packageFolderOf(file) ?? file))
    .map((file) => [`${nodeModules(at)}${file.slice(folder.length)}`, file]);
}

/** Whether all is there that the package.json files of the layer itself ask for. */
function isInstalled(host: Host, files: ReadonlyMap<Path, Path>): boolean {
  const own = [...files].filter(([at]) => baseName(at) === 'package.json' && !at.includes('node_modules/'));
  return own.every(([at, file]) =>
    [...dependenciesOf(readPackageJson(host, file), ['dependencies']).keys()].every((name) =>
      files.has(`${nodeModules(folderOf(at))}/${name}/package.json`),
    ),
  );
}

const nodeModules = (folder: Path): Path => joinPath(folder, 'node_modules') ?? 'node_modules';
