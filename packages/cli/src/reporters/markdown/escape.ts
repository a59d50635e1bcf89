import { printable } from '../../text.ts';

/** A sentence of ours, on one line: what it quotes in backticks is code, and names of a repository make no markup of their own. */
export const prose = (text: string): string =>
  printable(text)
    .split(/`([^`]+)`/)
    .map((part, at) => (at % 2 === 1 ? code(part) : part.replace(/[\\`*_{}[\]<>#|~]/g, '\\$&')))
    .join('');

/** Text to be read letter by letter. The fence is longer than any run of backticks inside. */
export function code(text: string): string {
  const shown = printable(text);
  const fence = '`'.repeat(longestRun(shown) + 1);
  const padding = shown === '' || /^`|`$/.test(shown) ? ' ' : '';
  return `${fence}${padding}${shown}${padding}${fence}`;
}

/** A cell of a table: a bar would end it, also within code. */
export const cell = (markdown: string): string => markdown.replace(/(?<!\\)\|/g, '\\|');

export function fenced(lines: readonly string[], language: string): string[] {
  const fence = '`'.repeat(Math.max(3, longestRun(lines.join('\n')) + 1));
  return [`${fence}${language}`, ...lines, fence];
}

const longestRun = (text: string): number => Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
