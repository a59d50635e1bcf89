import { type Command, CommanderError } from 'commander';
import type { Io } from './io.ts';
import { createProgram } from './program.ts';
import { lineOf, UsageError } from './usage-error.ts';

/** Runs the command line and gives the exit code: 0 nothing to complain about, 1 findings, 2 could not run. */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  let code = 0;
  const program = createProgram(io, (finished) => {
    code = finished;
  });
  try {
    await program.parseAsync(commandFirst(argv, program.commands), { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return 0;
    const complaint = error instanceof CommanderError ? fromCommander(error) : error;
    if (!(complaint instanceof UsageError)) throw complaint;
    io.stderr.write(`${lineOf(complaint)}\n`);
    return 2;
  }
}

/** `layerlint --format json duplicates` means what `layerlint duplicates --format json` does. */
function commandFirst(argv: readonly string[], commands: readonly Command[]): string[] {
  const takesValue = new Set(
    commands
      .flatMap(({ options }) => options.filter(({ required, variadic }) => required && !variadic))
      .flatMap(({ short, long }) => [short, long]),
  );
  const at = argv.findIndex((word, position) => !word.startsWith('-') && !takesValue.has(argv[position - 1] ?? ''));
  const command = argv[at];
  const isCommand = commands.some((known) => known.name() === command);
  if (at < 1 || command === undefined || !isCommand || argv.slice(0, at).includes('--')) return [...argv];
  return [command, ...argv.slice(0, at), ...argv.slice(at + 1)];
}

/** Commander says what is wrong and, where it knows better, what was meant. */
function fromCommander({ message }: CommanderError): UsageError {
  const [what = '', meant] = message.replace(/^error: /, '').split('\n');
  return new UsageError(what, meant?.replace(/^\((.*)\)$/, '$1') ?? 'See layerlint --help');
}
