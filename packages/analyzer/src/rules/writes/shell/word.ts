/** A word of a command line, as far as it is known: its start, and whether anything unknown follows. */
export interface ShellWord {
  readonly text: string;
  readonly open: boolean;
}

/** What only a run can tell, inside of a command line: a character that no path holds. */
export const UNKNOWN = '\u{E000}';

export function wordOf(text: string): ShellWord {
  const unknown = text.indexOf(UNKNOWN);
  return unknown < 0 ? { text, open: false } : { text: text.slice(0, unknown), open: true };
}
