// npm run check: everything that must be green before a change is looked at, but for the tests themselves.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import glob from 'fast-glob';
import { forgottenRuns } from './forgotten-runs.ts';

interface Check {
  readonly name: string;
  readonly why: string;
  /** What is wrong; empty when nothing is. */
  readonly run: () => Promise<string>;
}

const root = fileURLToPath(new URL('..', import.meta.url));
const layerlint = 'packages/cli/bin/layerlint.js';

const checks: readonly Check[] = [
  {
    name: 'types of what ships',
    why: 'Users import our declarations, and the tests import what was compiled.',
    run: () => complaintsOf('node_modules/typescript/bin/tsc', '-b'),
  },
  {
    name: 'types of tests and scripts',
    why: 'They run without a type check, so a renamed field would pass unseen.',
    run: () => complaintsOf('node_modules/typescript/bin/tsc', '-p', 'tsconfig.tests.json'),
  },
  {
    name: 'lint and import directions',
    why: 'Arrows point one way, and only the rim knows the disk and the terminal.',
    run: () => complaintsOf('node_modules/eslint/bin/eslint.js', '.', '--max-warnings', '0'),
  },
  {
    name: 'format',
    why: 'A change shows what changed, and nobody argues about layout.',
    run: () => complaintsOf('node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'),
  },
  {
    name: 'unused code',
    why: 'Dead exports and dependencies cost every reader and every install.',
    run: () => complaintsOf('node_modules/knip/bin/knip.js', '--no-progress'),
  },
  {
    name: 'suites that never run',
    why: 'uvu passes over a suite without .run() in silence.',
    run: () => Promise.resolve(suitesThatNeverRun()),
  },
  {
    name: 'docs',
    why: 'Pages, tables and the config schema say what the rules really are.',
    run: () => complaintsOf('--import', 'tsx', 'scripts/docs.ts', '--check'),
  },
  {
    name: 'our own tool on this repository',
    why: 'A rule that we cannot live with is not ready for others.',
    run: () => complaintsOf(layerlint, 'check', '.', '--no-cache', '--max-warnings', '0'),
  },
  {
    name: 'same files, same bytes',
    why: 'Baselines, caches and diffs of reports rest on it.',
    run: reportsThatDiffer,
  },
];

let failures = 0;
for (const { name, why, run } of checks) {
  const complaints = await run();
  console.log(complaints === '' ? `ok      ${name}` : `failed  ${name}: ${why}\n\n${complaints}\n`);
  if (complaints !== '') failures += 1;
}
if (failures > 0) {
  console.log(`${failures} of ${checks.length} checks failed`);
  process.exitCode = 1;
}

async function complaintsOf(...nodeArguments: string[]): Promise<string> {
  const { status, output } = await runNode(nodeArguments);
  return status === 0 ? '' : output.trim() || `node ${nodeArguments.join(' ')} ended with status ${status}`;
}

function suitesThatNeverRun(): string {
  const files = glob.sync(['packages/*/{src,test}/**/*.test.ts', '{scripts,bench}/**/*.test.ts'], { cwd: root }).sort();
  const complaints = files.flatMap((file) =>
    forgottenRuns(readFileSync(join(root, file), 'utf8')).map((name) => `${file}: ${name}.run() is missing`),
  );
  return complaints.join('\n');
}

async function reportsThatDiffer(): Promise<string> {
  const folder = join(root, 'fixtures');
  const fixtures = existsSync(folder) ? readdirSync(folder, { withFileTypes: true }) : [];
  const complaints: string[] = [];
  for (const { name } of fixtures.filter((entry) => entry.isDirectory()).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const report = () => runNode([layerlint, 'check', `fixtures/${name}`, '--format', 'json', '--no-cache']);
    const [first, second] = await Promise.all([report(), report()]);
    if (first.status === 2 || first.status === null) complaints.push(`fixtures/${name}: ${first.output.trim()}`);
    else if (first.output !== second.output) complaints.push(`fixtures/${name}: two runs printed different reports`);
  }
  return complaints.join('\n');
}

function runNode(nodeArguments: readonly string[]): Promise<{ status: number | null; output: string }> {
  const child = spawn(process.execPath, nodeArguments, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  child.stdout.on('data', (chunk) => (output += String(chunk)));
  child.stderr.on('data', (chunk) => (output += String(chunk)));
  return new Promise((resolve) => child.on('close', (status) => resolve({ status, output })));
}
