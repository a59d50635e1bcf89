import type { ReportedClass } from '@layerlint/analyzer';
import type { Event } from './history.ts';
import { shortened } from './last-change.ts';
import { copyBefore, copyToday, type TrackedCopy } from './tracked-copy.ts';

export type Drift = NonNullable<ReportedClass['drift']>;

export interface Past {
  /** The newest first. */
  readonly events: readonly Event[];
  readonly contentOf: (hash: string) => string | undefined;
  /** The text that is looked at now. */
  readonly textOf: (file: string) => string | undefined;
}

export const MOST_FOLLOWED = 6;

/** Copies in the order of the class; what was not there yet is undefined. */
type Copies = readonly (TrackedCopy | undefined)[];

/**
 * When two copies that differ now were last the same but for layout, and which of them were changed since. Each copy is followed
 * back through the history of its file, line by line, until two of them meet.
 */
export function driftOf(
  { fragments }: Pick<ReportedClass, 'fragments'>,
  { events, contentOf, textOf }: Past,
): Drift | undefined {
  const now = fragments.slice(0, MOST_FOLLOWED).map((fragment) => copyToday(fragment, textOf(fragment.file)));
  if (new Set(now.map((copy) => copy?.words)).size < 2) return undefined;
  let then: Copies = atHead(now, events, contentOf);
  for (const event of events) {
    if (then.filter(Boolean).length < 2) return undefined;
    if (!event.changes.some(({ file }) => then.some((copy) => copy?.file === file))) continue;
    const changed = changedSinceMeeting(then, now);
    if (changed) return { since: shortened(event.commit), date: event.date, changed };
    then = before(event, then, contentOf);
  }
  return undefined;
}

/** As the newest commits left them, whatever was done to them since. */
function atHead(copies: Copies, events: readonly Event[], contentOf: Past['contentOf']): Copies {
  const newest = new Map<string, string | undefined>();
  for (const { file, after } of events.flatMap(({ changes }) => changes)) {
    if (!newest.has(file)) newest.set(file, after);
  }
  return copies.map((copy) => {
    const hash = copy && newest.get(copy.file);
    return copy && hash !== undefined ? copyBefore(copy, copy.file, contentOf(hash)) : undefined;
  });
}

function before({ changes }: Event, copies: Copies, contentOf: Past['contentOf']): Copies {
  return copies.map((copy) => {
    const change = copy && changes.find(({ file }) => file === copy.file);
    if (!copy || !change) return copy;
    return change.before === undefined ? undefined : copyBefore(copy, change.oldFile, contentOf(change.before));
  });
}

/** The copies that were changed since, of a group that was the same then and is not now. */
function changedSinceMeeting(then: Copies, now: Copies): readonly number[] | undefined {
  const groups = new Map<string, number[]>();
  then.forEach((copy, index) => {
    // What was a line or two of what it is now was something else.
    if (copy && copy.words.length * 2 >= (now[index]?.words.length ?? 0))
      groups.set(copy.words, [...(groups.get(copy.words) ?? []), index]);
  });
  for (const [words, group] of groups) {
    if (group.length > 1 && new Set(group.map((index) => now[index]?.words)).size > 1)
      return group.filter((index) => now[index]?.words !== words);
  }
  return undefined;
}
