import { COMMANDS, type ShellArguments, type ShellChange } from './commands.ts';
import type { ShellWord } from './word.ts';

/** What one command with its arguments changes; nothing for those we do not know. */
export function commandChanges(name: ShellWord, words: readonly ShellWord[]): readonly ShellChange[] {
  const command = name.open ? undefined : COMMANDS.get(name.text.slice(name.text.lastIndexOf('/') + 1));
  if (!command) return [];
  return command
    .changes(takenApart(words, new Set(command.valued?.split(' '))))
    .filter(({ path }) => path.text !== '-');
}

/** `-rf`, `-C folder`, `-Cfolder`, `--directory=folder`, `--`, operands. */
function takenApart(words: readonly ShellWord[], valued: ReadonlySet<string>): ShellArguments {
  const operands: ShellWord[] = [];
  const options = new Map<string, ShellWord | undefined>();
  const left = [...words];
  for (let word = left.shift(); word; word = left.shift()) {
    const { text } = word;
    if (text === '--') operands.push(...left.splice(0));
    else if (text.startsWith('--')) {
      const equals = text.indexOf('=');
      const name = equals < 0 ? text : text.slice(0, equals);
      const value = equals < 0 ? undefined : { text: text.slice(equals + 1), open: word.open };
      options.set(name, value ?? (valued.has(name) ? left.shift() : undefined));
    } else if (text.startsWith('-') && text !== '-') takeLetters(word, valued, options, left);
    else operands.push(word);
  }
  const valueOf = (...names: readonly string[]) => names.map((name) => options.get(name)).find((value) => value);
  return { operands, valueOf, has: (...names) => names.some((name) => options.has(name)) };
}

/** Letters behind one dash, up to one that takes a value: the rest of the word, else the next word. */
function takeLetters(
  { text, open }: ShellWord,
  valued: ReadonlySet<string>,
  options: Map<string, ShellWord | undefined>,
  left: ShellWord[],
): void {
  for (let at = 1; at < text.length; at += 1) {
    const name = `-${text.charAt(at)}`;
    if (!valued.has(name)) {
      options.set(name, undefined);
      continue;
    }
    const rest = text.slice(at + 1);
    options.set(name, rest !== '' || open ? { text: rest, open } : left.shift());
    return;
  }
}
