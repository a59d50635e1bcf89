import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import type { Io } from '../io.ts';
import { reasonOf, UsageError } from '../usage-error.ts';

/** The git repository around the folder that is looked at. Paths that go in and come out are relative to that folder. */
export interface Repository {
  /** From the top of the repository to the folder: empty, or ending in a slash. */
  readonly prefix: string;
  /** Whether the history was cut when it was fetched, as CI does: what came before looks as if it never was. */
  readonly isShallow: boolean;
  /** What git prints. Undefined where it refuses. */
  ask(words: readonly string[], input?: string): Buffer | undefined;
}

/** Refuses where there is no git or no repository; `asker` is the option that needs one. */
export function openRepository(root: string, asker: string, io: Io): Repository {
  const env = environment(io);
  const run = (words: readonly string[], input?: string) =>
    spawnSync('git', [...GLOBAL, ...words], {
      cwd: root,
      env,
      maxBuffer: 2 ** 30,
      ...(input === undefined ? { stdio: ['ignore', 'pipe', 'pipe'] } : { input }),
    });
  const { status, error, stdout, stderr } = run([
    'rev-parse',
    '--is-inside-work-tree',
    '--is-shallow-repository',
    '--show-prefix',
  ]);
  if (error) throw new UsageError(`${asker} needs git: ${reasonOf(error)}`, `Install git, or leave ${asker} out`);
  const [isInside, isShallow, prefix = ''] = String(stdout).split('\n');
  if (status !== 0 || isInside !== 'true') throw refusal(asker, String(stderr));
  return {
    prefix,
    isShallow: isShallow === 'true',
    ask(words, input) {
      const answer = run(words, input);
      return answer.status === 0 ? answer.stdout : undefined;
    },
  };
}

/** As `ask`, where a refusal means that the repository itself is broken. */
export function tell(repository: Repository, words: readonly string[], input?: string): Buffer {
  const answer = repository.ask(words, input);
  if (answer) return answer;
  throw new UsageError(`git ${words[0]} failed`, 'See what `git status` and `git fsck` say');
}

/** Names that git ends with a zero byte. */
export const names = (output: Buffer): string[] => output.toString('utf8').split('\0').slice(0, -1);

// A look must not keep anybody's commit waiting for a lock, and what people set for their own eyes would change what we read.
const GLOBAL = [
  '--no-optional-locks',
  ...[
    'core.quotePath=false',
    'color.ui=false',
    'diff.relative=false',
    'log.diffMerges=first-parent',
    'log.follow=false',
    'log.showSignature=false',
  ].flatMap((setting) => ['-c', setting]),
];

/**
 * Hooks run with variables that say where the repository is, as seen from its top. We begin elsewhere, and find it again by the
 * folder; only the index may be another one than the repository's own: `git commit FILE` makes one for the commit.
 */
function environment({ env, cwd }: Io): Record<string, string | undefined> {
  const kept = Object.entries(env).filter(([name]) => !MISLEADING.has(name));
  const index = env['GIT_INDEX_FILE'];
  // Our words depend on git's, which must not depend on where it runs.
  return { ...Object.fromEntries(kept), LC_ALL: 'C', ...(index && { GIT_INDEX_FILE: resolve(cwd, index) }) };
}

const MISLEADING = new Set(['GIT_DIR', 'GIT_WORK_TREE', 'GIT_PREFIX', 'GIT_COMMON_DIR', 'GIT_EXTERNAL_DIFF']);

function refusal(asker: string, complaint: string): UsageError {
  const hint = `Run it in a git work tree, or leave ${asker} out`;
  if (complaint === '' || complaint.includes('not a git repository'))
    return new UsageError(`${asker} needs a git repository, and the folder is in none`, hint);
  const [line = ''] = complaint.replace(/^fatal: /, '').split('\n');
  return new UsageError(`${asker} needs git, which says: ${line}`, hint);
}
