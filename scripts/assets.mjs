// Brings into each package what is kept once for all: schemas, rule pages, the licence. Only files that differ are written,
// so that a program reading them at the same moment never finds a hole.
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ours = fileURLToPath(new URL('..', import.meta.url));

export function copyAssets(root = ours) {
  mirror(join(root, 'schema'), join(root, 'packages/cli/schema'));
  mirror(join(root, 'docs/rules'), join(root, 'packages/cli/docs'));
  for (const name of readdirSync(join(root, 'packages'))) {
    const folder = join(root, 'packages', name);
    if (!existsSync(join(folder, 'package.json'))) continue;
    copyIfOther(join(root, 'LICENSE'), join(folder, 'LICENSE'));
    removeOrphans(folder);
  }
}

function mirror(from, to) {
  const files = filesBelow(from);
  for (const file of files) copyIfOther(join(from, file), join(to, file));
  for (const file of filesBelow(to)) if (!files.includes(file)) rmSync(join(to, file));
}

function copyIfOther(from, to) {
  if (!existsSync(from) || (existsSync(to) && readFileSync(from).equals(readFileSync(to)))) return;
  mkdirSync(dirname(to), { recursive: true });
  copyFileSync(from, to);
}

/** The compiler never deletes: output whose source is gone would go on being imported and published. */
function removeOrphans(folder) {
  for (const file of filesBelow(join(folder, 'dist'))) {
    const module = /^(.+?)\.(d\.ts|js)(\.map)?$/.exec(file)?.[1];
    const hasSource =
      module !== undefined && !module.endsWith('.test') && existsSync(join(folder, 'src', `${module}.ts`));
    if (module !== undefined && !hasSource) rmSync(join(folder, 'dist', file));
  }
}

function filesBelow(folder) {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) copyAssets();
