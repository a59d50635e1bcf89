import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const CLI = fileURLToPath(new URL('../packages/cli/bin/layerlint.js', import.meta.url));

/** The JSON report that the command line tool prints, of which the caller knows what it needs. */
export function reported<Report>(...asked: readonly string[]): Report {
  const run = spawnSync(process.execPath, [CLI, ...asked, '--format', 'json', '--no-cache'], {
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  });
  if (run.stdout === '') throw new Error(`layerlint reported nothing:\n${run.stderr}`);
  return JSON.parse(run.stdout) as Report; // our own report
}
