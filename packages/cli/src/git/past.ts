import type { Report, ReportedClass } from '@layerlint/analyzer';
import { costliestFirst } from '../reporters/copies/order.ts';
import { readBlobs } from './blobs.ts';
import { driftOf, MOST_FOLLOWED } from './drift.ts';
import { historyOf } from './history.ts';
import { type LastChange, lastChanges } from './last-change.ts';
import type { Repository } from './repository.ts';

const MOST_CLASSES = 30;
const MOST_BLAMED = 12;

export interface Reading {
  readonly repository: Repository;
  readonly textOf: (file: string) => string | undefined;
}

/** The report with what git knows of its duplicates. Copies that drifted apart come first: they are bugs that were fixed in one place only. */
export function withHistory(report: Report, reading: Reading): Report {
  const largest = costliestFirst(report.duplicates);
  const different = largest.filter(({ likeness }) => likeness !== 'identical').slice(0, MOST_CLASSES);
  const read = new Set([...largest.slice(0, MOST_CLASSES), ...different]);
  const drifts = driftsOf(different, reading);
  const changes = changesOf([...read], reading);
  const duplicates = report.duplicates.map((copies): ReportedClass => {
    const drift = drifts.get(copies);
    const fragments = copies.fragments.map((fragment) => {
      const lastChange = changes.get(fragment);
      return lastChange ? { ...fragment, lastChange } : fragment;
    });
    return { ...copies, fragments, ...(drift && { drift }) };
  });
  return {
    ...report,
    duplicates: [...duplicates.filter(({ drift }) => drift), ...duplicates.filter(({ drift }) => !drift)],
    history: { classes: read.size, of: duplicates.length },
  };
}

function driftsOf(classes: readonly ReportedClass[], { repository, textOf }: Reading) {
  const files = classes.flatMap(({ fragments }) => fragments.slice(0, MOST_FOLLOWED).map(({ file }) => file));
  const events = historyOf(repository, [...new Set(files)].sort());
  const hashes = events.flatMap(({ changes }) =>
    changes.flatMap(({ before, after }) => [before ?? [], after ?? []].flat()),
  );
  const blobs = readBlobs(repository, hashes);
  const texts = new Map([...blobs].map(([hash, content]) => [hash, content.toString('utf8')]));
  const past = { events, contentOf: (hash: string) => texts.get(hash), textOf };
  return new Map(classes.map((copies) => [copies, driftOf(copies, past)]));
}

type Fragment = ReportedClass['fragments'][number];

/** One question for each file, however many copies it holds. */
function changesOf(classes: readonly ReportedClass[], { repository, textOf }: Reading) {
  const byFile = new Map<string, Fragment[]>();
  for (const fragment of classes.flatMap(({ fragments }) => fragments.slice(0, MOST_BLAMED)))
    byFile.set(fragment.file, [...(byFile.get(fragment.file) ?? []), fragment]);
  const changes = new Map<Fragment, LastChange | undefined>();
  for (const [file, fragments] of byFile) {
    const text = textOf(file);
    if (text === undefined) continue;
    const found = lastChanges(repository, { file, text, stretches: fragments });
    fragments.forEach((fragment, index) => changes.set(fragment, found[index]));
  }
  return changes;
}
