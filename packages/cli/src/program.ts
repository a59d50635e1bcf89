import { Command, Option } from 'commander';
import { day } from './as-of.ts';
import { explain } from './commands/explain.ts';
import { graph, type GraphFlags } from './commands/graph.ts';
import { init } from './commands/init.ts';
import { report, type ReportFlags } from './commands/report.ts';
import { rules } from './commands/rules.ts';
import { withDuplicates } from './duplicate-flags.ts';
import { withFix } from './fix/flags.ts';
import { type Flags, notEmpty, oneOf, wholeNumber } from './flags.ts';
import { withBlame, withGit } from './git/flags.ts';
import { FOLDS } from './graph/fold.ts';
import { graphReporters } from './graph/index.ts';
import type { Io } from './io.ts';
import { reporters } from './reporters/index.ts';
import { version } from './shipped.ts';

const REPORT_FORMATS = reporters.map(({ name }) => name);
const GRAPH_FORMATS = graphReporters.map(({ name }) => name);
const TEXT_AND_JSON = ['pretty', 'json'];
const ROOT = 'the folder to look at';

/** The command line as a whole. Each command hands its exit code to `finish`. */
export function createProgram(io: Io, finish: (code: number) => void): Command {
  const program = new Command('layerlint')
    .description('The linter for layer-aware code on AWS Lambda.')
    .version(`${version()}`, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [COMMAND]', 'print the help of a command')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      // What is wrong is told once, by `run`, in our own words.
      writeErr: () => undefined,
      outputError: () => undefined,
      getOutHelpWidth: () => Math.min(io.stdout.columns || 100, 100),
      getOutHasColors: () => false,
    })
    .addHelpText('after', HELP);
  addReportCommands(program, io, finish);
  addOtherCommands(program, io, finish);
  return program;
}

function addReportCommands(program: Command, io: Io, finish: (code: number) => void): void {
  const commands = [
    ['check', 'report findings, duplicates, proposals and problems; this is what runs when no command is named'],
    ['duplicates', 'report only the code that is written more than once'],
    ['propose', 'propose layers, with what they save, what they cost, and why'],
  ] as const;
  for (const [name, description] of commands) {
    const command = program.command(name, { isDefault: name === 'check' }).description(description);
    withOutput(command, REPORT_FORMATS);
    if (name !== 'propose') withGit(withDuplicates(command));
    if (name === 'duplicates') withBlame(command);
    if (name === 'check')
      withFix(command).option(
        '--as-of <DATE>',
        'judge the life cycle of runtimes as of this day, as in 2026-11-25; else today',
        day,
      );
    withLooking(command.argument('[ROOT]', ROOT, '.'))
      .option('-q, --quiet', 'list errors only')
      .option('--max-warnings <N>', 'exit with 1 when there are more warnings than this', wholeNumber)
      .action(async (root: string, flags: ReportFlags) => {
        const names = program.commands.map((other) => other.name());
        finish(await report({ command: name, root, flags, io, commands: names }));
      });
  }
}

function addOtherCommands(program: Command, io: Io, finish: (code: number) => void): void {
  const graphCommand = program.command('graph').description('print who imports whom');
  withOutput(graphCommand, GRAPH_FORMATS);
  withLooking(graphCommand.argument('[ROOT]', `${ROOT} (default: ".")`))
    .option('--function <NAME>', 'only what this function reaches', notEmpty)
    .option('--focus <FILE>', 'only this file, who imports it and what it imports', notEmpty)
    .option('--depth <N>', 'how many imports away from --focus (else 1) or from the entry of --function', wholeNumber)
    .addOption(
      new Option(
        '--fold <BY>',
        `${FOLDS.join(' | ')}: one box for each of them in mermaid and dot; else by how much there is`,
      ).argParser(oneOf(FOLDS, 'fold')),
    )
    .option('--why <NAMES...>', 'FUNCTION MODULE-OR-PACKAGE: the shortest chain of imports from one to the other')
    .action(async (root: string | undefined, flags: GraphFlags) => finish(await graph(root, flags, io)));

  withOutput(program.command('rules').description('list every rule'), TEXT_AND_JSON).action(async (flags: Flags) =>
    finish(await rules(flags, io)),
  );

  withOutput(program.command('explain').description("print one rule's page"), TEXT_AND_JSON)
    .argument('<RULE>', 'the id of a rule')
    .action(async (rule: string, flags: Flags) => finish(await explain(rule, flags, io)));

  program
    .command('init')
    .description('write a commented layerlint.config.jsonc')
    .argument('[ROOT]', ROOT, '.')
    .action(async (root: string) => finish(await init(root, io)));
}

function withOutput(command: Command, formats: readonly string[]): Command {
  const format = new Option('-f, --format <FORMAT>', formats.join(' | ')).default(formats[0]).argParser(oneOf(formats));
  return command
    .addOption(format)
    .option('-o, --output <FILE>', 'write to a file instead of standard output', notEmpty);
}

function withLooking(command: Command): Command {
  return command
    .option('-c, --config <FILE>', 'the config file; else layerlint.config.* in ROOT or above it', notEmpty)
    .option('--no-cache', 'read and write no cache, nor the index that the ESLint plugin reads')
    .option('--cache-dir <DIR>', 'where both are kept; else node_modules/.cache/layerlint', notEmpty);
}

const HELP = `
layerlint COMMAND --help prints the options of a command; those of check go without its name.

Examples:
  layerlint                            look at the current folder
  layerlint services/shop --quiet      only errors, in another folder
  layerlint check --format json --output report.json
  layerlint duplicates --scope all --kind code --kind test --min-similarity 0.8
  layerlint duplicates --staged        what the next commit would write once more
  layerlint check --since origin/main
  layerlint --fix-dry-run | git apply   what layerlint --fix does
  layerlint graph --function OrdersFunction --format mermaid
  layerlint graph --why OrdersFunction zod
  layerlint graph --focus src/shared/money.ts --depth 2 --format dot
  layerlint explain no-opt-write

Exit status: 0 nothing to complain about, 1 errors (or more warnings than --max-warnings), 2 could not run.
`;
