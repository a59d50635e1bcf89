import type { Verb } from '../write-function.ts';
import type { ShellWord } from './word.ts';

/** A path that a command changes, as the command line has it. */
export interface ShellChange {
  readonly verb: Verb;
  readonly path: ShellWord;
}

/** A command without its name, taken apart. */
export interface ShellArguments {
  readonly operands: readonly ShellWord[];
  /** The value behind one of these options, the last one given. */
  valueOf(...options: readonly string[]): ShellWord | undefined;
  has(...options: readonly string[]): boolean;
}

interface Command {
  /** The options that take a value of their own, so that it is no operand. */
  readonly valued?: string;
  readonly changes: (given: ShellArguments) => readonly ShellChange[];
}

const HERE: ShellWord = { text: '.', open: false };

const each = (verb: Verb, paths: readonly (ShellWord | undefined)[]): ShellChange[] =>
  paths.flatMap((path) => (path ? [{ verb, path }] : []));

const everyOperand =
  (verb: Verb) =>
  ({ operands }: ShellArguments) =>
    each(verb, operands);

/** The folder of `-t`, else the last of at least two operands. */
const destination = ({ operands, valueOf }: ShellArguments): ShellWord | undefined =>
  valueOf('-t', '--target-directory') ?? (operands.length > 1 ? operands.at(-1) : undefined);

const toDestination = (given: ShellArguments): ShellChange[] => each('writes to', [destination(given)]);

/** Without a second operand a link is made where the command runs. */
const linked = (given: ShellArguments): ShellChange[] =>
  each('writes to', [destination(given) ?? (given.operands.length === 1 ? HERE : undefined)]);

const moved = (given: ShellArguments): ShellChange[] => {
  const target = destination(given);
  const sources = given.operands.filter((operand) => operand !== target);
  return [...each('writes to', [target]), ...(target ? each('removes', sources) : [])];
};

const afterFirst = (verb: Verb) => (given: ShellArguments) =>
  each(verb, given.has('--reference') ? given.operands : given.operands.slice(1));

const MODE = '-m --mode';
const COPY: Command = { valued: '-t --target-directory -S --suffix', changes: toDestination };

const CURL_VALUED =
  '-o --output -H --header -d --data -X --request -u --user -A --user-agent -T --upload-file --output-dir -m --max-time -F --form -b --cookie -c --cookie-jar -e --referer -x --proxy';

/** The commands that change files, by name. POSIX and GNU coreutils manuals, tar(1), unzip(1), curl(1), wget(1), read 2026-11. */
export const COMMANDS = new Map<string, Command>([
  ['cp', COPY],
  ['install', { valued: '-t --target-directory -m -o -g', changes: toDestination }],
  ['rsync', { valued: '-e --rsh --exclude --include --filter -f', changes: toDestination }],
  ['mv', { ...COPY, changes: moved }],
  ['ln', { ...COPY, changes: linked }],
  ['mkdir', { valued: MODE, changes: everyOperand('writes to') }],
  ['mkfifo', { valued: MODE, changes: everyOperand('writes to') }],
  ['touch', { valued: '-t -d --date -r --reference', changes: everyOperand('writes to') }],
  ['truncate', { valued: '-s --size -r --reference', changes: everyOperand('changes') }],
  ['tee', { changes: everyOperand('writes to') }],
  ...['rm', 'rmdir', 'unlink', 'shred'].map((name) => [name, { changes: everyOperand('removes') }] as const),
  ...['chmod', 'chown', 'chgrp'].map((name) => [name, { changes: afterFirst('changes') }] as const),
  ['tar', { valued: '-f --file -C --directory --exclude -T -X --strip-components', changes: archived }],
  ['unzip', { valued: '-d -x -P', changes: unzipped }],
  ['zip', { valued: '-x -i -P -b', changes: ({ operands }) => each('writes to', operands.slice(0, 1)) }],
  ['gzip', { valued: '-S', changes: compressed }],
  ['gunzip', { valued: '-S', changes: compressed }],
  ['bzip2', { changes: compressed }],
  ['xz', { changes: compressed }],
  ['dd', { changes: ({ operands }) => each('writes to', operands.map(outputOfDd)) }],
  ['sed', { valued: '-e --expression -f --file', changes: editedInPlace }],
  ['curl', { valued: CURL_VALUED, changes: fetchedByCurl }],
  ['wget', { valued: '-O --output-document -P --directory-prefix -o --output-file --header', changes: fetchedByWget }],
  ['mktemp', { valued: '-p --tmpdir --suffix', changes: temporary }],
]);

function archived({ operands, valueOf, has }: ShellArguments): readonly ShellChange[] {
  // `tar xzf a.tgz`: the first operand holds the letters, and the file stands behind it.
  const [first] = operands;
  const letters = first && !first.open && /^[a-zA-Z]+$/.test(first.text) ? first.text : '';
  const does = (letter: string, word: string) => letters.includes(letter) || has(`-${letter}`, `--${word}`);
  const file = valueOf('-f', '--file') ?? (letters.includes('f') ? operands[1] : undefined);
  if (does('t', 'list') || has('-O', '--to-stdout')) return [];
  if (does('x', 'extract') || has('--get')) return each('writes to', [valueOf('-C', '--directory') ?? HERE]);
  const makes = does('c', 'create') || does('r', 'append') || does('u', 'update');
  return makes && file?.text !== '-' ? each('writes to', [file]) : [];
}

function unzipped({ valueOf, has, operands }: ShellArguments): readonly ShellChange[] {
  const isReading = has('-l', '-p', '-t', '-v', '-z', '-Z') || operands.length === 0;
  return isReading ? [] : each('writes to', [valueOf('-d') ?? HERE]);
}

function compressed({ operands, has }: ShellArguments): readonly ShellChange[] {
  return has('-c', '--stdout', '--to-stdout', '-l', '-t') ? [] : each('writes to', operands);
}

const outputOfDd = ({ text, open }: ShellWord): ShellWord | undefined =>
  text.startsWith('of=') ? { text: text.slice('of='.length), open } : undefined;

function editedInPlace({ operands, has }: ShellArguments): readonly ShellChange[] {
  if (!has('-i', '--in-place')) return [];
  return each('changes', has('-e', '-f') ? operands : operands.slice(1));
}

function fetchedByCurl({ valueOf, has }: ShellArguments): readonly ShellChange[] {
  const folder = valueOf('--output-dir');
  const file = valueOf('-o', '--output');
  if (file && (file.text === '-' || folder)) return folder ? each('writes to', [folder]) : [];
  return each('writes to', [file ?? (has('-O', '--remote-name') ? (folder ?? HERE) : undefined)]);
}

function fetchedByWget({ operands, valueOf }: ShellArguments): readonly ShellChange[] {
  const file = valueOf('-O', '--output-document');
  if (file) return file.text === '-' ? [] : each('writes to', [file]);
  return operands.length > 0 ? each('writes to', [valueOf('-P', '--directory-prefix') ?? HERE]) : [];
}

function temporary({ operands, valueOf, has }: ShellArguments): readonly ShellChange[] {
  return has('-u', '-t', '--dry-run') ? [] : each('writes to', [valueOf('-p') ?? operands[0]]);
}
