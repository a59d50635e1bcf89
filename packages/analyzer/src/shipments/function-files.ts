import { shippedPackages, packageFolderOf, packageFolders } from '../binaries/index.ts';
import type { Host } from '../host/host.ts';
import { dependenciesOf, readPackageJson } from '../layers/index.ts';
import type { Path } from '../model/place.ts';
import type { FunctionPackage } from '../model/workspace.ts';
import { packedBy } from '../packed-files.ts';
import { isBelow, joinPath, upward } from '../paths.ts';
import { sortedSet } from '../sorted.ts';

interface FunctionFiles {
  readonly files: readonly Path[];
  readonly complete: boolean;
}

/**
 * The files of the repository that a function's zip holds. Undefined where a build decides; the folder of another unit
 * inside of the function's is left out, though some tools pack it.
 */
export function functionFiles(host: Host, unit: FunctionPackage, roots: ReadonlySet<Path>): FunctionFiles | undefined {
  const { root, entry, framework, packageType, bundled, inline, runtime, patterns = [] } = unit;
  if (root === undefined || packageType === 'Image' || bundled || inline || host.kind(root) !== 'folder')
    return undefined;
  // What is not said there may be left out by plug-ins and by patterns that only a deployment knows.
  if (framework === 'serverless' && patterns.length === 0) return undefined;
  const isPacked = packedBy(unit);
  const isOwn = (file: Path) => [...upward(file)].find((folder) => roots.has(folder)) === root;
  const own = listedBelow(host.files, root).filter(isOwn);
  const isShipped = ZIPS_AS_IT_LIES.has(framework) ? () => true : shippedPackages(host);
  const installed = packageFolders(root, entry)
    .flatMap((folder) => host.below(folder))
    .filter((file) => isShipped(packageFolderOf(file) ?? file));
  const holdsOthers = [...roots].some((other) => other !== root && isBelow(other, root));
  return {
    files: sortedSet([...own, ...installed].filter(isPacked)),
    // What builds of other languages put beside the sources is not here.
    complete: !holdsOthers && runtime?.value.startsWith('nodejs') === true && isInstalled(host, root),
  };
}

/** They know nothing of npm: development dependencies that were installed ship too. */
const ZIPS_AS_IT_LIES: ReadonlySet<string> = new Set(['cdk', 'terraform', 'pulumi', 'cloudformation']);

/** The part of a sorted list that lies below a folder. */
function listedBelow(files: readonly Path[], folder: Path): readonly Path[] {
  if (folder === '') return files;
  // `0` is what follows the slash.
  return files.slice(firstFrom(files, `${folder}/`), firstFrom(files, `${folder}0`));
}

/** Where a sorted list goes on with this text, or with what follows it. */
function firstFrom(files: readonly Path[], text: string): number {
  let [low, high] = [0, files.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((files[middle] ?? '') < text) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether all that the folder's package.json asks for is there. */
function isInstalled(host: Host, root: Path): boolean {
  const wanted = dependenciesOf(readPackageJson(host, within(root, 'package.json')), ['dependencies']);
  return [...wanted.keys()].every((name) => host.kind(within(root, `node_modules/${name}`)) === 'folder');
}

const within = (folder: Path, name: string): Path => joinPath(folder, name) ?? name;
