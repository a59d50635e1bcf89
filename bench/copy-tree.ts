import { cpSync, existsSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A copy in which every source file belongs to a function, so that our graph holds what the others' hold. */
export function copyTree(from: string, to: string): void {
  cpSync(from, to, {
    recursive: true,
    verbatimSymlinks: true,
    filter: (path) => !/\/(\.git|node_modules)$/.test(path),
  });
  if (existsSync(join(from, 'node_modules'))) symlinkSync(join(from, 'node_modules'), join(to, 'node_modules'));
  writeFileSync(
    join(to, 'serverless.yml'),
    'service: bench\nprovider: { name: aws, runtime: nodejs22.x }\nfunctions: { all: { handler: none.handler } }\n',
  );
}
