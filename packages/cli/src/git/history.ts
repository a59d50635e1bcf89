import { names, type Repository } from './repository.ts';

/** What one commit made of the files in question. */
export interface Event {
  readonly commit: string;
  /** The author's day. */
  readonly date: string;
  readonly changes: readonly Change[];
}

export interface Change {
  /** After the commit, and before it where it was another one. */
  readonly file: string;
  readonly oldFile: string;
  /** Hashes of the content; undefined where there is none: before it was added, after it was deleted. */
  readonly before: string | undefined;
  readonly after: string | undefined;
}

const MOST_EVENTS = 1000;
// A file that was moved more often is followed no further.
const MOST_MOVES = 3;

/**
 * How the files came to be what they are at HEAD, the newest first, moves included. Along first parents: what came in by a merge
 * counts as the merge's, so that there is one state of everything after each event.
 */
export function historyOf(repository: Repository, files: readonly string[]): readonly Event[] {
  const known = new Set(files);
  let events = eventsOf(repository, known);
  for (let round = 0; round < MOST_MOVES; round++) {
    const moves = movesIn(repository, events);
    const older = [...moves.values()].flatMap((move) => [...move.values()]).map(({ oldFile }) => oldFile);
    const found = older.filter((file) => !known.has(file));
    if (found.length > 0) {
      for (const file of found) known.add(file);
      events = eventsOf(repository, known);
    }
    events = events.map((event) => withMoves(event, moves.get(event.commit)));
    if (found.length === 0) break;
  }
  return events;
}

// A file may be named like a pattern.
const LOG = [
  '--literal-pathspecs',
  'log',
  '--first-parent',
  '-m',
  '--raw',
  '--no-abbrev',
  '-z',
  '--format=%H %as',
  '--no-ext-diff',
];

function eventsOf(repository: Repository, files: ReadonlySet<string>): readonly Event[] {
  if (files.size === 0) return [];
  const words = [...LOG, '--no-renames', `--max-count=${MOST_EVENTS}`, '--', ...files];
  return readLog(repository.ask(words), repository.prefix);
}

/** By commit and file, where a file that came up in it had been before. */
function movesIn(repository: Repository, events: readonly Event[]): ReadonlyMap<string, ReadonlyMap<string, Change>> {
  const births = events.filter(({ changes }) => changes.some(({ before }) => before === undefined));
  if (births.length === 0) return new Map();
  const words = [...LOG, '--no-walk=unsorted', '-M', '--diff-filter=R', ...births.map(({ commit }) => commit)];
  return new Map(
    readLog(repository.ask(words), repository.prefix).map(({ commit, changes }) => [
      commit,
      new Map(changes.map((change) => [change.file, change])),
    ]),
  );
}

function withMoves(event: Event, moves: ReadonlyMap<string, Change> | undefined): Event {
  if (!moves) return event;
  return {
    ...event,
    changes: event.changes.map((change) => (change.before === undefined ? (moves.get(change.file) ?? change) : change)),
  };
}

/** `HASH DAY`, then for each file `:MODE MODE HASH HASH STATUS` and its path; for a move the old and the new one. */
function readLog(output: Buffer | undefined, prefix: string): readonly Event[] {
  const events: { commit: string; date: string; changes: Change[] }[] = [];
  const words = output ? names(output) : [];
  for (let at = 0; at < words.length; at++) {
    const [first = '', second = '', before = '', after = '', status = ''] = (words[at] ?? '').trim().split(' ');
    if (!first.startsWith(':')) {
      events.push({ commit: first, date: second, changes: [] });
      continue;
    }
    const oldFile = words[++at] ?? '';
    const file = status.startsWith('R') ? (words[++at] ?? '') : oldFile;
    // What was moved from outside of the folder is not followed there.
    if (!file.startsWith(prefix) || !oldFile.startsWith(prefix)) continue;
    const change = { file: file.slice(prefix.length), oldFile: oldFile.slice(prefix.length) };
    events.at(-1)?.changes.push({ ...change, before: contentHash(before), after: contentHash(after) });
  }
  return events;
}

const contentHash = (hash: string): string | undefined => (/^0+$/.test(hash) ? undefined : hash);
