import type { Report } from '@layerlint/analyzer';
import type { DateFlags } from '../as-of.ts';
import { deliver } from '../deliver.ts';
import type { DuplicateFlags } from '../duplicate-flags.ts';
import type { Fixed, Fixing } from '../fix/index.ts';
import { asksToFix, type FixFlags, refuseStaged } from '../fix/flags.ts';
import type { Flags } from '../flags.ts';
import type { GitFlags } from '../git/flags.ts';
import type { Reading } from '../git/past.ts';
import type { Io } from '../io.ts';
import { onlyDuplicates, onlyErrors, onlyIn, onlyProposals } from '../narrow.ts';
import { reporters } from '../reporters/index.ts';
import type { Section } from '../reporters/reporter.ts';
import { type Study, study } from '../study.ts';
import { styleFor } from '../style.ts';
import { writeIndex } from '../write-index.ts';

/** A command that prints a report, or a part of it. */
interface Reporting {
  readonly sections: readonly Section[];
  /** With `--quiet`. */
  readonly quietSections: readonly Section[];
  /** Whether duplicates are what it is about. */
  readonly inDepth: boolean;
  readonly narrow: (report: Report) => Report;
}

export const REPORTING = {
  check: {
    sections: ['findings', 'duplicates', 'proposals', 'problems'],
    quietSections: ['findings'],
    inDepth: false,
    narrow: (report) => report,
  },
  duplicates: {
    sections: ['duplicates', 'problems'],
    quietSections: ['duplicates'],
    inDepth: true,
    narrow: onlyDuplicates,
  },
  propose: { sections: ['proposals', 'problems'], quietSections: ['proposals'], inDepth: false, narrow: onlyProposals },
} as const satisfies Readonly<Record<string, Reporting>>;

export interface ReportFlags extends Flags, DateFlags, DuplicateFlags, FixFlags, GitFlags {}

export interface ReportRequest {
  readonly command: keyof typeof REPORTING;
  readonly root: string;
  readonly flags: ReportFlags;
  readonly io: Io;
  readonly commands: readonly string[];
}

/** Looks at a folder, prints what the command is about, and says whether it is good enough. */
export async function report({ command, root: named, flags, io, commands }: ReportRequest): Promise<number> {
  const { sections, quietSections, inDepth, narrow } = REPORTING[command];
  refuseStaged(flags);
  const looking = { root: named, flags, io, commands, ...(command === 'duplicates' && { only: command }) };
  const first = await study(looking);
  const fixed = asksToFix(flags) ? await fixedFrom(first, { looking, flags, io }) : undefined;
  const { root, analysis, report: whole, selection } = fixed?.study ?? first;
  // An editor shows the work tree, so ESLint has no use for what the index holds.
  if (command === 'check' && flags.cache && !flags.staged && fixed?.patch === undefined)
    await writeIndex(analysis, { root, cacheDir: flags.cacheDir, io });

  const files = selection?.changed ?? (command === 'duplicates' ? selection?.staged : undefined);
  const part = files ? onlyIn(files, narrow(whole)) : narrow(whole);
  const narrowed = flags.blame && selection ? await withPast(part, { ...selection, textOf: analysis.textOf }) : part;
  if (fixed?.patch !== undefined) {
    deliver(fixed.patch, flags.output, io);
    return exitCode(narrowed, flags);
  }
  const { docsUrl, rules } = await import('@layerlint/analyzer/rules');
  // `--format` takes only names of this list.
  const reporter = reporters.find(({ name }) => name === flags.format)!;
  const text = reporter.render(flags.quiet ? onlyErrors(narrowed) : narrowed, {
    style: styleFor(io, flags),
    sections: flags.quiet ? quietSections : sections,
    inDepth,
    command: ['layerlint', command, ...(named === '.' ? [] : [quoted(named)])].join(' '),
    textOf: analysis.textOf,
    rules: rules.map(({ id, summary, severity }) => ({ id, summary, severity, docs: docsUrl(id) })),
  });
  deliver(text, flags.output, io);
  return exitCode(narrowed, flags);
}

/** Loaded late, as the history below: few ask for it. */
async function fixedFrom(first: Study, fixing: Fixing): Promise<Fixed> {
  const { withFixes } = await import('../fix/index.ts');
  return withFixes(first, fixing);
}

async function withPast(report: Report, reading: Reading): Promise<Report> {
  const { withHistory } = await import('../git/past.ts');
  return withHistory(report, reading);
}

/** Judged before `--quiet`: warnings that are not printed still count towards `--max-warnings`. */
function exitCode({ summary }: Report, { maxWarnings }: Flags): number {
  return summary.errors > 0 || (maxWarnings !== undefined && summary.warnings > maxWarnings) ? 1 : 0;
}

const quoted = (word: string): string => (/^[\w./@:+-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`);
