// npm start [-- PATH [OPTION…]]: the report on a folder, the example shop by default. Findings are the point of a
// demonstration, so status 1 becomes 0: npm would print an error of its own below the report.
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setup } from './setup.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

function start([path, ...options]) {
  const hasPath = path !== undefined && !path.startsWith('-');
  // npm runs scripts in the package's folder; INIT_CWD is where the user typed.
  const folder = hasPath ? resolve(process.env.INIT_CWD ?? process.cwd(), path) : resolve(root, 'fixtures/shop');
  const rest = hasPath || path === undefined ? options : [path, ...options];
  const executable = resolve(root, 'packages/cli/bin/layerlint.js');
  const { status } = spawnSync(process.execPath, [executable, 'check', folder, ...rest], { stdio: 'inherit' });
  return status === 0 || status === 1 ? 0 : 2;
}

try {
  await setup();
  process.exitCode = start(process.argv.slice(2));
} catch (error) {
  console.error(`setup: ${error.message}`);
  process.exitCode = 2;
}
