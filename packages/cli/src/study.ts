import type { Analysis, Report } from '@layerlint/analyzer';
import { type DateFlags, withDay } from './as-of.ts';
import { loadOptions } from './config/index.ts';
import { checkOutput } from './deliver.ts';
import { type DuplicateFlags, withDuplicateFlags } from './duplicate-flags.ts';
import { withTexts } from './fix/overlay.ts';
import type { Flags } from './flags.ts';
import { asksGit, type GitFlags } from './git/flags.ts';
import type { Selection } from './git/selection.ts';
import type { Io } from './io.ts';
import { progressOn } from './progress.ts';
import { rootFolder } from './root-folder.ts';
import { version } from './shipped.ts';

/** A folder, looked at the way the user set it. */
export interface Study {
  /** Absolute. */
  readonly root: string;
  readonly analysis: Analysis;
  readonly report: Report;
  /** Where something was asked of git. */
  readonly selection: Selection | undefined;
}

export interface Looking {
  readonly root: string;
  readonly flags: Pick<Flags, 'config' | 'output' | 'cache' | 'cacheDir'> & DateFlags & DuplicateFlags & GitFlags;
  readonly io: Io;
  /** Names a misspelt ROOT may have meant. */
  readonly commands?: readonly string[];
  /** Texts that take the place of the files'. */
  readonly instead?: ReadonlyMap<string, string>;
  /** Nothing but units and imports is asked for, and nothing else is looked at. */
  readonly only?: 'graph' | 'duplicates';
}

/** Everything that can be refused is refused before the work begins. */
export async function study({ root: named, flags, io, commands, instead, only }: Looking): Promise<Study> {
  const begun = Date.now();
  const root = rootFolder(named, io.cwd, commands);
  checkOutput(flags.output, io.cwd);
  const selection = asksGit(flags) ? (await import('./git/selection.ts')).select(root, flags, io) : undefined;
  // Loaded late: `--help` and a bad command line do not wait for the compiler.
  const { analyze, analyzeDuplicates, analyzeGraph, buildReport, defaultOptions, diskHost } =
    await import('@layerlint/analyzer');
  const configured = await loadOptions(root, { config: flags.config, cwd: io.cwd, defaults: defaultOptions });
  const options = withDay(withDuplicateFlags(configured, flags), flags, io);
  const { factCache } = await import('./fact-cache.ts');
  const cache = factCache(root, { flags, io, begun });
  const progress = progressOn(io.stderr);
  try {
    const look = only === 'graph' ? analyzeGraph : only === 'duplicates' ? analyzeDuplicates : analyze;
    const focus = only === 'duplicates' ? (selection?.changed ?? selection?.staged) : undefined;
    const host = instead
      ? withTexts(diskHost(root, options.exclude), instead)
      : selection?.hostOver?.(diskHost(root, options.exclude), options.exclude);
    const analysis = look(root, options, {
      onStage: (stage) => progress.show(STAGES[stage] ?? stage),
      ...(cache && { cache }),
      ...(host && { host }),
      ...(focus && { focus }),
    });
    return { root, analysis, report: buildReport(analysis, version()), selection };
  } finally {
    progress.end();
  }
}

/** The analyzer's stages, as somebody who waits would call them. */
const STAGES: Readonly<Record<string, string>> = {
  list: 'listing files',
  discover: 'reading templates',
  layers: 'looking into layers',
  graph: 'following imports',
  duplicates: 'comparing code',
  binaries: 'reading native binaries',
  rules: 'applying rules',
  propose: 'weighing layers',
};
