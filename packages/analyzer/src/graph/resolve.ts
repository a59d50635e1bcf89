import type { Host } from '../host/host.ts';
import { readPackageJson } from '../layers/index.ts';
import type { Target } from '../model/graph.ts';
import type { ImportSite } from '../model/module.ts';
import type { Path } from '../model/place.ts';
import { isSourceFile } from '../parse/index.ts';
import { folderOf, isBelow, joinPath, upward } from '../paths.ts';
import { sourcesBehind } from '../discover/index.ts';
import type { Consumer } from './consumer.ts';
import { fromLayers, runtimeServes } from './resolve-opt.ts';
import { builtinName } from './node-builtins.ts';
import { npmTarget } from './npm.ts';
import { completePath, conditionsOf, importedPath, nearestManifest, type Tree } from './probe.ts';
import { mappedPaths, type PathMap } from './tsconfig.ts';
import type { WorkspacePackages } from './workspace-packages.ts';

/** What a specifier means wherever its module runs, or how to find out for one function. */
export type Resolution =
  | { readonly kind: 'fixed'; readonly target: Target }
  | { readonly kind: 'by-function'; readonly forConsumer: (consumer: Consumer) => Target };

export interface Surroundings {
  readonly host: Host;
  readonly tree: Tree;
  readonly workspacePackages: WorkspacePackages;
  readonly pathMap: (file: Path) => PathMap | undefined;
}

const fixed = (target: Target): Resolution => ({ kind: 'fixed', target });
const isTypeScript = (file: Path): boolean => /\.([cm]?ts|tsx)$/.test(file);

/**
 * Resolves as the Lambda runtime would: Node's own rules inside the zip, then the attached layers, then the runtime's SDK.
 * What only a build makes possible (tsconfig `paths`, workspace sources, sources behind `dist`) counts as done by that build.
 */
export function resolve(from: Path, site: ImportSite, around: Surroundings): Resolution {
  const { specifier } = site;
  const builtin = builtinName(specifier);
  if (builtin !== undefined) return fixed({ kind: 'builtin', name: builtin });
  if (specifier.startsWith('/')) return resolveAbsolute(from, specifier, around);
  if (/^\.\.?(\/|$)/.test(specifier)) return resolveRelative(from, specifier, around);
  const path = specifier.startsWith('#') ? fromImports(from, site, around) : fromBuild(from, specifier, around);
  if (path !== undefined) return fixed(fileTarget(path));
  return resolveBare(from, site, around);
}

/** A file of the repository as a target. */
const fileTarget = (file: Path): Target => ({ kind: isSourceFile(file) ? 'module' : 'asset', file });

function inRepository(path: Path | undefined, from: Path, { tree, host }: Surroundings): Path | undefined {
  if (path === undefined) return undefined;
  const found = completePath(tree, path, isTypeScript(from));
  if (found !== undefined) return host.realPath(found);
  if (tree.has(`${path}.d.ts`)) return `${path}.d.ts`;
  for (const source of sourcesBehind(host, path)) {
    const behind = completePath(tree, source, true);
    if (behind !== undefined) return behind;
  }
  return undefined;
}

function resolveAbsolute(from: Path, specifier: string, around: Surroundings): Resolution {
  if (specifier.startsWith('/opt/')) {
    const hint = fromBuild(from, specifier, around);
    return {
      kind: 'by-function',
      forConsumer: (consumer) =>
        fromLayers(consumer, specifier.slice('/opt/'.length), isTypeScript(from)) ??
        (hint === undefined ? { kind: 'unresolved', certain: consumer.certain } : fileTarget(hint)),
    };
  }
  if (!specifier.startsWith('/var/task/')) return fixed({ kind: 'unresolved', certain: true });
  return {
    kind: 'by-function',
    forConsumer: ({ root }) => {
      const file =
        root === undefined
          ? undefined
          : inRepository(joinPath(root, specifier.slice('/var/task/'.length)), from, around);
      return file === undefined ? { kind: 'unresolved', certain: true } : fileTarget(file);
    },
  };
}

function resolveRelative(from: Path, specifier: string, around: Surroundings): Resolution {
  const file = inRepository(joinPath(folderOf(from), specifier), from, around);
  if (file !== undefined) return fixed(fileTarget(file));
  return {
    kind: 'by-function',
    // A layer's own file may reach what another mount or another layer puts beside it.
    forConsumer: (consumer) => {
      const at = consumer.landing.get(from);
      const path = at === undefined ? undefined : joinPath(folderOf(at), specifier);
      const landed = path === undefined ? undefined : fromLayers(consumer, path, isTypeScript(from));
      return landed ?? { kind: 'unresolved', certain: at === undefined || consumer.certain };
    },
  };
}

function fromImports(from: Path, site: ImportSite, around: Surroundings): Path | undefined {
  const nearest = nearestManifest(around.tree, from);
  const path = nearest && importedPath(nearest.manifest, site.specifier, conditionsOf(site));
  return path?.startsWith('.') ? inRepository(joinPath(nearest?.folder ?? '', path), from, around) : undefined;
}

/** tsconfig `paths` and `baseUrl`. */
function fromBuild(from: Path, specifier: string, around: Surroundings): Path | undefined {
  const map = around.pathMap(from);
  for (const path of mappedPaths(map, specifier)) {
    const file = inRepository(path, from, around);
    // A map into node_modules or to declarations only says where the types are.
    if (file !== undefined && isSourceFile(file) && !file.includes('node_modules/')) return file;
  }
  if (map?.baseUrl === undefined || specifier.startsWith('/')) return undefined;
  const file = completePath(around.tree, joinPath(map.baseUrl, specifier) ?? specifier, isTypeScript(from));
  return file !== undefined && !file.includes('node_modules/') ? file : undefined;
}

function resolveBare(from: Path, site: ImportSite, around: Surroundings): Resolution {
  const inWorkspace = around.workspacePackages.find(from, site);
  if (inWorkspace !== undefined) return fixed(fileTarget(inWorkspace));
  const own = npmTarget(from, site, around.host);
  return {
    kind: 'by-function',
    forConsumer: (consumer) => {
      // What ships in the zip itself always wins; what only stands above it must be bundled, or come from a layer.
      if (own && consumer.root !== undefined && isBelow(own.folder, consumer.root) && own.ships) return own.target;
      const walked = consumer.landing.get(from);
      const beside =
        walked === undefined
          ? []
          : [...upward(folderOf(walked))].map((folder) => joinPath(folder, 'node_modules') ?? '');
      return (
        fromLayers(consumer, site, isTypeScript(from), beside) ??
        own?.target ??
        runtimeServes(consumer, site.specifier) ?? { kind: 'unresolved', certain: consumer.certain }
      );
    },
  };
}

/** Reads package.json files of the repository. */
export const repositoryTree = (host: Host): Tree => ({
  has: (file) => host.kind(file) === 'file',
  manifest: (file) => readPackageJson(host, file),
});
