import type { Host } from '../host/host.ts';
import { dependenciesOf, readPackageJson } from '../layers/index.ts';
import type { UnbuiltPackage } from '../model/binary.ts';
import type { Path } from '../model/place.ts';
import { joinPath } from '../paths.ts';
import { byText, sortedSet } from '../sorted.ts';
import { dependencyIn, type Need, needsOf, shippedIn, type Surroundings } from './needs.ts';
import { buildsAmong } from './platform-names.ts';

/**
 * The npm packages whose compiled part an installation script makes or fetches, and that lie in a folder that ships without
 * it: installed with `--ignore-scripts`, or by pnpm, which runs no such script before it is allowed to.
 */
export function findUnbuiltPackages(surroundings: Surroundings): readonly UnbuiltPackage[] {
  const { host } = surroundings;
  const verdicts = new Map<Path, boolean>();
  const found = new Map<Path, UnbuiltPackage>();
  for (const need of needsOf(surroundings)) {
    if (need.edge.site.lazy || isInstalledAnew(need, surroundings)) continue;
    const shipped = shippedIn(need, surroundings);
    if (!shipped) continue;
    const { home, folder } = shipped;
    const isUnbuilt = verdicts.get(home) ?? lacksBuild(host, home);
    verdicts.set(home, isUnbuilt);
    if (!isUnbuilt) continue;
    const at = dependencyIn(host, folder, need.name) ?? { file: `${home}/package.json` };
    const functions = sortedSet([...(found.get(home)?.functions ?? []), need.unit.id]);
    found.set(home, { name: need.name, at, functions });
  }
  return [...found].sort(([a], [b]) => byText(a, b)).map(([, one]) => one);
}

/** Whether a build installs what ships by itself, so that what lies there is not it. */
function isInstalledAnew({ unit, layer }: Need, { host, workspace }: Surroundings): boolean {
  if (layer !== undefined) return workspace.layers.some(({ id, installs }) => id === layer && installs.length > 0);
  const manifest = joinPath(unit.root ?? '', 'package.json');
  return unit.framework === 'sam' && manifest !== undefined && host.kind(manifest) === 'file';
}

/** Whether an npm package is made of sources for node-gyp, has nothing compiled, and no word of doing without it. */
function lacksBuild(host: Host, home: Path): boolean {
  const real = host.realPath(home);
  if (host.kind(`${real}/binding.gyp`) !== 'file') return false;
  const manifest = readPackageJson(host, `${real}/package.json`);
  const optional = dependenciesOf(manifest, ['optionalDependencies']).keys();
  if (buildsAmong(optional, () => false).length > 0) return false;
  if (host.below(real).some((file) => /\.(?:node|wasm)$|\/fallback\.js$/.test(file))) return false;
  const main = joinPath(real, manifest?.main ?? 'index.js') ?? real;
  const file = [main, `${main}.js`, `${main}/index.js`].find((path) => host.kind(path) === 'file');
  // Whoever catches what fails has something else to load.
  return file !== undefined && !/\bcatch\b/.test(host.read(file) ?? '');
}
