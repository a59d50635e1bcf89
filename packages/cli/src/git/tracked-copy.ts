import type { ReportedFragment } from '@layerlint/analyzer';
import { codeWithoutLayout } from '../layout.ts';
import { linesBefore } from './line-tracking.ts';

/** A copy on its way back through the history of its file. */
export interface TrackedCopy {
  readonly file: string;
  readonly text: string;
  readonly startLine: number;
  readonly endLine: number;
  /** What it is called today: two copies may be the same under two names. */
  readonly name: string | undefined;
  /** What it says, without layout, its own name, and what makes it known to others. */
  readonly words: string;
}

export function copyToday(
  { file, startLine, endLine, name }: ReportedFragment,
  text: string | undefined,
): TrackedCopy | undefined {
  return text === undefined ? undefined : withWords({ file, text, startLine, endLine, name });
}

/** Where it stood in the version before. Undefined where it, or that version, was not there. */
export function copyBefore(copy: TrackedCopy, file: string, text: string | undefined): TrackedCopy | undefined {
  if (text === undefined) return undefined;
  if (text === copy.text) return { ...copy, file };
  const lines = linesBefore(text, copy.text, copy);
  return lines && withWords({ file, text, name: copy.name, ...lines });
}

function withWords(copy: Omit<TrackedCopy, 'words'>): TrackedCopy {
  const { text, startLine, endLine, name } = copy;
  const lines = text.split(/\r\n|\r|\n/).slice(startLine - 1, endLine);
  const code = lines.join('\n').replace(/^\s*export\s+(?:default\s+)?/, '');
  return { ...copy, words: codeWithoutLayout(name === undefined ? code : withoutName(code, name)) };
}

const withoutName = (code: string, name: string): string =>
  code.replace(/[\w$]+/g, (word) => (word === name ? '' : word));
