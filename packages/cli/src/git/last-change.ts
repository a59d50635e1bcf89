import type { ReportedFragment } from '@layerlint/analyzer';
import type { Repository } from './repository.ts';

export type LastChange = NonNullable<ReportedFragment['lastChange']>;

/** Lines of a file, from 1, both inclusive. */
export interface Lines {
  readonly startLine: number;
  readonly endLine: number;
}

/** Letters of a commit's name that are shown: enough for any repository. */
export const shortened = (commit: string): string => commit.slice(0, 10);

/** Which commit touched each stretch last. Undefined where none did: not committed yet, or from before the history was cut. */
export function lastChanges(
  repository: Repository,
  { file, text, stretches }: { readonly file: string; readonly text: string; readonly stretches: readonly Lines[] },
): readonly (LastChange | undefined)[] {
  const ranges = stretches.flatMap(({ startLine, endLine }) => ['-L', `${startLine},${endLine}`]);
  // In a history that was cut its oldest commit looks as if it had written all there was.
  const root = repository.isShallow ? [] : ['--root'];
  const words = ['blame', '--porcelain', ...root, '--contents', '-', ...ranges, '--', file];
  const output = repository.ask(words, text);
  if (!output) return stretches.map(() => undefined);
  const { commits, commitOfLine } = readBlame(output.toString('utf8'));
  return stretches.map(({ startLine, endLine }) => {
    let last: Commit | undefined;
    for (let line = startLine; line <= endLine; line++) {
      const commit = commits.get(commitOfLine.get(line) ?? '');
      if (commit?.isKnown && (!last || commit.committed > last.committed)) last = commit;
    }
    return last?.change;
  });
}

interface Commit {
  readonly change: LastChange;
  /** Seconds since 1970. */
  readonly committed: number;
  readonly isKnown: boolean;
}

/** `HASH LINE-THEN LINE-NOW …`, lines about the commit when it comes up first, and the line of code behind a tab. */
function readBlame(output: string) {
  const commits = new Map<string, Commit>();
  const commitOfLine = new Map<number, string>();
  let hash = '';
  let about = new Map<string, string>();
  for (const line of output.split('\n')) {
    const [, commit, now] = /^([0-9a-f]{40,64}) \d+ (\d+)/.exec(line) ?? [];
    if (line.startsWith('\t')) {
      if (!commits.has(hash)) commits.set(hash, commitFrom(hash, about));
    } else if (commit !== undefined) {
      hash = commit;
      about = new Map();
      commitOfLine.set(Number(now), hash);
    } else {
      const space = line.indexOf(' ');
      about.set(space < 0 ? line : line.slice(0, space), space < 0 ? '' : line.slice(space + 1));
    }
  }
  return { commits, commitOfLine };
}

function commitFrom(hash: string, about: ReadonlyMap<string, string>): Commit {
  return {
    change: {
      commit: shortened(hash),
      author: about.get('author') ?? '',
      date: dayOf(Number(about.get('author-time')), about.get('author-tz') ?? '+0000'),
      subject: about.get('summary') ?? '',
    },
    committed: Number(about.get('committer-time')),
    isKnown: !/^0+$/.test(hash) && !about.has('boundary'),
  };
}

/** The day it was where the author was: `zone` is like `+0130`. */
function dayOf(seconds: number, zone: string): string {
  const [, sign = '+', hours = '0', minutes = '0'] = /^([+-])(\d\d)(\d\d)$/.exec(zone) ?? [];
  const offset = (Number(hours) * 60 + Number(minutes)) * 60 * (sign === '-' ? -1 : 1);
  return new Date((seconds + offset) * 1000).toISOString().slice(0, 10);
}
