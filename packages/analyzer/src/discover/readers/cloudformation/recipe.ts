import type { Path } from '../../../model/place.ts';
import { follow } from './build-commands.ts';
import { expand, type Makefile, type RecipeLine } from './makefile-rules.ts';
import type { Effect, Shell } from './shell.ts';
import { commandsOf } from './shell-words.ts';
import { ARTIFACTS, SOURCE, type StagedFiles } from './staged-files.ts';

/** How far a target's commands could be followed. */
export interface RecipeOutcome {
  /** The first line whose effect on the files is not known. */
  readonly unknown?: RecipeLine;
  /** Nothing ships but what is in the staged files: false also after `pip install`, which we understand and do not follow. */
  readonly complete: boolean;
}

/** Carries out a target's commands, and those of its prerequisites, on staged files. */
export function followRecipe(makefile: Makefile, target: string, staged: StagedFiles): RecipeOutcome {
  const base = new Map([
    ...makefile.variables,
    ['ARTIFACTS_DIR', `/${ARTIFACTS}`],
    ['CURDIR', `/${SOURCE}`],
    ['PWD', `/${SOURCE}`],
    ['MAKE', 'make'],
  ]);
  let unknown: RecipeLine | undefined;
  let complete = true;
  for (const name of order(makefile, target)) {
    const variables = new Map([...base, ['@', name]]);
    for (const line of ruleOf(makefile, name)?.recipe ?? []) {
      const effect = followLine(line, variables, staged);
      if (effect === 'unknown') unknown ??= line;
      complete &&= effect === 'followed';
    }
  }
  return { complete, ...(unknown && { unknown }) };
}

/** A target's own rule, else one like `build-%`. */
export function ruleOf({ rules }: Makefile, target: string) {
  return (
    rules.get(target) ??
    [...rules].find(([name]) => name.includes('%') && target.startsWith(name.split('%')[0] ?? ''))?.[1]
  );
}

/** Prerequisites before what needs them, each once. */
function order(makefile: Makefile, target: string): string[] {
  const ordered = new Set<string>();
  const entered = new Set<string>();
  const pending = [target];
  for (let name = pending.at(-1); name !== undefined; name = pending.at(-1)) {
    if (entered.has(name)) {
      ordered.add(name);
      pending.pop();
    } else {
      entered.add(name);
      const prerequisites = ruleOf(makefile, name)?.prerequisites ?? [];
      pending.push(...prerequisites.toReversed().filter((other) => !entered.has(other)));
    }
  }
  return [...ordered];
}

function followLine(line: RecipeLine, variables: ReadonlyMap<string, string>, staged: StagedFiles): Effect {
  const text = line.text.replace(/^[@+\-\s]+/, '');
  if (text.startsWith('#')) return 'followed';
  const expanded = expand(text, variables);
  const commands = expanded === undefined ? undefined : commandsOf(expanded);
  if (!commands) return 'unknown';
  // Each line gets a shell of its own; a parenthesis, one within it.
  const shell: Shell = { staged, folder: SOURCE };
  const outer: Path[] = [];
  let worst: Effect = 'followed';
  for (const command of commands) {
    if (command.after === '(') outer.push(shell.folder);
    if (command.after === ')') shell.folder = outer.pop() ?? SOURCE;
    const effect = follow(command, shell);
    if (effect === 'unknown' || worst === 'followed') worst = effect;
  }
  return worst;
}
