import { PACKAGE_FOLDER } from '../layers/index.ts';
import type { LayerContent } from '../model/layer-content.ts';
import type { Path } from '../model/place.ts';
import { upward } from '../paths.ts';

/**
 * Whether an npm package in a layer finds another one there: beside it, within it, or in a folder of NODE_PATH [FACTS 3].
 * `at` is its folder below `/opt`.
 */
export function isFoundFrom(content: LayerContent, at: Path, name: string): boolean {
  const folders = [...upward(at)].map((folder) => (folder === '' ? 'node_modules' : `${folder}/node_modules`));
  return folders.some((folder) => holds(content, `${folder}/${name}`)) || isOnSearchPath(content, name);
}

/** In a `node_modules` that Node searches, for whatever version of it. */
export const isOnSearchPath = ({ packages, declared = [] }: LayerContent, name: string): boolean =>
  declared.includes(name) ||
  [...packages].some(([folder, item]) => item.name === name && PACKAGE_FOLDER.test(`${folder}/any`));

const holds = ({ files, packages }: LayerContent, folder: Path): boolean =>
  packages.has(folder) || files.has(`${folder}/package.json`);
