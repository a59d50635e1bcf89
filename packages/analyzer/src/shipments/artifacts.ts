import type { Host } from '../host/host.ts';
import type { Path } from '../model/place.ts';
import type { FunctionPackage, Layer } from '../model/workspace.ts';
import { folderOf, joinPath } from '../paths.ts';

/** What the last build made of a unit and the deployment uploads: a folder, or a zip. */
export function artifactOf(host: Host, unit: FunctionPackage | Layer): Path | undefined {
  const { framework, name, declaredAt, root, zip } = unit;
  const home = folderOf(declaredAt.file);
  const made = (...parts: string[]) => {
    const path = joinPath(home, ...parts);
    return path !== undefined && host.kind(path) !== undefined ? path : undefined;
  };
  if (zip !== undefined) return zip;
  if (root !== undefined && /(?:^|\/)asset\.[0-9a-f]{32,}(?:\.zip)?$/.test(root)) return root;
  // Functions that share a folder are built once, under the name of the first; the others have no folder of their own.
  if (framework === 'sam') return made('.aws-sam/build', name);
  if (framework === 'serverless') return made(`.serverless/${name}.zip`);
  return undefined;
}

export const isZip = (host: Host, path: Path): boolean => /\.zip$/i.test(path) && host.kind(path) === 'file';
